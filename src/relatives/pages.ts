import { offersOf } from '../capture/offer-pages.ts'
import { captureLine, type Capture } from '../capture/pages.ts'
import { cautionsPanel } from '../cautions/pages.ts'
import type { FactPanel } from '../facts/panel.ts'
import { interestsPanel, type InterestsPanel } from '../interests/pages.ts'
import type { Day } from '../lib/day.ts'
import { formatPartialDate } from '../lib/partial-date.ts'
import { plural } from '../lib/text.ts'
import { notesPanel, type NotesPanel, type NotesReader } from '../notes/pages.ts'
import { occasionsPanel } from '../occasions/pages.ts'
import type { CustomerWord } from '../organisation/organisation.ts'
import { faceOf } from '../people/face.ts'
import { ageToShow, birthdayToShow } from '../people/life.ts'
import { calledName } from '../people/names.ts'
import type { PersonRow } from '../people/queries.ts'
import { preferencesPanel } from '../preferences/pages.ts'
import { peoplePanel, type PeoplePanel } from '../relationships/pages.ts'
import type { Face, Pill } from '../web/fragments.ts'
import { customerUrl, editPersonUrl, membershipUrl, whoLookedUrl, personMirrorUrl } from '../web/urls.ts'
import type { RelativeFacts } from './queries.ts'

/** The page of somebody whom we know through our customers. */
export interface RelativePage {
  face: Face
  name: string
  said: string
  address: { words: string; when: string } | null
  formerly: string
  to: { word: string; name: string; href: string }[]
  pills: Pill[]
  about: string
  edit: string
  menu: { label: string; href: string }[]
  /** The way to become a customer too; none for a pet or somebody who has died. */
  membership: { action: string; label: string } | null
  capture: Capture
  notes: NotesPanel
  people: PeoplePanel
  interests: InterestsPanel
  facts: FactPanel[]
}

declare module '../web/views.ts' {
  interface Views {
    'relatives/person': RelativePage
    'relatives/_greeting': RelativePage
  }
}

/** Who reads, and what the business calls its customers. */
export type RelativeReader = Omit<NotesReader, 'personId'> & { word: CustomerWord; seesWhoLooked: boolean }

/** The page of somebody who is no customer: who they are to whom, and what we know. */
export function relativePage(facts: RelativeFacts, reader: RelativeReader): RelativePage {
  const { person } = facts
  const { today, word } = reader
  return {
    face: faceOf(person, 'large'),
    name: person.name,
    said: person.pronunciation ? `“${person.pronunciation}”` : '',
    address: person.addressAs ? { words: person.addressAs, when: person.addressWhen ?? '' } : goesBy(person),
    formerly: person.formerName ? `formerly ${person.formerName}` : '',
    to: facts.to.map(({ word, customer }) => ({
      word,
      name: customer.name,
      href: customerUrl(customer.id),
    })),
    pills: lifePills(person, reader),
    about: person.about ?? '',
    edit: editPersonUrl(person.id),
    menu: reader.seesWhoLooked ? menuOf(person.id) : [],
    membership: mayBecomeCustomer(person)
      ? { action: membershipUrl(person.id), label: `${calledName(person)} is a ${word} too` }
      : null,
    capture: captureLine(person.id, {
      offers: person.deceasedOn ? null : offersOf(facts.suggestions, ['capture', 'notes', 'known']),
    }),
    notes: notesPanel(facts.notes, { ...reader, personId: person.id }),
    people: peoplePanel(person, facts.around, today),
    interests: interestsPanel(person, facts.interests),
    facts: factPanels(facts, today),
  }
}

/** What is not kept of a minor is not invited; what is there from before is shown. */
function factPanels({ person, isWithoutLikesAndDays, ...facts }: RelativeFacts, today: Day): FactPanel[] {
  const limited = [
    preferencesPanel(person, facts.preferences),
    occasionsPanel(person, facts.occasions, today),
  ].filter(({ entries }) => !isWithoutLikesAndDays || entries.length > 0)
  return [...limited, cautionsPanel(person, facts.cautions, today)]
}

function menuOf(id: string): { label: string; href: string }[] {
  return [
    { label: 'The mirror', href: personMirrorUrl(id) },
    { label: 'Who looked', href: whoLookedUrl({ about: id }) },
  ]
}

function mayBecomeCustomer({ kind, deceasedOn }: PersonRow): boolean {
  return kind === 'person' && !deceasedOn
}

function goesBy({ goesBy, name }: PersonRow): RelativePage['address'] {
  return goesBy && goesBy !== name ? { words: goesBy, when: '' } : null
}

function lifePills(person: PersonRow, { today }: Pick<NotesReader, 'today'>): Pill[] {
  if (person.deceasedOn) return [{ text: `Died in ${person.deceasedOn.slice(0, 4)}`, tone: 'sand' }]
  const { birthYear: year, birthMonth: month, birthDay: day } = person
  const life = { ...person, birthday: { year, month, day } }
  const age = ageToShow(life, today)
  const birthday = formatPartialDate({ ...birthdayToShow(life), year: null })
  return [
    ...(age === undefined ? [] : [{ text: `${plural(age, 'year')} old`, tone: 'sand' } satisfies Pill]),
    ...(birthday ? [{ text: `Birthday ${birthday}`, tone: 'amber' } satisfies Pill] : []),
  ]
}
