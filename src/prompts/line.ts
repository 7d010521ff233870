import type { InterestId } from '../interests/interest.ts'
import type { PersonId } from '../people/person.ts'
import type { RelationshipKind } from '../relationships/relationship.ts'
import type { Remembered, Source } from './facts.ts'
import type { PromptKind } from './outcome.ts'

/** What a line says. */
export interface Words {
  text: string
  /** As Today has room for it. */
  short: string
  /** The part of the text that must be seen first, or ''. */
  stress: string
  /** Why it is there and where it came from, in sentences. */
  reason: string
}

/** One line of advice for one customer now, computed, never typed. */
export interface Line extends Words {
  /** The same line has the same key tomorrow. */
  key: string
  kind: PromptKind
  act: 'say' | 'do' | 'avoid'
  source: Source | null
  score: Score
  /** The field that a Learn line asks about. */
  answer: Answer | null
  /** What to mend when it is wrong. */
  fact: FactReference | null
  /** Whether "used" says that the fact still holds. */
  confirms: boolean
  /** How many days ago we last knew it to be so; null where it is not remembered but worked out. */
  age: number | null
  /** For whom it is, as the fact that it rests on. */
  discretion: Discretion
}

/** Who may read that it was said, and whether somebody with them may. */
export type Discretion = Pick<Remembered, 'audience' | 'forThemAlone'>

/** The parts of a line's rank, so that a reader can be told why this one. */
export interface Score {
  timeliness: number
  closeness: number
  strength: number
  freshness: number
  /** Who came along. */
  company: number
  history: number
  variety: number
  /** Of a line to mind; the others have none. */
  severity: number
  total: number
}

/** The very field that a Learn line asks about. */
export type Answer =
  | { add: 'relationship'; personId: PersonId; kind: RelationshipKind | null }
  | { add: 'interest' | 'preference'; personId: PersonId }
  | { edit: 'name' | 'goesBy' | 'pronunciation' | 'birthday' | 'about' | 'town'; personId: PersonId }
  | { mend: FactReference; field: string; personId: PersonId }

export interface FactReference {
  kind:
    | 'ask'
    | 'case'
    | 'caution'
    | 'customer'
    | 'incident'
    | 'interest'
    | 'note'
    | 'occasion'
    | 'person'
    | 'preference'
    | 'promise'
    | 'relationship'
  id: string
}

/** A line that was used during this visit or today, by whom and when. */
export interface SaidLine {
  key: string
  kind: PromptKind
  text: string
  act: Line['act']
  by: string
  at: Date
}

/** What a customer's card and Today show: what to mind, at most three lines to say, and what has been said. */
export interface ChosenLines {
  mind: Line[]
  say: Line[]
  said: SaidLine[]
}

/** A line that might be said, before it is weighed against the others. */
export interface Candidate {
  line: Omit<Line, 'score' | keyof Words>
  /** Most candidates never come to words. */
  words: () => Words
  merits: Pick<Score, 'timeliness' | 'closeness' | 'strength' | 'freshness'>
  /** Whom it is about, where that is not the customer. */
  about: PersonId | null
  /** Whether they came along. */
  isHere: boolean
  /** Words beyond its text that say what it is about, for a caution to silence. */
  topics: string[]
  interestIds: InterestId[]
  /** When what it rests on last changed; a line that was wrong stays away until then. */
  changedAt: Date | null
}
