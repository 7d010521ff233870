import { wallClock } from './zone.ts'
import { MS_A_DAY } from './milliseconds.ts'

declare const brand: unique symbol

/** A day on the calendar, `YYYY-MM-DD`, of the years 0001 to 9999 (proleptic Gregorian). It knows no time zone. */
export type Day = string & { readonly [brand]: 'Day' }

/** Text as a day; `undefined` unless it is `YYYY-MM-DD` and on the calendar, so 30 February is refused. */
export function asDay(text: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : undefined
}

/** The day of these parts (months from 1); `undefined` when there is no such day. */
export function dayOf(year: number, month: number, day: number): Day | undefined {
  const exists = isOneTo(9999, year) && isOneTo(12, month) && isOneTo(daysInMonth(year, month), day)
  if (!exists) return undefined
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}` as Day
}

/** The calendar day of an instant in an IANA time zone. Throws a RangeError on a zone that does not exist. */
export function dayIn(instant: Date, timeZone: string): Day {
  return dayAt(wallClock(instant.getTime(), timeZone))
}

/** Its year, month (from 1) and day of the month. */
export function partsOf(day: Day): { year: number; month: number; day: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8)) }
}

/** So many days later, or earlier when negative. Throws a RangeError beyond the years 0001 to 9999. */
export function addDays(day: Day, n: number): Day {
  return dayAt(Date.parse(day) + n * MS_A_DAY)
}

/** The same day of the month so many months later, or the month's last when it is too short: 31 January + 1 is 28 February. */
export function addMonths(day: Day, n: number): Day {
  const parts = partsOf(day)
  const months = parts.year * 12 + parts.month - 1 + n
  const year = Math.floor(months / 12)
  const month = months - year * 12 + 1
  const moved = dayOf(year, month, Math.min(parts.day, daysInMonth(year, month)))
  if (!moved) throw beyondCalendar()
  return moved
}

/** Days from one day to another: negative when `to` is the earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (Date.parse(to) - Date.parse(from)) / MS_A_DAY
}

/** Its day of the week, from 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: Day): 0 | 1 | 2 | 3 | 4 | 5 | 6 {
  return new Date(Date.parse(day)).getUTCDay() as 0 | 1 | 2 | 3 | 4 | 5 | 6
}

/** Whether the year has a 29 February. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

/** How many days the month (from 1) has in that year. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

function isOneTo(most: number, n: number): boolean {
  return Number.isInteger(n) && n >= 1 && n <= most
}

function dayAt(utcMs: number): Day {
  const text = new Date(utcMs).toISOString()
  // Years outside 0000 to 9999 are written with a sign and six digits; there is no year 0000.
  if (text.length !== 24 || text.startsWith('0000')) throw beyondCalendar()
  return text.slice(0, 10) as Day
}

function beyondCalendar(): RangeError {
  return new RangeError('A day must fall in the years 0001 to 9999')
}

function digits(n: number, width: number): string {
  return String(n).padStart(width, '0')
}
