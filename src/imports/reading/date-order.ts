import { dateReadings, type DateOrder } from '../../lib/date-readings.ts'
import { isPartialDate } from '../../lib/partial-date.ts'
import type { Column } from './columns.ts'
import type { SourceRow } from './read-list.ts'

/**
 * Whether a list writes the day or the month first: as most of the dates demand that can only be read one way, or
 * else as is usual where the business is.
 */
export function dateOrderOf(
  columns: readonly Column[],
  rows: readonly SourceRow[],
  timeZone: string,
): DateOrder {
  const dates = columns.filter(({ field }) => field === 'birthday' || field === 'since')
  let monthFirst = 0
  let dayFirst = 0
  for (const { cells } of rows.slice(0, ENOUGH))
    for (const { at } of dates) {
      const text = cells[at]?.trim() ?? ''
      if (!IN_NUMBERS.test(text)) continue
      const asMonth = isDate(text, 'month-first')
      const asDay = isDate(text, 'day-first')
      if (asMonth && !asDay) monthFirst += 1
      if (asDay && !asMonth) dayFirst += 1
    }
  if (monthFirst === dayFirst) return MONTH_FIRST_PLACES.test(timeZone) ? 'month-first' : 'day-first'
  return monthFirst > dayFirst ? 'month-first' : 'day-first'
}

const ENOUGH = 1000

const IN_NUMBERS = /^\d{1,2}[-/. ]\d{1,2}[-/. ]\d{4}\b/u

// A guess at the United States: the places of Latin America write the day first, and their lists mostly show it.
const MONTH_FIRST_PLACES = /^(?:America|US)\/|^Pacific\/Honolulu$/u

function isDate(text: string, order: DateOrder): boolean {
  const [likeliest] = dateReadings(text, order)
  return likeliest !== undefined && isPartialDate(likeliest)
}
