import type { Day } from '../lib/day.ts'
import { FEWEST } from '../lib/fewest.ts'
import { groupedBy } from '../lib/grouping.ts'
import { DIMENSIONS, sumOf, type Count, type Dimension } from './count.ts'
import { periodOf, type Step } from '../lib/period.ts'
import type { Sum } from './telling.ts'

/** The counts of one period that have the same in all of some dimensions; of everybody, where those are none. */
export interface GroupSum extends Sum {
  crossing: readonly Dimension[]
  group: string
  step: Step
  first: Day
  counts: readonly Count[]
}

/** All ways to tell groups apart: by nothing, by one dimension, by two, by three. */
export const CROSSINGS = DIMENSIONS.reduce<Dimension[][]>(
  (crossings, dimension) => [...crossings, ...crossings.map((crossing) => [...crossing, dimension])],
  [[]],
)

/** The sums of a crossing in each period. */
export function sumsOf(counts: readonly Count[], crossing: readonly Dimension[], step: Step): GroupSum[] {
  const groupOf = (count: Count) => crossing.map((dimension) => count[dimension]).join(BETWEEN)
  const periods = groupedBy(counts, ({ month }) => periodOf(month, step))
  return [...periods].flatMap(([first, inPeriod]) =>
    [...groupedBy(inPeriod, groupOf)].map(([group, own]) => {
      return { crossing, group, step, first, counts: own, answered: sumOf(own).answered }
    }),
  )
}

/**
 * What nobody may work out of sums within a quarter: each of fewer than five answers; and the small parts of a whole
 * together, where they are fewer than five even so, since they are what is left once its larger parts are told. Wholes
 * are everybody in a period, by the groups of a dimension, and a group in the quarter, by its months.
 */
export function guardedOf(sums: readonly GroupSum[]): Sum[] {
  const parts = sums.filter(({ crossing }) => crossing.length <= 1)
  const wholes = [
    ...groupedBy(parts, ({ first, step, crossing }) => [first, step, ...crossing].join(BETWEEN)).values(),
    ...groupedBy(
      parts.filter(({ step }) => step === 'months'),
      ({ crossing, group }) => [...crossing, group].join(BETWEEN),
    ).values(),
  ]
  return [...sums, ...wholes.map(smallTogether)].filter(isSmall)
}

const BETWEEN = '\n'

function smallTogether(parts: readonly GroupSum[]): Sum {
  const counts = parts.filter(isSmall).flatMap((part) => part.counts)
  return { counts, answered: sumOf(counts).answered }
}

function isSmall({ answered }: Sum): boolean {
  return answered > 0 && answered < FEWEST
}
