import { daysBetween, partsOf, type Day } from '../lib/day.ts'
import { formatPartialDate } from '../lib/partial-date.ts'
import { dayInWords } from '../lib/words-for-time.ts'

/** 'today', 'tomorrow', 'on Monday' within six days, else 'on 12 December': a date in the book is never "in two weeks". */
export function onDay(day: Day, today: Day): string {
  if (Math.abs(daysBetween(today, day)) <= 6) return dayInWords(day, today)
  const parts = partsOf(day)
  return `on ${formatPartialDate({ ...parts, year: parts.year === partsOf(today).year ? null : parts.year })}`
}
