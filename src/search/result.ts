import type { EntryFace } from '../../db/search/entry.ts'
import type { Day } from '../lib/day.ts'
import type { CustomerId } from '../people/person.ts'
import type { Role } from '../staff/staff-member.ts'
import type { Expected } from './expected-queries.ts'
import type { Piece } from './marks.ts'

export interface Search {
  text: string
  role: Role
  /** The organisation's tiers, best first. */
  tiers: readonly string[]
  /** Who is expected today or here now: they come first. */
  expected: ReadonlyMap<string, Expected>
  limit: number
  /** Where words of notes count too: the day of whoever reads them. */
  notes?: { today: Day; timeZone: string }
}

export interface SearchResult extends Omit<EntryFace, 'name'> {
  customerId: CustomerId
  name: Piece[]
  /** Why they were found, where their name alone does not say so. */
  reasons: Reason[]
  visit: Expected['visit'] | undefined
  /** Somebody else among those found is called the same; their partner then helps to tell them apart. */
  namesake: { partner: string | null } | null
}

/** Why somebody was found, where the name alone does not say so: 'daughter Sofia'. */
export interface Reason {
  kind: ReasonKind
  pieces: Piece[]
}

/** The first three say how a name was taken for what was typed; the others where it stands. */
export type ReasonKind =
  | 'nickname'
  | 'sound'
  | 'spelling'
  | 'goes by'
  | 'former name'
  | 'relative'
  | 'number'
  | 'phone'
  | 'email'
  | 'interest'
  | 'preference'
  | 'caution'
  | 'note'

/** A reason that may be given, for the folded words that it accounts for. */
export interface PossibleReason {
  kind: ReasonKind
  own: readonly string[]
  /** As it reads, with these words marked. */
  pieces: (words: readonly string[]) => Piece[]
}

/** A note by which somebody was found. */
export interface NoteRead {
  text: string
  /** '12 Nov' */
  day: string
}
