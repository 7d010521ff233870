import type { CustomerFacts, PastOutcome } from '../facts.ts'
import type { Candidate } from '../line.ts'
import { isToday, type Moment } from '../moment.ts'
import type { Outcome } from '../outcome.ts'

const FOR_EVER = Infinity

/** How many days a line rests, by the family of its key, after it was used and after it fell flat. */
const REST: Readonly<Record<string, { used: number; 'fell flat': number }>> = {
  ask: { used: FOR_EVER, 'fell flat': FOR_EVER },
  point: { used: FOR_EVER, 'fell flat': FOR_EVER },
  // Their keys carry the year, so that next year's is another line.
  birthday: { used: FOR_EVER, 'fell flat': FOR_EVER },
  anniversary: { used: FOR_EVER, 'fell flat': FOR_EVER },
  occasion: { used: FOR_EVER, 'fell flat': FOR_EVER },
  since: { used: FOR_EVER, 'fell flat': FOR_EVER },
  preference: { used: 14, 'fell flat': 90 },
  learn: { used: 60, 'fell flat': 365 },
}

/** Whether a line rests now, after how it went the last times. */
export function rests(candidate: Candidate, { outcomes }: CustomerFacts, moment: Moment): boolean {
  return outcomes.some((past) => past.key === candidate.line.key && isAtRest(past, candidate, moment))
}

/** The first word of a line's key: 'ask', 'birthday'. */
export function familyOf(key: string): string {
  return key.slice(0, key.indexOf(':'))
}

function isAtRest(past: PastOutcome, candidate: Candidate, moment: Moment): boolean {
  const { changedAt } = candidate
  return (
    AT_REST[past.outcome](past, moment) && !(past.outcome === 'wrong' && changedAt && changedAt > past.at)
  )
}

const AT_REST: Readonly<Record<Outcome, (past: PastOutcome, moment: Moment) => boolean>> = {
  used: isWithinItsRest,
  'fell flat': isWithinItsRest,
  'not now': (past, moment) => isToday(past.at, moment),
  wrong: () => true,
}

function isWithinItsRest({ key, outcome, at }: PastOutcome, { now }: Moment): boolean {
  const rest = REST[familyOf(key)]
  const days = outcome === 'fell flat' ? rest?.['fell flat'] : rest?.used
  return now.getTime() - at.getTime() < (days ?? FOR_EVER) * MS_A_DAY
}

const MS_A_DAY = 86_400_000
