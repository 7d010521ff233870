import type { CustomerId } from '../../src/people/person.ts'
import { digitsOf } from '../../src/lib/text.ts'
import { emailWords, nameWords, numberWords, searchWords } from './words.ts'

/** All that a customer can be found by, as the memory has it. */
export interface EntrySource {
  customerId: CustomerId
  name: string
  goesBy: string | null
  formerName: string | null
  memberNumber: string | null
  tier: string | null
  seenAt: Date | null
  archived: boolean
  people: Relative[]
  phones: Phone[]
  emails: string[]
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

/** The same folded and cut into words, a space between two, ready to be looked through. */
export interface Entry {
  customerId: CustomerId
  names: string
  called: string
  people: string
  relations: string
  peopleForManagers: string
  number: string
  emails: string
  /** The member number, and each phone number from every digit on to its end. */
  endings: string[]
  tier: string | null
  seenAt: number | null
  archived: boolean
  shown: Shown
}

/** What a result says of why it was found, as written. */
export type Shown = Pick<EntrySource, 'goesBy' | 'formerName' | 'people' | 'phones' | 'emails'>

/** The parts of an entry that words are looked for in, the best place to find one first. */
export const PARTS = [
  'names',
  'called',
  'people',
  'relations',
  'peopleForManagers',
  'number',
  'emails',
] as const
export type Part = (typeof PARTS)[number]

/** The fewest digits by which a phone number is looked for. */
export const FEWEST_DIGITS = 3

/** What is kept so that a customer is found. */
export function entryOf(source: EntrySource): Entry {
  const { customerId, tier, seenAt, archived, goesBy, formerName, people, phones, emails } = source
  const forEveryone = people.filter((person) => !person.forManagers)
  const forManagers = people.filter((person) => person.forManagers)
  return {
    customerId,
    names: text(nameWords(source.name)),
    called: text([goesBy, formerName].flatMap((name) => (name ? nameWords(name) : []))),
    people: text(forEveryone.flatMap(wordsOfPerson)),
    relations: text(forEveryone.flatMap((person) => searchWords(person.relation))),
    peopleForManagers: text(
      forManagers.flatMap((person) => [...wordsOfPerson(person), ...searchWords(person.relation)]),
    ),
    number: text(source.memberNumber ? numberWords(source.memberNumber) : []),
    emails: text(emails.flatMap(emailWords)),
    endings: endingsOf(source),
    tier,
    seenAt: seenAt?.getTime() ?? null,
    archived,
    shown: { goesBy, formerName, people, phones, emails },
  }
}

function text(words: readonly string[]): string {
  return [...new Set(words)].join(' ')
}

function wordsOfPerson(person: Relative): string[] {
  return [...nameWords(person.name), ...(person.goesBy ? nameWords(person.goesBy) : [])]
}

function endingsOf({ memberNumber, phones }: EntrySource): string[] {
  const number = digitsOf(memberNumber ?? '')
  const ofPhones = phones.flatMap(({ digits }) =>
    Array.from({ length: Math.max(digits.length - FEWEST_DIGITS + 1, 0) }, (_, i) => digits.slice(i)),
  )
  return [...new Set([...(number ? [number] : []), ...ofPhones])]
}
