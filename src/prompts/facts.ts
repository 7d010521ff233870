import type { AskId } from '../asks/ask.ts'
import type { CautionId, CautionKind } from '../cautions/caution.ts'
import type { Audience, WayWeKnow } from '../facts/fact.ts'
import type { InterestCategory, InterestId, PersonInterestId, Side, Strength } from '../interests/interest.ts'
import type { Day } from '../lib/day.ts'
import type { PartialDate } from '../lib/partial-date.ts'
import type { OccasionId, OccasionKind, Recurrence } from '../occasions/occasion.ts'
import type { CustomerId, PersonId, PersonKind, Pronoun } from '../people/person.ts'
import type { Habit, PreferenceArea, PreferenceId } from '../preferences/preference.ts'
import type { PromiseId } from '../promises/promise.ts'
import type { RelationshipId, RelationshipKind } from '../relationships/relationship.ts'
import type { VisitId } from '../visits/visit.ts'
import type { Outcome, PromptKind } from './outcome.ts'

/** Everything that the chooser needs to know about one customer. */
export interface CustomerFacts {
  customer: CustomerDetails
  people: RelatedPerson[]
  /** Theirs and their people's. */
  interests: InterestFact[]
  preferences: PreferenceFact[]
  /** Theirs and their people's. Topics that only managers may read are among them, to keep others' lines off them. */
  cautions: CautionFact[]
  asks: AskFact[]
  /** Those not kept yet. */
  promises: PromiseFact[]
  /** Theirs and their people's. */
  occasions: OccasionFact[]
  /** Recent ones that may answer what we would ask about somebody's new stage of life. */
  notes: NoteFact[]
  /** The visit they are on, or else the next. */
  visit: VisitFact | null
  /** How earlier lines went, oldest first. */
  outcomes: PastOutcome[]
}

/** Who noted it (by the first name), when, and how we know. */
export interface Source {
  by: string | null
  at: Date
  how: WayWeKnow
}

/** What every fact says about itself. */
export interface Remembered {
  source: Source
  audience: Audience
  forThemAlone: boolean
  changedAt: Date
}

export interface PersonFacts {
  id: PersonId
  kind: PersonKind
  name: string
  goesBy: string | null
  pronoun: Pronoun | null
  about: string | null
  birthday: PartialDate
  ageIsPrivate: boolean
  deceasedOn: Day | null
  sensitiveUntil: Day | null
  changedAt: Date
}

export interface CustomerDetails extends PersonFacts {
  id: CustomerId
  pronunciation: string | null
  addressAs: string | null
  since: PartialDate
  town: string | null
}

export interface RelatedPerson extends PersonFacts {
  /** How they are tied to the customer: seldom more than one way. */
  ties: Tie[]
}

/** Reads "the person is the customer's <kind>", with staff's word for it, or else the usual one. */
export interface Tie extends Remembered {
  id: RelationshipId
  kind: RelationshipKind
  word: string
  since: PartialDate
  endedOn: Day | null
}

export interface InterestFact extends Remembered {
  id: PersonInterestId
  personId: PersonId
  interestId: InterestId
  name: string
  category: InterestCategory
  detail: string | null
  strength: Strength
  side: Side | null
  noSpoilers: boolean
}

export interface PreferenceFact extends Remembered {
  id: PreferenceId
  area: PreferenceArea
  text: string
  habit: Habit
}

export interface CautionFact extends Remembered {
  id: CautionId
  personId: PersonId
  kind: CautionKind
  text: string
  detail: string | null
  interestId: InterestId | null
  expiresOn: Day | null
}

export interface AskFact extends Remembered {
  id: AskId
  /** Whom it is about, where that is not the customer. */
  aboutId: PersonId | null
  question: string
  fromDay: Day
  untilDay: Day | null
}

export interface PromiseFact extends Remembered {
  id: PromiseId
  text: string
  owner: string
  dueOn: Day | null
}

export interface OccasionFact extends Remembered {
  id: OccasionId
  personId: PersonId
  withId: PersonId | null
  kind: OccasionKind
  name: string
  recurrence: Recurrence
  date: PartialDate
}

/** Once for each of the people it is about. */
export interface NoteFact extends Remembered {
  personId: PersonId
  text: string
}

export interface VisitFact {
  id: VisitId
  day: Day
  /** Everybody else who comes. */
  companions: PersonId[]
}

export interface PastOutcome {
  key: string
  kind: PromptKind
  text: string
  outcome: Outcome
  by: string
  at: Date
  visitId: VisitId | null
}
