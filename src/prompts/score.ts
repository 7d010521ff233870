import type { Strength } from '../interests/interest.ts'
import { daysBetween, type Day } from '../lib/day.ts'
import type { RelationshipKind } from '../relationships/relationship.ts'
import type { Tone } from '../talking-points/talking-point.ts'
import type { PastOutcome, Source } from './facts.ts'
import type { Candidate, Score } from './line.ts'
import type { Moment } from './moment.ts'
import type { Outcome } from './outcome.ts'
import { familyOf } from './silence/rest.ts'

/**
 * How lines are weighed: how timely, how close to the customer's heart, how strong the tie, how fresh the fact, and
 * how such lines went before. The parts are added up; every number is in this file.
 */

/** An ask is best within days of the thing it asks about: at most so many days after, so many points. */
const ASK_TIMELINESS = [
  { days: 3, points: 10 },
  { days: 7, points: 9 },
  { days: 14, points: 7 },
  { days: 30, points: 5 },
  { days: Infinity, points: 3 },
]

/** A talking point, since it was posted. */
const POINT_TIMELINESS = [
  { days: 0, points: 6 },
  { days: 1, points: 5 },
  { days: Infinity, points: 3 },
]

/** A date that comes round, so many days away. */
const OCCASION_TIMELINESS = [
  { days: 0, points: 11 },
  { days: 2, points: 9 },
  { days: Infinity, points: 7 },
]

/** A preference is always true, so it gives way to what is true today. */
export const PREFERENCE_TIMELINESS = 2

/** What a friend would learn first. */
export const LEARN_TIMELINESS = {
  name: 8,
  college: 7,
  called: 6.5,
  sound: 6,
  home: 5,
  parents: 4.5,
  birthday: 4,
  interest: 3,
  town: 2,
  preference: 1,
}

export const CLOSENESS: Readonly<Record<RelationshipKind | 'self', number>> = {
  self: 3,
  spouse: 3,
  partner: 3,
  child: 3,
  parent: 2,
  grandchild: 2,
  sibling: 2,
  pet: 2,
  grandparent: 1.5,
  friend: 1,
  colleague: 0.5,
  assistant: 0.5,
  other: 0.5,
  'former partner': 0,
}

/** A round number of years, for an occasion. */
const MILESTONES = [
  { every: 10, points: 3 },
  { every: 25, points: 3 },
  { every: 5, points: 1.5 },
]

const INTEREST_STRENGTH: Readonly<Record<Strength, number>> = { plays: 3.5, follows: 3, mentioned: 2 }

/** Somebody else's interest is a weaker reason to speak than one's own, however strong. */
const RELATIVES_SHARE = 0.25

const TONE: Readonly<Record<Tone, number>> = { good: 0.5, neutral: 0, bad: -1.5 }

/** A fact, since somebody noted it. */
const FRESHNESS = [
  { days: 14, points: 2 },
  { days: 60, points: 1 },
  { days: 365, points: 0.5 },
  { days: Infinity, points: 0 },
]

/** How lines of the same family went with this customer, each time, within limits. */
const FAMILY_HISTORY: Readonly<Record<Outcome, number>> = {
  used: 0.25,
  'not now': 0,
  'fell flat': -0.5,
  wrong: 0,
}
const FAMILY_LIMITS = { worst: -2, best: 1 }

/** How this very line went, each time. */
const OWN_HISTORY: Readonly<Record<Outcome, number>> = { used: 0, 'not now': -0.5, 'fell flat': -4, wrong: 0 }

export function askTimeliness(fromDay: Day, today: Day): number {
  return pointsWithin(ASK_TIMELINESS, daysBetween(fromDay, today))
}

export function pointTimeliness(postedAt: Date, now: Date): number {
  return pointsWithin(POINT_TIMELINESS, Math.floor(daysSince(postedAt, now)))
}

export function occasionTimeliness(day: Day, today: Day): number {
  return pointsWithin(OCCASION_TIMELINESS, Math.abs(daysBetween(day, today)))
}

export function interestStrength(strength: Strength, tone: Tone, isOwn: boolean): number {
  return INTEREST_STRENGTH[strength] * (isOwn ? 1 : RELATIVES_SHARE) + TONE[tone]
}

export function milestone(years: number | undefined): number {
  if (!years) return 0
  return MILESTONES.find(({ every }) => years % every === 0)?.points ?? 0
}

export function freshness(source: Source, now: Date): number {
  return pointsWithin(FRESHNESS, daysSince(source.at, now))
}

/** What there is to mind, the most severe first. */
const SEVERITY = {
  allergy: 70,
  accessibility: 60,
  bereavement: 50,
  'sensitive time': 40,
  'topic to avoid': 30,
  promise: 20,
  'service failure': 10,
}

export type Severity = keyof typeof SEVERITY

export function severityScore(of: Severity): Score {
  return { timeliness: 0, closeness: 0, strength: 0, freshness: 0, history: 0, total: SEVERITY[of] }
}

/** What a candidate's merits come to, after how it went before. */
export function scoreOf(
  { line, merits }: Candidate,
  outcomes: readonly PastOutcome[],
  moment: Moment,
): Score {
  const history = historyOf(line.key, outcomes, moment)
  const { timeliness, closeness, strength, freshness } = merits
  const total = timeliness + closeness + strength + freshness + history
  return { timeliness, closeness, strength, freshness, history, total }
}

function historyOf(key: string, outcomes: readonly PastOutcome[], { now }: Moment): number {
  if (outcomes.length === 0) return 0
  const recent = outcomes.filter((past) => daysSince(past.at, now) <= 365)
  const own = recent.filter((past) => past.key === key)
  const family = recent.filter((past) => past.key !== key && familyOf(past.key) === familyOf(key))
  const ofFamily = sum(family.map((past) => FAMILY_HISTORY[past.outcome]))
  return (
    sum(own.map((past) => OWN_HISTORY[past.outcome])) +
    Math.min(Math.max(ofFamily, FAMILY_LIMITS.worst), FAMILY_LIMITS.best)
  )
}

function pointsWithin(steps: readonly { days: number; points: number }[], days: number): number {
  return steps.find((step) => days <= step.days)?.points ?? 0
}

function daysSince(instant: Date, now: Date): number {
  return (now.getTime() - instant.getTime()) / MS_A_DAY
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}

const MS_A_DAY = 86_400_000
