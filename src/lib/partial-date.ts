import { dateReadings } from './date-readings.ts'
import type { DateOrder } from './date-readings.ts'
import { dayOf, isLeapYear, partsOf } from './day.ts'
import type { Day } from './day.ts'
import { monthName } from './month.ts'

/** A date of which any part may be unknown: a birthday, 'married in 2003'. Months count from 1. */
export interface PartialDate {
  year: number | null
  month: number | null
  day: number | null
}

/** When somebody born on 29 February celebrates in the years that have none. */
export type LeapDay = 'february-28' | 'march-1'

/** Whether it can be a date: a year of four digits, a day that its month has, no day without a month, not nothing. */
export function isPartialDate(date: PartialDate): boolean {
  if (!saysSomething(date)) return false
  return dayOf(date.year ?? SOME_LEAP_YEAR, date.month ?? 1, date.day ?? 1) !== undefined
}

/**
 * The day it next comes round, on or after `from` and never before the date itself.
 * `undefined` when the month or the day is unknown, or it would fall after the year 9999.
 */
export function nextOccurrence(
  date: PartialDate,
  from: Day,
  leapDay: LeapDay = 'february-28',
): Day | undefined {
  const year = Math.max(partsOf(from).year, date.year ?? 0)
  const candidate = occurrenceIn(year, date, leapDay)
  return candidate && candidate < from ? occurrenceIn(year + 1, date, leapDay) : candidate
}

/**
 * The day it last came round, on or before `from`.
 * `undefined` when the month or the day is unknown, or that would be before the date itself.
 */
export function lastOccurrence(
  date: PartialDate,
  from: Day,
  leapDay: LeapDay = 'february-28',
): Day | undefined {
  const { year } = partsOf(from)
  const candidate = occurrenceIn(year, date, leapDay)
  const last = candidate && candidate > from ? occurrenceIn(year - 1, date, leapDay) : candidate
  return last && date.year !== null && partsOf(last).year < date.year ? undefined : last
}

/** Years completed on a day. `undefined` unless the whole date is known and not after that day. */
export function ageOn(date: PartialDate, on: Day, leapDay: LeapDay = 'february-28'): number | undefined {
  const last = lastOccurrence(date, on, leapDay)
  return last && yearsOn(date, last)
}

/** Years completed at one of its occurrences: the fiftieth birthday, say. `undefined` when the year is unknown or later. */
export function yearsOn(date: PartialDate, occurrence: Day): number | undefined {
  const { year } = partsOf(occurrence)
  return date.year === null || year < date.year ? undefined : year - date.year
}

/** In English, as much as is known: '14 June 2003', '3 December', 'June 2003', 'June', '2003', or ''. */
export function formatPartialDate({ year, month, day }: PartialDate): string {
  const known = month === null ? [year] : [day, monthName(month), year]
  return known.filter((part) => part !== null).join(' ')
}

/**
 * Reads what people type and files hold: '14 June 2003', 'June 14, 2003', '2003-06-14', '--06-14' (vCard), 'Dec 3',
 * '06/2003'. Of '03/04/2003' the `order` decides, unless only one reading is on the calendar.
 * `undefined` when it is none of these; a year of two digits is refused, since it would be a guess.
 */
export function parsePartialDate(text: string, order: DateOrder = 'day-first'): PartialDate | undefined {
  return dateReadings(text, order).find(isPartialDate)
}

const SOME_LEAP_YEAR = 2000

function saysSomething({ year, month, day }: PartialDate): boolean {
  if (month === null && (year === null || day !== null)) return false
  return year === null || year >= 1000
}

function occurrenceIn(year: number, { month, day }: PartialDate, leapDay: LeapDay): Day | undefined {
  if (month === null || day === null) return undefined
  const moved = month === 2 && day === 29 && !isLeapYear(year)
  if (!moved) return dayOf(year, month, day)
  return leapDay === 'march-1' ? dayOf(year, 3, 1) : dayOf(year, 2, 28)
}
