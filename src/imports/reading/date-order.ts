import { dateReadings, type DateOrder } from '../../lib/date-readings.ts'
import { isPartialDate } from '../../lib/partial-date.ts'

/** What the dates of a column tell about their order. */
export interface DateTally {
  dayFirst: number
  monthFirst: number
  /** One that reads otherwise with the other order. */
  eitherWay: string | null
}

/** A column of which nothing was seen yet. */
export function noDates(): DateTally {
  return { dayFirst: 0, monthFirst: 0, eitherWay: null }
}

/** Takes in what one cell of a column tells. */
export function tallyDate(tally: DateTally, cell: string): void {
  if (cell.length > LONGEST_DATE || !IN_NUMBERS.test(cell.trim())) return
  const asMonth = isDate(cell, 'month-first')
  const asDay = isDate(cell, 'day-first')
  if (asMonth && !asDay) tally.monthFirst += 1
  if (asDay && !asMonth) tally.dayFirst += 1
  if (asDay && asMonth) tally.eitherWay ??= cell.trim()
}

/**
 * Whether each column writes the day or the month first: as most of its dates demand that can only be read one way, or
 * else as most of the whole list's do, or else as is usual where the business is.
 */
export function dateOrders(tallies: readonly DateTally[], timeZone: string): DateOrder[] {
  const usual = MONTH_FIRST_PLACES.test(timeZone) ? 'month-first' : 'day-first'
  const sum = (side: 'dayFirst' | 'monthFirst') => tallies.reduce((total, tally) => total + tally[side], 0)
  const all = orderOf({ dayFirst: sum('dayFirst'), monthFirst: sum('monthFirst') }) ?? usual
  return tallies.map((tally) => orderOf(tally) ?? all)
}

function orderOf({
  dayFirst,
  monthFirst,
}: Pick<DateTally, 'dayFirst' | 'monthFirst'>): DateOrder | undefined {
  if (dayFirst === monthFirst) return undefined
  return monthFirst > dayFirst ? 'month-first' : 'day-first'
}

const LONGEST_DATE = 40

const IN_NUMBERS = /^\d{1,2}[-/. ]\d{1,2}[-/. ]\d{4}\b/u

// A guess at the United States: the places of Latin America write the day first, and their lists mostly show it.
const MONTH_FIRST_PLACES = /^(?:America|US)\/|^Pacific\/Honolulu$/u

function isDate(text: string, order: DateOrder): boolean {
  const [likeliest] = dateReadings(text, order)
  return likeliest !== undefined && isPartialDate(likeliest)
}
