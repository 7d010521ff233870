import { dayIn, daysBetween } from '../../lib/day.ts'
import type { CautionFact, CustomerFacts, PastOutcome } from '../facts.ts'
import { isOfNow, type Moment } from '../moment.ts'
import { BETWEEN_LEARN_LINES } from '../scoring/table.ts'
import { readable } from './speakable.ts'
import { isInForce } from './topics.ts'

/**
 * Whether we may ask to learn something: once in a visit, never on two visits running, and not while we have something
 * to make good.
 */
export function mayLearn(facts: CustomerFacts, moment: Moment): boolean {
  const { customer, cases, cautions, incidents } = facts
  if (cases.length > 0) return false
  const mayRead = readable(facts, moment)
  const isToMakeGood = (caution: CautionFact) =>
    caution.kind === 'service failure' && caution.personId === customer.id && mayRead(caution)
  if (cautions.some((caution) => isToMakeGood(caution) && isInForce(caution, moment.today))) return false
  if (incidents.some(({ toldAt }) => toldAt === null)) return false
  const learnt = facts.outcomes.filter(({ kind }) => kind === 'learn')
  return !learnt.some((past) => isOfNow(past, facts.visit, moment) || wasAskedLastTime(past, facts, moment))
}

function wasAskedLastTime(
  { outcome, at }: PastOutcome,
  { lastVisitOn }: CustomerFacts,
  { today, timeZone }: Moment,
): boolean {
  if (outcome !== 'used' && outcome !== 'fell flat') return false
  const askedOn = dayIn(at, timeZone)
  if (lastVisitOn !== null && lastVisitOn >= askedOn) return lastVisitOn === askedOn
  return daysBetween(askedOn, today) < BETWEEN_LEARN_LINES
}
