import type { Day } from '../lib/day.ts'
import { groupedBy } from '../lib/grouping.ts'
import { DIMENSIONS, sumOf, type Count, type Tally } from './count.ts'
import { lastDayOf, periodOf, STEPS, type Step } from '../lib/period.ts'
import { CROSSINGS, guardedOf, sumsOf, type GroupSum } from './sums.ts'
import { tellable } from './telling.ts'

/** Everybody together, or told apart by one thing. */
export const GROUPINGS = ['everyone', ...DIMENSIONS] as const
export type Grouping = (typeof GROUPINGS)[number]

/** What one group said in one period: its numbers are for nobody to see unless it stands as told. */
export interface Figure extends Tally {
  by: Grouping
  group: string
  step: Step
  first: Day
  stands: 'told' | 'too few' | 'nobody answered' | 'open'
}

/**
 * The numbers of every view, and whether they may be told. All views are decided upon together, so that none gives away
 * what another hides, and in the order of time, so that none does so later. A period is told once it is over and nobody
 * of it can answer any more: from then on its numbers stand, and two looks at different days tell nothing more.
 */
export function figuresOf(counts: readonly Count[], looked: { now: Date; today: Day }): Figure[] {
  // Nothing that is told reaches beyond a quarter.
  const quarters = groupedBy(counts, ({ month }) => periodOf(month, 'quarters'))
  return [...quarters.values()].flatMap((inQuarter) => {
    const sums = CROSSINGS.flatMap((crossing) => STEPS.flatMap((step) => sumsOf(inQuarter, crossing, step)))
    const settled = settledOf(sums, looked)
    const told = tellable(settled.filter(isInAView).sort(inTurn), guardedOf(settled))
    const standing = (sum: GroupSum) => (told.has(sum) ? 'told' : standsOf(sum, settled.includes(sum)))
    return sums.filter(isInAView).map((sum) => ({
      ...{ by: sum.crossing[0] ?? 'everyone', group: sum.group, step: sum.step, first: sum.first },
      ...sumOf(sum.counts),
      stands: standing(sum),
    }))
  })
}

/** Those of the periods that are over for everybody: one group is not told before all are. */
function settledOf(sums: readonly GroupSum[], { now, today }: { now: Date; today: Day }): GroupSum[] {
  const ofEveryone = sums.filter(({ crossing }) => crossing.length === 0)
  const over = ofEveryone.filter(
    ({ first, step, counts }) =>
      lastDayOf(first, step) < today && counts.every(({ openUntil }) => openUntil <= now),
  )
  return sums.filter(({ first, step }) => over.some((sum) => sum.first === first && sum.step === step))
}

function isInAView({ crossing }: GroupSum): boolean {
  return crossing.length <= 1
}

/** By when it is known, months before their quarter, everybody before groups, larger ones first. */
function inTurn(a: GroupSum, b: GroupSum): number {
  const [endOfA, endOfB] = [lastDayOf(a.first, a.step), lastDayOf(b.first, b.step)]
  if (endOfA !== endOfB) return endOfA < endOfB ? -1 : 1
  const byStep = STEPS.indexOf(a.step) - STEPS.indexOf(b.step)
  return byStep || rankOf(a) - rankOf(b) || b.answered - a.answered || (a.group < b.group ? -1 : 1)
}

function rankOf({ crossing: [dimension] }: GroupSum): number {
  return dimension ? DIMENSIONS.indexOf(dimension) : -1
}

function standsOf({ answered }: GroupSum, isSettled: boolean): Figure['stands'] {
  if (!isSettled) return 'open'
  return answered === 0 ? 'nobody answered' : 'too few'
}
