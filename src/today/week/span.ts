import { addDays, isLeapYear, partsOf, type Day } from '../../lib/day.ts'

/** Days of one calendar year from one to another, as months and days of the month. */
export interface Span {
  year: number
  fromMonth: number
  fromDay: number
  toMonth: number
  toDay: number
}

export const DAYS_IN_WEEK = 7

/** The seven days from that day on: one span, or two where the year ends within. */
export function weekFrom(day: Day): Span[] {
  const from = partsOf(day)
  const to = partsOf(addDays(day, DAYS_IN_WEEK - 1))
  if (from.year === to.year) return [span(from, to)]
  return [span(from, { ...from, month: 12, day: 31 }), span({ ...to, month: 1, day: 1 }, to)]
}

type Parts = ReturnType<typeof partsOf>

/** Where a year has no 29 February, those born on it celebrate on the 28th. */
function span({ year, month, day }: Parts, to: Parts): Span {
  const takesIn29th = to.month === 2 && to.day === 28 && !isLeapYear(year)
  return { year, fromMonth: month, fromDay: day, toMonth: to.month, toDay: takesIn29th ? 29 : to.day }
}
