import type { Tone as CommentTone, WayHeard } from '../../src/comments/comment.ts'
import type { WayWeKnow } from '../../src/facts/fact.ts'
import type { CaseOutcome, CaseReason, CaseStepKind, ContactWay } from '../../src/cases/case.ts'
import type { Decision } from '../../src/improvements/improvement.ts'
import type { Offer, OfferAnswer, WayTold } from '../../src/incidents/affected-customer.ts'
import type { IncidentStatus } from '../../src/incidents/incident.ts'
import type { Side, Strength } from '../../src/interests/interest.ts'
import type { Weekday } from '../../src/reminders/wishes.ts'
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

export interface SeedStaff {
  name: string
  email: string
  role: Role
  left?: DayFromToday
  /** Every week on those days, Sunday is 0: `{ on: [1, 2], from: '06:00', until: '14:00' }`. */
  duty?: readonly { on: readonly Weekday[]; from: string; until: string }[]
  /** A day on which they are off though it is theirs. */
  off?: { on: DayFromToday; why: string }
}

export interface SeedTalkingPoint {
  text: string
  detail?: string
  by: StaffName
  from: DayFromToday
  until: DayFromToday
  interests: readonly { name: string; tone: Tone }[]
}

/** A moment on the wall at the club. */
export interface SeedMoment {
  on: DayFromToday
  at: string
}

/** Something that went wrong, from beginning to end. */
export interface SeedIncident {
  title: string
  what: string
  owner: StaffName
  began: SeedMoment
  opened: SeedMoment
  over: SeedMoment
  updates: readonly SeedUpdate[]
  affected: readonly SeedAffected[]
}

interface SeedUpdate extends SeedMoment {
  by: StaffName
  part: string
  text: string
  isForColleagues?: true
  status: IncidentStatus
  next?: SeedMoment
}

interface SeedAffected {
  member: string
  pickedBy: string
  told?: SeedMoment & { by: StaffName; how: WayTold }
  reply?: string
  offer?: { kind: Offer; words: string; answer?: OfferAnswer }
}

/** A member who was unhappy, and what was done about it. */
export interface SeedCase {
  member: string
  /** The day of the visit. */
  on: DayFromToday
  because: CaseReason
  owner: StaffName
  opened: SeedMoment
  due: SeedMoment
  summary: string
  steps: readonly SeedCaseStep[]
  closed?: SeedMoment & { by: StaffName; outcome: CaseOutcome; asksOn: DayFromToday }
}

interface SeedCaseStep extends SeedMoment {
  by: StaffName
  kind: CaseStepKind
  how?: ContactWay
  text?: string
  due?: SeedMoment
}

/** A thanks between colleagues for a moment with a member. */
export interface SeedThanks extends SeedMoment {
  from: StaffName
  to: StaffName
  member: string
  moment: string
  reward?: { words: string; by: StaffName }
}

/** What somebody said elsewhere than in a survey, and who wrote it down. */
export interface SeedHeard {
  on: DayFromToday
  by: StaffName
  channel: WayHeard
  /** Who said it, where that is known. */
  member?: string
  tone?: CommentTone
  words: string
}

/** What is made better since members said so; the comments by the words that they begin with. */
export interface SeedImprovement {
  on: DayFromToday
  by: StaffName
  theme: string
  title: string
  youSaid: string
  decided?: { decision: Decision; owner?: StaffName; reason?: string }
  done?: { on: DayFromToday; weDid: string }
  comments: readonly string[]
}

/** A date that falls on a day from today, so many years after its own year; any part may be unknown. */
export type Born = { on: DayFromToday; years?: number } | { year?: number; month?: number; day?: number }

export const turns = (years: number, on: DayFromToday): Born => ({ on, years })
export const turned = (years: number, on: DayFromToday): Born => ({ on, years })
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
