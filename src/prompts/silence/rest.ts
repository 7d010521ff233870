import { familyOf, type CustomerFacts, type PastOutcome } from '../facts.ts'
import type { Candidate } from '../line.ts'
import { isToday, type Moment } from '../moment.ts'
import type { Outcome } from '../outcome.ts'
import { daysSince } from '../scoring/score.ts'
import { BETWEEN_OLD_FACTS, RESTS } from '../scoring/table.ts'

/** Whether a line rests now, after how it went the last times. */
export function rests(candidate: Candidate, { outcomes }: CustomerFacts, moment: Moment): boolean {
  const { key } = candidate.line
  if (outcomes.some((past) => past.key === key && isAtRest(past, candidate, moment))) return true
  return AGED.has(familyOf(key)) && outcomes.some((past) => askedOfLate(past, moment))
}

/** What asks whether an old fact still holds: one of them is enough for a while. */
const AGED = new Set(['still', 'news'])

function askedOfLate({ key, outcome, at }: PastOutcome, { now }: Moment): boolean {
  return AGED.has(familyOf(key)) && outcome !== 'not now' && daysSince(at, now) < BETWEEN_OLD_FACTS
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
  const rest = RESTS[familyOf(key)]
  const days = outcome === 'fell flat' ? rest?.['fell flat'] : rest?.used
  return daysSince(at, now) < (days ?? Infinity)
}
