import type { CautionKind } from '../cautions/caution.ts'
import type { InterestCategory, Side, Strength } from '../interests/interest.ts'
import type { CalledRow } from '../interests/queries.ts'
import type { Day } from '../lib/day.ts'
import type { PersonId, Pronoun } from '../people/person.ts'
import type { Habit, PreferenceArea } from '../preferences/preference.ts'
import type { Relation } from '../relationships/relationship.ts'
import type { StaffId } from '../staff/staff-member.ts'

/** What a note may be besides a note; it becomes that only when somebody says so. */
export type Suggestion =
  | { kind: 'about'; personId: PersonId }
  | {
      kind: 'interest'
      whose: PersonId
      name: string
      category: InterestCategory
      strength: Strength
      side: Side | null
    }
  | {
      kind: 'person'
      whose: PersonId
      name: string
      relation: Relation
      pronoun: Pronoun | null
      /** "4 in November 2026", or null. */
      about: string | null
      /** Where an age or a birth says that they are under 18. */
      isMinor?: true
    }
  | { kind: 'ask'; aboutId: PersonId | null; question: string; fromDay: Day; untilDay: Day }
  | { kind: 'promise'; text: string; ownerId: StaffId | null; dueOn: Day | null }
  | { kind: 'preference'; whose: PersonId; text: string; area: PreferenceArea; habit: Habit }
  | { kind: 'caution'; whose: PersonId; caution: CautionKind; text: string; interest: string | null }

export type SuggestionOf<Kind extends Suggestion['kind']> = Extract<Suggestion, { kind: Kind }>

/** Somebody around whom the note is about. */
export interface KnownPerson {
  id: PersonId
  name: string
  goesBy: string | null
  pronoun: Pronoun | null
  relation: Relation
  isPet: boolean
  hasDied: boolean
  /** They have parted. */
  isPast: boolean
}

/** All that a text is read against. */
export interface Known {
  today: Day
  /** Whose card the text was written on. */
  owner: { id: PersonId; name: string; goesBy: string | null; pronoun: Pronoun | null }
  people: readonly KnownPerson[]
  colleagues: readonly { id: StaffId; name: string }[]
  /** The names of the catalogue that may be in the text. */
  catalogue: readonly CalledRow[]
  /** Whom the note is about already. */
  about: readonly PersonId[]
  /** Those whom we came to know since the note was written, by name. */
  newNames: readonly string[]
  /** What is remembered already, as it is written, and about whom. */
  interests: readonly Remembered[]
  preferences: readonly Remembered[]
  cautions: readonly Remembered[]
  /** The same about the owner alone. */
  asks: readonly string[]
  promises: readonly string[]
}

export interface Remembered {
  personId: PersonId
  text: string
}
