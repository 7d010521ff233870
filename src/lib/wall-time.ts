import type { Day } from './day.ts'
import { wallClock } from './zone.ts'
import { MS_A_DAY } from './milliseconds.ts'

declare const brand: unique symbol

/** A time of day on a wall, `HH:MM` from 00:00 to 23:59. It knows no day and no time zone. */
export type TimeOfDay = string & { readonly [brand]: 'TimeOfDay' }

/** Reads '9:40', '09:40', '0940', '9.40', '9:40 am' and '2pm'; `undefined` when it is no time, as '25:00'. */
export function asTimeOfDay(text: string): TimeOfDay | undefined {
  const written = text.trim()
  const parts = (CLOCK.exec(written) ?? HOUR.exec(written))?.groups
  if (!parts) return undefined
  const hour = hourOfDay(Number(parts.hour), parts.half)
  const minute = Number(parts.minute ?? 0)
  return hour < 24 && minute < 60 ? (`${twoDigits(hour)}:${twoDigits(minute)}` as TimeOfDay) : undefined
}

/** A time that the code itself names; throws where it is none. */
export function timeOfDay(text: string): TimeOfDay {
  const time = asTimeOfDay(text)
  if (!time) throw new RangeError(`${text} is no time of day`)
  return time
}

/** What a clock in an IANA time zone shows at an instant. Throws a RangeError on a zone that does not exist. */
export function timeOfDayIn(instant: Date, timeZone: string): TimeOfDay {
  return new Date(wallClock(instant.getTime(), timeZone)).toISOString().slice(11, 16) as TimeOfDay
}

/**
 * The instant at which a clock in an IANA time zone shows this day and time, whatever the server's own zone.
 * An hour that autumn repeats means the first of the two; one that spring skips is moved on by as much as was skipped
 * (02:30 becomes 03:30). Throws a RangeError on a zone that does not exist.
 */
export function instantAt(day: Day, time: TimeOfDay, timeZone: string): Date {
  return instantOfWall(Date.parse(`${day}T${time}Z`), timeZone)
}

/** The same of what a wall shows, in milliseconds as if it stood in UTC. */
export function instantOfWall(wall: number, timeZone: string): Date {
  const before = offsetAt(wall - MS_A_DAY, timeZone)
  const after = offsetAt(wall + MS_A_DAY, timeZone)
  // Where both show it the clocks went back, and the offset before is the one of the earlier instant.
  const candidates = [wall - before, wall - after]
  return new Date(candidates.find((ms) => wallClock(ms, timeZone) === wall) ?? wall - before)
}

/** The first instant of a day in an IANA time zone, by the rules of `instantAt`. */
export function startOfDay(day: Day, timeZone: string): Date {
  return instantAt(day, '00:00' as TimeOfDay, timeZone)
}

/** Whether there is such an IANA time zone. Old names such as 'US/Eastern' count, offsets such as '+05:30' do not. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/u.test(name)) return false
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** The names of the world's time zones to choose from, in alphabetical order, UTC among them. */
export function timeZoneNames(): string[] {
  return [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])].sort()
}

// An hour alone must say which half of the day it means.
const CLOCK = /^(?<hour>\d{1,2})[:.]?(?<minute>\d\d)\s*(?:(?<half>[ap])\.?m\.?)?$/iu
const HOUR = /^(?<hour>\d{1,2})\s*(?<half>[ap])\.?m\.?$/iu

/** Not a number when a half of the day has no such hour. */
function hourOfDay(hour: number, half: string | undefined): number {
  if (half === undefined) return hour
  if (hour < 1 || hour > 12) return Number.NaN
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
}

function twoDigits(n: number): string {
  return String(n).padStart(2, '0')
}

function offsetAt(instantMs: number, timeZone: string): number {
  return wallClock(instantMs, timeZone) - instantMs
}
