import { daysBetween, type Day } from '../../lib/day.ts'
import type { Strength } from '../../interests/interest.ts'
import type { Tone } from '../../talking-points/talking-point.ts'
import { familyOf, type PastOutcome } from '../facts.ts'
import type { Candidate, Score } from '../line.ts'
import type { Moment } from '../moment.ts'
import * as table from './table.ts'
import { MS_A_DAY } from '../../lib/milliseconds.ts'

/** The points of a day so many days away, or ago; undefined beyond the last step, where it is not said. */
export function timely(steps: table.Steps, from: Day, to: Day): number | undefined {
  const days = Math.abs(daysBetween(from, to))
  return steps.find(([within]) => days <= within)?.[1]
}

/** The same since an instant. */
export function timelySince(steps: table.Steps, at: Date, now: Date): number | undefined {
  const days = Math.floor(daysSince(at, now))
  return steps.find(([within]) => days <= within)?.[1]
}

/** What is left of a fact's freshness. */
export function freshness(kind: keyof typeof table.FRESHNESS, at: Date, now: Date): number {
  const age = Math.max(daysSince(at, now), 0)
  const { today, halfLife } = table.FRESHNESS[kind]
  return rounded(today * 0.5 ** (age / halfLife))
}

export function interestStrength(strength: Strength, tone: Tone, isOwn: boolean): number {
  return table.STRENGTH[strength] * (isOwn ? 1 : table.RELATIVES_SHARE) + table.TONE[tone]
}

export function milestone(years: number | undefined): number {
  if (!years) return 0
  return table.MILESTONES.find(({ every }) => years % every === 0)?.points ?? 0
}

export function severityScore(of: keyof typeof table.SEVERITY): Score {
  return { ...NOTHING, severity: table.SEVERITY[of], total: table.SEVERITY[of] }
}

/** What a candidate's merits come to, with who is there and how such lines went before. */
export function scoreOf(
  { line, merits, isHere }: Candidate,
  outcomes: readonly PastOutcome[],
  moment: Moment,
) {
  const company = isHere ? table.CAME_ALONG : 0
  const history = historyOf(line.key, outcomes, moment)
  return totalled({ ...NOTHING, ...merits, company, history })
}

/** The same score less what was added since: a line beside others like it, or after a colleague's. */
export function lessened(score: Score, part: 'history' | 'variety', points: number): Score {
  return totalled({ ...score, [part]: score[part] + points })
}

/** In days, with their fraction. */
export function daysSince(instant: Date, now: Date): number {
  return (now.getTime() - instant.getTime()) / MS_A_DAY
}

const NOTHING: Score = {
  timeliness: 0,
  closeness: 0,
  strength: 0,
  freshness: 0,
  company: 0,
  history: 0,
  variety: 0,
  severity: 0,
  total: 0,
}

function totalled(score: Score): Score {
  const { timeliness, closeness, strength, freshness, company, history, variety } = score
  const total = timeliness + closeness + strength + company + history + variety + freshness
  return { ...score, total: rounded(total) }
}

function historyOf(key: string, outcomes: readonly PastOutcome[], { now }: Moment): number {
  if (outcomes.length === 0) return 0
  const recent = outcomes.filter((past) => daysSince(past.at, now) <= 365)
  const own = recent.filter((past) => past.key === key)
  const family = recent.filter((past) => past.key !== key && familyOf(past.key) === familyOf(key))
  const ofFamily = sum(family.map((past) => table.FAMILY_WENT[past.outcome]))
  const { worst, best } = table.FAMILY_LIMITS
  return sum(own.map((past) => table.LINE_WENT[past.outcome])) + Math.min(Math.max(ofFamily, worst), best)
}

/** To a hundredth: what nobody sees must not decide. */
function rounded(points: number): number {
  return Math.round(points * 100) / 100
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
