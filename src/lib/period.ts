import { addDays, addMonths, dayOf, partsOf, type Day } from './day.ts'
import { monthName, shortMonthName } from './month.ts'

/** What time is told by: calendar months, or quarters of a year. */
export const STEPS = ['months', 'quarters'] as const
export type Step = (typeof STEPS)[number]

const MONTHS_IN: Readonly<Record<Step, number>> = { months: 1, quarters: 3 }

/** How many of them there are in a year. */
export const A_YEAR: Readonly<Record<Step, number>> = { months: 12, quarters: 4 }

/** The first day of the month or quarter that a day is in, by which it is known. */
export function periodOf(day: Day, step: Step): Day {
  const { year, month } = partsOf(day)
  const first = dayOf(year, month - ((month - 1) % MONTHS_IN[step]), 1)
  if (!first) throw new RangeError(`${day} is in no ${step}`)
  return first
}

/** The period so many later, or earlier where negative. */
export function periodsLater(first: Day, step: Step, n: number): Day {
  return addMonths(first, n * MONTHS_IN[step])
}

/** Its last day. */
export function lastDayOf(first: Day, step: Step): Day {
  return addDays(periodsLater(first, step, 1), -1)
}

/** "October 2026", "July to September 2026". */
export function periodName(first: Day, step: Step): string {
  const { year, month } = partsOf(first)
  const last = step === 'quarters' ? ` to ${monthName(month + 2)}` : ''
  return `${monthName(month)}${last} ${String(year)}`
}

/** "Oct", "Q3". */
export function shortPeriodName(first: Day, step: Step): string {
  const { month } = partsOf(first)
  return step === 'quarters' ? `Q${String((month + 2) / 3)}` : shortMonthName(month)
}
