import { groupedByEach } from '../../lib/grouping.ts'
import type { Language } from '../../lib/language.ts'
import { fold } from '../../lib/text.ts'
import type { PartialDate } from '../../lib/partial-date.ts'
import { familyNameOf, firstGivenName } from '../../people/names.ts'
import type { PersonId } from '../../people/person.ts'
import { isPartner, type RelationshipKind } from '../../relationships/relationship.ts'
import type { Listed, ListedRelative } from '../reading/listed.ts'

/** Somebody whom we hold, as far as a list could say something of them. */
export interface Held {
  id: PersonId
  name: string
  goesBy: string | null
  pronunciation: string | null
  about: string | null
  birthday: PartialDate
  version: number
  /** What they are to us besides a person; null for somebody's wife or child. */
  customer: HeldCustomer | null
  /** Digits. */
  phones: string[]
  /** In lower case. */
  emails: string[]
  /** The names and aliases of what they care about, folded; also of what was taken away, which stays away. */
  interests: ReadonlySet<string>
  /** Of their notes, those with a text that the list has too; also those that were taken away. */
  notes: ReadonlySet<string>
  /** How they like it and what to mind, folded; also what was taken away. */
  preferences: ReadonlySet<string>
  cautions: ReadonlySet<string>
  /** Their anniversaries, as month and day; also those that were taken away. */
  anniversaries: readonly string[]
  relatives: HeldRelative[]
}

export interface HeldCustomer {
  memberNumber: string | null
  tier: string | null
  town: string | null
  language: Language | null
  since: PartialDate
  photoId: string | null
  archivedAt: Date | null
}

export interface HeldRelative {
  id: PersonId
  name: string
  goesBy: string | null
  birthday: PartialDate
  /** What they are to the one who is held. */
  kind: RelationshipKind
  /** False once it has ended or was taken away. */
  holds: boolean
}

/** Everybody whom the rows at hand could mean. */
export interface Memory {
  byId: ReadonlyMap<PersonId, Held>
  byNumber: ReadonlyMap<string, Held>
  byName: ReadonlyMap<string, Held[]>
  /** The people of customers, by what they are called at home. */
  kinByFirstName: ReadonlyMap<string, { of: Held; tie: HeldRelative }[]>
  /** Whom rows were said to be, by the key of the row. */
  answered: ReadonlyMap<string, PersonId>
}

/** Puts those whom we hold in order, so that a row finds them. */
export function memoryOf(
  people: readonly Held[],
  answered: ReadonlyMap<string, PersonId> = new Map(),
): Memory {
  return {
    answered,
    byId: new Map(people.map((person) => [person.id, person])),
    byNumber: new Map(
      people.flatMap((person) =>
        person.customer?.memberNumber ? [[person.customer.memberNumber, person] as const] : [],
      ),
    ),
    byName: groupedByEach(people, nameKeys),
    kinByFirstName: groupedByEach(kinOf(people), ({ tie }) => firstNames(tie)),
  }
}

function kinOf(people: readonly Held[]): { of: Held; tie: HeldRelative }[] {
  const customers = people.filter(({ customer }) => customer && !customer.archivedAt)
  return customers.flatMap((of) =>
    of.relatives.filter(({ kind, holds }) => holds && kind !== 'pet').map((tie) => ({ of, tie })),
  )
}

/** The ways in which somebody's whole name is written: by their given name, and by what they go by. */
export function nameKeys({ name, goesBy }: { name: string; goesBy: string | null }): string[] {
  const whole = fold(name)
  const called = goesBy && fold(`${goesBy} ${familyNameOf(name)}`)
  return called && called !== whole ? [whole, called] : [whole]
}

/** What they are called at home: the first word of their name, the first given name, and what they go by. */
export function firstNames({ name, goesBy }: { name: string; goesBy: string | null }): string[] {
  const first = [name, firstGivenName(name), goesBy ?? ''].map((text) => fold(text).split(' ')[0] ?? '')
  return [...new Set(first.filter((word) => word !== ''))]
}

/** Whom they share a home with now. */
export function partnersOf(held: Held): HeldRelative[] {
  return held.relatives.filter(({ kind, holds }) => holds && isPartner(kind))
}

/** True where a phone or an e-mail of the list is theirs. */
export function isReachedAlike(listed: Pick<Listed, 'phones' | 'emails'>, held: Held): boolean {
  return (
    listed.phones.some(({ digits }) => held.phones.includes(digits)) ||
    listed.emails.some((address) => held.emails.includes(address.toLowerCase()))
  )
}

/** True where one of somebody's people is the one whom a list names: by the first name, or by the whole of it. */
export function isNamed(relative: HeldRelative, { name }: Pick<ListedRelative, 'name'>): boolean {
  const theirs = firstNames(relative)
  const isFirst = firstNames({ name, goesBy: null }).some((first) => theirs.includes(first))
  return isFirst || nameKeys(relative).includes(fold(name))
}
