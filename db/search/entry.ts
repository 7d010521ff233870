import type { CustomerId } from '../../src/people/person.ts'
import { digitsOf } from '../../src/lib/text.ts'
import { emailWords, nameWords, numberWords, searchWords } from './words.ts'

/** All that a customer can be found by, as the memory has it. */
export interface EntrySource extends Shown {
  customerId: CustomerId
  seenAt: Date | null
  face: EntryFace
}

/** What a result shows of somebody, whatever they were found by. */
export interface EntryFace {
  name: string
  memberNumber: string | null
  tier: string | null
  town: string | null
  photoId: string | null
  archived: boolean
  deceased: boolean
}

/** What a result says of why somebody was found, as written. */
export interface Shown {
  goesBy: string | null
  formerName: string | null
  people: Relative[]
  phones: Phone[]
  emails: string[]
  facts: ShownFact[]
}

export interface Relative {
  /** As it reads before the name: 'daughter'. */
  relation: string
  name: string
  goesBy: string | null
  forManagers: boolean
}

export interface Phone {
  number: string
  digits: string
}

export interface ShownFact {
  kind: 'interest' | 'preference' | 'caution'
  /** How a colleague would begin: 'follows', 'drink:'. */
  lead: string
  text: string
  /** Other words for it. */
  aliases: string[]
  forManagers: boolean
}

/** The same folded and cut into words, a space between two, ready to be looked through. */
export interface Entry extends Readonly<Record<Part, string>> {
  customerId: CustomerId
  tier: string | null
  seenAt: number | null
  face: EntryFace
  /** The member number, and each phone number from every digit on to its end. */
  endings: string[]
  shown: Shown
}

/** The parts of an entry that words are looked for in. */
export const PARTS = [
  'names',
  'called',
  'people',
  'relations',
  'peopleForManagers',
  'number',
  'emails',
  'interests',
  'facts',
  'factsForManagers',
] as const
export type Part = (typeof PARTS)[number]

/** The parts whose words are also found by what is like them, for everyone and for managers. */
export const FORGIVING_PARTS = ['names', 'called', 'people', 'interests', 'facts'] as const
export const FORGIVING_FOR_MANAGERS = ['peopleForManagers', 'factsForManagers'] as const

/** The fewest digits by which a phone number is looked for. */
export const FEWEST_DIGITS = 3

/** What is kept so that a customer is found. */
export function entryOf({ customerId, seenAt, face, ...shown }: EntrySource): Entry {
  const everyones = readableShown(shown, false)
  const managers = { people: shown.people.filter(isSecret), facts: shown.facts.filter(isSecret) }
  const interests = everyones.facts.filter(({ kind }) => kind === 'interest')
  const facts = everyones.facts.filter(({ kind }) => kind !== 'interest')
  return {
    customerId,
    tier: face.tier,
    seenAt: seenAt?.getTime() ?? null,
    face,
    names: text(nameWords(face.name)),
    called: text([shown.goesBy, shown.formerName].flatMap((name) => (name ? nameWords(name) : []))),
    people: text(everyones.people.flatMap(wordsOfPerson)),
    relations: text(everyones.people.flatMap(({ relation }) => searchWords(relation))),
    peopleForManagers: text(
      managers.people.flatMap((person) => [...wordsOfPerson(person), ...searchWords(person.relation)]),
    ),
    number: text(face.memberNumber ? numberWords(face.memberNumber) : []),
    emails: text(shown.emails.flatMap(emailWords)),
    interests: text(interests.flatMap(wordsOfFact)),
    facts: text(facts.flatMap(wordsOfFact)),
    factsForManagers: text(managers.facts.flatMap(wordsOfFact)),
    endings: endingsOf(face.memberNumber, shown.phones),
    shown,
  }
}

/** As much of it as the reader may see. */
export function readableShown(shown: Shown, readsForManagers: boolean): Shown {
  if (readsForManagers) return shown
  const isOpen = (one: { forManagers: boolean }) => !isSecret(one)
  return { ...shown, people: shown.people.filter(isOpen), facts: shown.facts.filter(isOpen) }
}

/** The words under which a fact is kept. */
export function wordsOfFact({ text, aliases }: Pick<ShownFact, 'text' | 'aliases'>): string[] {
  return [text, ...aliases].flatMap(searchWords)
}

function isSecret({ forManagers }: { forManagers: boolean }): boolean {
  return forManagers
}

function text(words: readonly string[]): string {
  return [...new Set(words)].join(' ')
}

function wordsOfPerson(person: Relative): string[] {
  return [...nameWords(person.name), ...(person.goesBy ? nameWords(person.goesBy) : [])]
}

function endingsOf(memberNumber: string | null, phones: readonly Phone[]): string[] {
  const number = digitsOf(memberNumber ?? '')
  const ofPhones = phones.flatMap(({ digits }) =>
    Array.from({ length: Math.max(digits.length - FEWEST_DIGITS + 1, 0) }, (_, i) => digits.slice(i)),
  )
  return [...new Set([...(number ? [number] : []), ...ofPhones])]
}
