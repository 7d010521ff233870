import type { AskId } from '../asks/ask.ts'
import type { CaseId } from '../cases/case.ts'
import type { CautionId, CautionKind } from '../cautions/caution.ts'
import type { Audience, WayWeKnow } from '../facts/fact.ts'
import type { Offer, OfferAnswer } from '../incidents/affected-customer.ts'
import type { IncidentId, IncidentStatus } from '../incidents/incident.ts'
import type { InterestCategory, InterestId, PersonInterestId, Side, Strength } from '../interests/interest.ts'
import type { Day } from '../lib/day.ts'
import type { PartialDate } from '../lib/partial-date.ts'
import type { OccasionId, OccasionKind, Recurrence } from '../occasions/occasion.ts'
import type { CustomerId, PersonId, PersonKind, Pronoun } from '../people/person.ts'
import type { Habit, PreferenceArea, PreferenceId } from '../preferences/preference.ts'
import type { NoteId } from '../notes/note.ts'
import type { PromiseId } from '../promises/promise.ts'
import type { RelationshipId, RelationshipKind } from '../relationships/relationship.ts'
import type { StaffId } from '../staff/staff-member.ts'
import type { VisitId } from '../visits/visit.ts'
import type { Outcome, PromptKind } from './outcome.ts'

/** Everything that the chooser needs to know about one customer. */
export interface CustomerFacts {
  customer: CustomerDetails
  people: RelatedPerson[]
  /** Theirs and their people's. */
  interests: InterestFact[]
  /** Theirs and their people's: what is not theirs is for when its owner comes along. */
  preferences: PreferenceFact[]
  /** Theirs and their people's. Topics that only managers may read are among them, to keep others' lines off them. */
  cautions: CautionFact[]
  /** Theirs and their people's, likewise. */
  asks: AskFact[]
  /** Those that are due, and those kept of late. */
  promises: PromiseFact[]
  /** That they were unhappy, until it is put right. */
  cases: CaseFact[]
  /** What went wrong here and touched them. */
  incidents: IncidentFact[]
  /** Theirs and their people's. */
  occasions: OccasionFact[]
  /** Recent ones: they may name a day, or answer what we would ask about somebody's new stage of life. */
  notes: NoteFact[]
  /** The visit they are on, or else the next. */
  visit: VisitFact | null
  /** Who came along today after all, or did not. */
  company: CompanyFact[]
  /** The last day before today that they were here: read where a Learn line was asked before, or a promise kept. */
  lastVisitOn: Day | null
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
  /** When somebody last said that it still holds. */
  confirmedAt: Date | null
  /** Since when nobody speaks of it, on their own word. */
  mutedAt: Date | null
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
  personId: PersonId
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
  personId: PersonId
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
  kept: { at: Date; by: string | null; done: string | null } | null
}

export interface CaseFact {
  id: CaseId
  /** The day on which they were unhappy. */
  day: Day
  /** What it is about, as everybody on shift may read it; null until somebody has worded it. */
  summary: string | null
  /** Who looks after it, by the first name. */
  owner: string
  openedAt: Date
}

export interface IncidentFact {
  id: IncidentId
  title: string
  status: IncidentStatus
  startedAt: Date
  toldAt: Date | null
  /** By the first name. */
  toldBy: string | null
  reply: string | null
  offer: Offer | null
  /** "a free day". */
  offerWords: string | null
  answer: OfferAnswer | null
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
  id: NoteId
  personId: PersonId
  text: string
  /** Whether a question or a promise was made of it. */
  isFollowedUp: boolean
}

export interface VisitFact {
  id: VisitId
  day: Day
  /** Everybody else who comes. */
  companions: PersonId[]
}

export interface CompanyFact {
  personId: PersonId
  isHere: boolean
}

export interface PastOutcome {
  key: string
  kind: PromptKind
  text: string
  outcome: Outcome
  /** Kept for them alone, as what it was about is. */
  forThemAlone: boolean
  staffId: StaffId
  by: string
  at: Date
  visitId: VisitId | null
}

/** The first word of a line's key: 'ask', 'birthday'. */
export function familyOf(key: string): string {
  return key.slice(0, key.indexOf(':'))
}

/** When we last knew it to be so. */
export function knownAt({ source, changedAt, confirmedAt }: Remembered): Date {
  return new Date(Math.max(source.at.getTime(), changedAt.getTime(), confirmedAt?.getTime() ?? 0))
}
