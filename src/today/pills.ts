import { partsOf, type Day } from '../lib/day.ts'
import { capitalised } from '../lib/text.ts'
import { dayInWords } from '../lib/words-for-time.ts'
import type { CustomerFacts } from '../prompts/facts.ts'
import type { Moment } from '../prompts/moment.ts'
import { isSensitive } from '../prompts/silence/speakable.ts'
import type { Comer } from '../visits/day-queries.ts'
import type { Pill } from '../web/fragments.ts'
import { withinWeek } from './this-week.ts'

/** How the house ranks and calls its customers. */
export interface House {
  /** Best first. */
  tiers: readonly string[]
  customerWord: string
}

/** What stands beside the names of those who come together: their standing, a birthday near, a bad last time. */
export function pillsOf(
  customers: readonly Comer[],
  facts: readonly CustomerFacts[],
  moment: Moment,
  house: House,
): Pill[] {
  const near = facts.flatMap((each) => [...unhappy(each), ...birthday(each, moment)])
  return [...standing(customers, moment.today, house), ...near]
}

const LONG_STANDING_YEARS = 20

/** The best tier, or else that they have been with us for long; only what holds for all of them. */
function standing(customers: readonly Comer[], today: Day, { tiers, customerWord }: House): Pill[] {
  const [first] = customers
  if (!first) return []
  if (tiers[0] !== undefined && customers.every(({ tier }) => tier === tiers[0]))
    return [{ text: tiers[0], tone: 'green' }]
  const { sinceYear } = first
  const isLong = sinceYear !== null && partsOf(today).year - sinceYear >= LONG_STANDING_YEARS
  return isLong && customers.length === 1
    ? [{ text: `${capitalised(customerWord)} since ${String(sinceYear)}`, tone: 'sand' }]
    : []
}

function birthday({ customer }: CustomerFacts, moment: Moment): Pill[] {
  const day = withinWeek(customer.birthday, moment.today)
  if (!day || customer.deceasedOn !== null || isSensitive(customer, moment)) return []
  return [{ text: `Birthday ${dayInWords(day, moment.today).replace('on ', '')}`, tone: 'amber' }]
}

function unhappy({ customer, cautions }: CustomerFacts): Pill[] {
  const isUnhappy = cautions.some(
    ({ kind, personId }) => kind === 'service failure' && personId === customer.id,
  )
  return isUnhappy ? [{ text: 'Unhappy last visit', tone: 'red' }] : []
}
