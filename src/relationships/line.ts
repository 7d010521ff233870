import { addDays, type Day } from '../lib/day.ts'
import { shortMonthName } from '../lib/month.ts'
import { formatPartialDate, nextOccurrence } from '../lib/partial-date.ts'
import { faceOf } from '../people/face.ts'
import { ageToShow, birthdayToShow } from '../people/life.ts'
import { calledName } from '../people/names.ts'
import type { Face } from '../web/fragments.ts'
import { customerUrl, editFactUrl, personUrl } from '../web/urls.ts'
import type { PersonAround } from './queries.ts'
import { isClose } from './relationship.ts'

/** Somebody of somebody's, on a line. */
export interface PersonLine {
  face: Face
  name: string
  href: string
  /** What they are: "wife · married 14 June 2003", and where that is corrected. */
  relation: string
  edit: string
  /** "Runs a bakery in Coral Gables. Pilates.", or ''. */
  sub: string
  /** The same in a word or two, for the sentence on a phone: "wife", "16, 3 Dec". */
  inShort: string
}

declare module '../web/views.ts' {
  interface Views {
    'relationships/_line': PersonLine
  }
}

/** Somebody on a line: name, what they are, and a few words. Of somebody who has died nothing cheerful is said. */
export function personLine(owner: { id: string }, person: PersonAround, today: Day): PersonLine {
  const name = isClose(person.relation.kind) ? calledName(person) : person.name
  return {
    face: faceOf({ ...person, name }, 'small'),
    name,
    href: person.isCustomer ? customerUrl(person.id) : personUrl(person.id),
    relation: relationOf(person, today),
    edit: `${editFactUrl('relationships', person.relationshipId)}?from=${owner.id}`,
    sub: person.deceasedOn ? '' : subOf(person),
    inShort: inShort(person, today),
  }
}

const GROWN_UP = 21
const DAYS_AHEAD = 30
const WORDS_OF_A_BREED = 3
const MOST_INTERESTS = 3

function relationOf(person: PersonAround, today: Day): string {
  const word = person.endedOn ? formerWord(person) : person.relation.word
  if (person.deceasedOn) return `${word} · died in ${person.deceasedOn.slice(0, 4)}`
  const breed = breedOf(person)
  const parts = [breed ? `${word}, ${breed}` : word, sinceWords(person), ageWords(person, today)]
  const birthday = birthdaySoon(person, today)
  const said = [...parts, birthday && `birthday ${birthday}`, person.mutedAt && 'muted']
  return said.filter(Boolean).join(' · ')
}

function formerWord({ relation }: PersonAround): string {
  return relation.word.startsWith('former ') ? relation.word : `former ${relation.word}`
}

/** A pet's few words stand beside what it is: "dog, beagle". */
function breedOf({ kind, about }: PersonAround): string {
  const isShort = about !== null && about.split(' ').length <= WORDS_OF_A_BREED
  return kind === 'pet' && isShort ? about.charAt(0).toLowerCase() + about.slice(1) : ''
}

function sinceWords({ relation, since, endedOn }: PersonAround): string {
  const day = formatPartialDate(since)
  if (endedOn) return `until ${endedOn.slice(0, 4)}`
  if (!day) return ''
  return relation.kind === 'spouse' ? `married ${day}` : `since ${day}`
}

/** A child's age, and a young person's. */
function ageWords(person: PersonAround, today: Day): string {
  const age = ageToShow(person, today)
  const isChild = person.relation.kind === 'child' || person.relation.kind === 'grandchild'
  return age !== undefined && (isChild || age <= GROWN_UP) ? String(age) : ''
}

/** "3 Dec" within the month before it. */
function birthdaySoon(person: PersonAround, today: Day): string {
  const birthday = birthdayToShow(person)
  const next = nextOccurrence(birthday, today)
  if (!next || next > addDays(today, DAYS_AHEAD) || birthday.month === null) return ''
  return `${String(birthday.day)} ${shortMonthName(birthday.month)}`
}

function subOf(person: PersonAround): string {
  const interests = person.interests.slice(0, MOST_INTERESTS).map(({ name }) => name)
  const about = breedOf(person) ? '' : (person.about ?? '').replace(/\.$/u, '')
  const sentences = [about, interests.join(', ')].filter(Boolean)
  return sentences.length > 1 ? `${sentences.join('. ')}.` : sentences.join('')
}

function inShort(person: PersonAround, today: Day): string {
  if (person.deceasedOn) return `${person.relation.word}, died in ${person.deceasedOn.slice(0, 4)}`
  const years = [ageWords(person, today), birthdaySoon(person, today)].filter(Boolean).join(', ')
  return years || breedOf(person) || person.relation.word
}
