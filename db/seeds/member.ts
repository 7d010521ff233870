import type { CautionKind } from '../../src/cautions/caution.ts'
import type { PersonKind, Pronoun } from '../../src/people/person.ts'
import type { PreferenceArea } from '../../src/preferences/preference.ts'
import type { RelationshipKind } from '../../src/relationships/relationship.ts'
import type { Born, DayFromToday, Interested, StaffName, Told } from './language.ts'

export interface Human {
  name: string
  goesBy?: string
  formerName?: string
  saidAs?: string
  addressAs?: string
  addressWhen?: string
  pronoun?: Pronoun
  about?: string
  born?: Born
  died?: DayFromToday
  interests?: readonly Interested[]
}

/** Somebody whom we know through a member: family, friends, pets. */
export interface Relative extends Human {
  kind?: PersonKind
  occasions?: readonly SeedOccasion[]
}

export interface Member extends Human {
  /** Tells two of one name apart within the cast. */
  key?: string
  number: string
  tier: 'Platinum' | 'Gold' | 'Social' | 'Junior'
  since: Born
  town?: string
  /** Who told most of what we know, and when. */
  told?: { on: DayFromToday; by: StaffName }
  archived?: DayFromToday
  ageIsPrivate?: true
  sensitiveUntil?: DayFromToday
  noMail?: true
  /** In which the member is written to, where it is not English. */
  language?: 'es'
  phones?: readonly (string | { number: string; label: string })[]
  emails?: readonly string[]
  people?: readonly Tie[]
  likes?: readonly SeedPreference[]
  cautions?: readonly SeedCaution[]
  notes?: readonly SeedNote[]
  asks?: readonly SeedAsk[]
  promises?: readonly SeedPromise[]
  occasions?: readonly SeedOccasion[]
  visits?: readonly SeedVisit[]
}

/** Reads "who is my <is>"; `who` may be another member, by name or key. */
export interface Tie extends Told {
  is: RelationshipKind
  word?: string
  since?: Born
  ended?: DayFromToday
  who: Relative | string
}

export interface SeedPreference extends Told {
  area: PreferenceArea
  text: string
  justThisTime?: true
}

export interface SeedCaution extends Told {
  kind: CautionKind
  text: string
  detail?: string
  interest?: string
  expires?: DayFromToday
}

/** `about` names people: a first name within the member's own people will do. */
export interface SeedNote extends Told {
  on: DayFromToday
  text: string
  about?: readonly string[]
  asks?: readonly SeedAsk[]
  promises?: readonly SeedPromise[]
}

export interface SeedAsk extends Told {
  question: string
  about?: string
  from: DayFromToday
  until?: DayFromToday
  asked?: DayFromToday
}

export interface SeedPromise extends Told {
  text: string
  owner: StaffName
  due?: DayFromToday
  kept?: { on: DayFromToday; by: StaffName; done: string }
}

export interface SeedOccasion extends Told {
  name: string
  date: Born
  /** The other half of an anniversary. */
  with?: string
  once?: true
}

export interface SeedVisit {
  on: DayFromToday | 'around now'
  /** On the wall at the club; around now, minutes from now. */
  at: string | number
  purpose: string
  party?: number
  host?: StaffName
  /** Other members whom it is for, then those who come along. */
  also?: readonly string[]
  with?: readonly string[]
  /** Minutes; 90 unless told. */
  stays?: number
  /** Still to come at whatever hour the demo is loaded. */
  waits?: true
  ended?: 'cancelled' | 'no-show'
}
