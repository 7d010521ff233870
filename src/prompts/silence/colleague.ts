import type { CustomerFacts, PastOutcome } from '../facts.ts'
import type { Candidate } from '../line.ts'
import type { Moment } from '../moment.ts'
import { daysSince } from '../scoring/score.ts'
import { COLLEAGUE_ASKED } from '../scoring/table.ts'
import { tellingStems } from './topics.ts'

/** How a colleague's question of the last days bears on the reader's: the same again rests, or is worth less. */
export type Repetition = 'rests' | 'is worth less' | 'none'

/** Whether somebody else asked about the same thing or the same person of late. */
export function repetition(candidate: Candidate, { outcomes }: CustomerFacts, moment: Moment): Repetition {
  const { key, kind } = candidate.line
  if (kind !== 'ask' && kind !== 'learn') return 'none'
  const asked = outcomes.filter((past) => past.key !== key && isColleagues(past, moment))
  if (asked.length === 0) return 'none'
  const stems = new Set(tellingStems(candidate.words().text))
  const same = asked.filter((past) => tellingStems(past.text).some((stem) => stems.has(stem)))
  if (same.length === 0) return 'none'
  const isFresh = same.some(({ at }) => daysSince(at, moment.now) < COLLEAGUE_ASKED.restDays)
  return isFresh ? 'rests' : 'is worth less'
}

function isColleagues({ kind, outcome, staffId, at }: PastOutcome, { reader, now }: Moment): boolean {
  const wasAsked = outcome === 'used' || outcome === 'fell flat'
  const isQuestion = kind === 'ask' || kind === 'learn'
  return isQuestion && wasAsked && staffId !== reader.staffId && daysSince(at, now) < COLLEAGUE_ASKED.days
}
