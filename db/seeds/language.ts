import type { CautionKind } from '../../src/cautions/caution.ts'
import type { WayWeKnow } from '../../src/facts/fact.ts'
import type { Side, Strength } from '../../src/interests/interest.ts'
import type { PersonKind, Pronoun } from '../../src/people/person.ts'
import type { PreferenceArea } from '../../src/preferences/preference.ts'
import type { RelationshipKind } from '../../src/relationships/relationship.ts'
import type { Role } from '../../src/staff/staff-member.ts'
import type { Tone } from '../../src/talking-points/talking-point.ts'

/**
 * The words in which the cast is written. A day is a number of days from the demo's today, so that the demo is
 * alive on whatever day it is loaded. In a text, `{weekday -4}`, `{date -18}`, `{month -160}` and `{nth -1}` stand for
 * the words of such a day: "Tuesday", "3 Nov", "June", "20th".
 */
export type DayFromToday = number

export const today: DayFromToday = 0
export const inDays = (days: number): DayFromToday => days
export const daysAgo = (days: number): DayFromToday => -days

/** The members of staff, by first name. */
export type StaffName = 'Dana' | 'Luis' | 'Sam' | 'Mara' | 'Otis' | 'Priya'

/** Where a fact comes from. What is not said is taken from its member, see `Member.told`. */
export interface Told {
  on?: DayFromToday
  by?: StaffName
  how?: WayWeKnow
  managersOnly?: true
  forThemAlone?: true
}

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
  since: { year: number; month?: number; day?: number }
  town?: string
  /** Who told most of what we know, and when. */
  told?: { on: DayFromToday; by: StaffName }
  archived?: DayFromToday
  ageIsPrivate?: true
  sensitiveUntil?: DayFromToday
  noMail?: true
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

export interface SeedStaff {
  name: string
  email: string
  role: Role
  left?: DayFromToday
}

export interface SeedTalkingPoint {
  text: string
  detail?: string
  by: StaffName
  from: DayFromToday
  until: DayFromToday
  interests: readonly { name: string; tone: Tone }[]
}

/** A date that falls on a day from today, so many years after its own year; any part may be unknown. */
export type Born = { on: DayFromToday; years?: number } | { year?: number; month?: number; day?: number }

export const turns = (years: number, on: DayFromToday): Born => ({ on, years })
export const turned = turns
/** A birthday whose year nobody has told us. */
export const birthday = (on: DayFromToday): Born => ({ on })

export interface Interested {
  name: string
  strength: Strength
  detail?: string
  side?: Side
  noSpoilers?: true
}

export const plays = (name: string, detail?: string): Interested => ({
  name,
  strength: 'plays',
  ...(detail === undefined ? {} : { detail }),
})
export const follows = (name: string, side?: Side): Interested => ({
  name,
  strength: 'follows',
  ...(side === undefined ? {} : { side }),
})
export const likes = (name: string, detail?: string): Interested => ({
  name,
  strength: 'mentioned',
  ...(detail === undefined ? {} : { detail }),
})
