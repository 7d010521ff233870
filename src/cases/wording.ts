import { capitalised } from '../lib/text.ts'
import { dayIn, daysBetween, type Day } from '../lib/day.ts'
import { dayInWords, shortDay, whenInWords } from '../lib/words-for-time.ts'
import type { Pill } from '../web/fragments.ts'
import type { CaseOutcome, ContactWay } from './case.ts'
import type { Case } from './queries.ts'

/** When somebody reads, and by which clock. */
export interface Looked {
  now: Date
  today: Day
  timeZone: string
}

/** The same by the clock of the place where the customer was. */
export function lookedAt({ place: { timeZone } }: Case, now: Date): Looked {
  return { now, today: dayIn(now, timeZone), timeZone }
}

/** "Unhappy on 3 Nov: waited 25 minutes" */
export function unhappyInWords({ day, summary }: Pick<Case, 'day' | 'summary'>, { today }: Looked): string {
  const isNear = Math.abs(daysBetween(day, today)) <= 1
  const when = isNear ? dayInWords(day, today) : `on ${shortDay(day, today)}`
  return summary ? `Unhappy ${when}: ${summary}` : `Unhappy ${when}`
}

/** "due today at 18:00" */
export function dueMomentInWords(dueAt: Date, looked: Looked): string {
  return `due ${whenInWords(dueAt, looked)}`
}

/** How a case stands, in a pill. */
export function standingPill({ closedAt, outcome, dueAt }: Case, { now }: Looked): Pill {
  if (closedAt) return { text: outcome ? capitalised(outcome) : 'Closed', tone: TONES[outcome ?? 'neutral'] }
  return dueAt <= now ? { text: 'Overdue', tone: 'red' } : { text: 'Open', tone: 'amber' }
}

const TONES = { regained: 'green', neutral: 'sand', lost: 'red' } as const satisfies Record<
  CaseOutcome,
  Pill['tone']
>

/** "by phone" */
export function wayInWords(how: ContactWay | null): string {
  return how === 'not reached' || how === null ? '' : how
}

export const OUTCOME_WORDS: readonly (readonly [CaseOutcome, string])[] = [
  ['regained', 'Regained'],
  ['neutral', 'Neutral'],
  ['lost', 'Lost'],
]

export const WAY_WORDS: readonly (readonly [ContactWay, string])[] = [
  ['by phone', 'By phone'],
  ['in person', 'In person'],
  ['by mail', 'By mail'],
  ['by message', 'By message'],
  ['not reached', 'Tried, and not reached'],
]
