import { dayIn, type Day } from '../../lib/day.ts'
import { formatPartialDate, type PartialDate } from '../../lib/partial-date.ts'
import { timeOfDayIn } from '../../lib/wall-time.ts'

/** A date as every program reads it; in words where a part of it is not known, since a spreadsheet would make one up. */
export function dateCell(date: PartialDate): string {
  const { year, month, day } = date
  if (year === null || month === null || day === null) return formatPartialDate(date)
  return [String(year), twoDigits(month), twoDigits(day)].join('-')
}

/** Several things in one cell, for somebody to read. */
export function severalCell(items: readonly string[]): string {
  return items.map((item) => item.replace(/\s*[;\n]\s*/gu, ', ')).join('; ')
}

/** Several things in one cell, for bringing in a list to tell apart again: none holds a sign that stands between two. */
export function itemsCell(items: readonly string[]): string {
  return items.map((item) => item.replace(/[;,|()\s]+/gu, ' ').trim()).join('; ')
}

/** A name of several in a cell, without the signs by which one ends and the next begins. */
export function plainName(name: string): string {
  return name.replace(/[;,|&/+\s()]+/gu, ' ').trim()
}

/** An instant as a clock at the place showed it. */
export function instantCell(at: Date | null, timeZone: string): string {
  return at ? `${dayIn(at, timeZone)} ${timeOfDayIn(at, timeZone)}` : ''
}

/** The day of an instant at the place. */
export function dayCell(at: Date | null, timeZone: string): Day | '' {
  return at ? dayIn(at, timeZone) : ''
}

/** What is so, and otherwise nothing. */
export function yesCell(isSo: boolean): string {
  return isSo ? 'yes' : ''
}

function twoDigits(n: number): string {
  return String(n).padStart(2, '0')
}
