import type { Day } from '../../lib/day.ts'
import { nextOccurrence } from '../../lib/partial-date.ts'
import { groupedBy } from '../../lib/grouping.ts'
import type { CustomerId } from '../../people/person.ts'
import type { Tied } from './circle-queries.ts'
import type { Dated } from './date-queries.ts'

/** A day of the week on which something of a customer's, or of their close people, comes round. */
export interface Celebration {
  customerId: CustomerId
  day: Day
  tier: string | null
  photoId: string | null
  /** When they are expected within the week. */
  comesOn: Day | undefined
}

/** Every customer's days of the week from a day, each once, in no order. */
export function celebrationsOf(
  dated: readonly Dated[],
  tied: readonly Tied[],
  from: Day,
): Omit<Celebration, 'comesOn'>[] {
  const around = groupedBy(tied, ({ personId }) => personId)
  const each = dated.flatMap(({ personId, month, day }) => {
    const on = nextOccurrence({ year: null, month, day }, from)
    if (!on) return []
    return (around.get(personId) ?? []).map(({ customerId, tier, photoId }) => ({
      ...{ customerId, tier, photoId },
      day: on,
    }))
  })
  return [...new Map(each.map((one) => [`${one.customerId} ${one.day}`, one])).values()]
}

/** Who comes soon first, then the best tier, then the soonest day. */
export function byWhoMatters(tiers: readonly string[]): Order {
  return firstOf(
    (one) => one.comesOn ?? LAST,
    (one) => tierPlace(one, tiers),
    (one) => one.day,
    (one) => one.customerId,
  )
}

/** Day by day, and of one day who matters most. */
export function byDay(tiers: readonly string[]): Order {
  const whoMatters = byWhoMatters(tiers)
  return (one, other) => (one.day === other.day ? whoMatters(one, other) : one.day < other.day ? -1 : 1)
}

type Order = (one: Celebration, other: Celebration) => number

const LAST = '~'

function tierPlace({ tier }: Celebration, tiers: readonly string[]): number {
  const place = tier === null ? -1 : tiers.indexOf(tier)
  return place === -1 ? tiers.length : place
}

function firstOf(...keys: readonly ((one: Celebration) => string | number)[]): Order {
  return (one, other) => {
    for (const key of keys) {
      const [a, b] = [key(one), key(other)]
      if (a !== b) return a < b ? -1 : 1
    }
    return 0
  }
}
