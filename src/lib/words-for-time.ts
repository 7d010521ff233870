import { dayIn, daysBetween, partsOf, weekdayOf } from './day.ts'
import type { Day } from './day.ts'
import { monthName, shortMonthName } from './month.ts'
import { numberInWords } from './text.ts'
import { timeOfDayIn } from './wall-time.ts'

/**
 * A day as it is said on another: 'today', 'tomorrow', 'on Tuesday' (within six days either way), 'two weeks ago' and
 * 'in two weeks' (to the nearest week, within eight), else '12 November', with the year when it is not this one.
 */
export function dayInWords(day: Day, today: Day): string {
  const ahead = daysBetween(today, day)
  if (Math.abs(ahead) > 8 * 7) return dateInWords(day, today)
  if (Math.abs(ahead) > 6) return weeksInWords(ahead)
  return NEAR_DAYS.get(ahead) ?? `on ${weekdayName(day)}`
}

/** A moment as it is said on a day: 'today at 09:28', 'on Tuesday at 14:00'. */
export function momentInWords(at: Date, { today, timeZone }: { today: Day; timeZone: string }): string {
  return `${dayInWords(dayIn(at, timeZone), today)} at ${timeOfDayIn(at, timeZone)}`
}

/** The same for what may be long ago: 'on Sunday at 10:30', and from a week on '14 Nov at 06:20'. */
export function whenInWords(at: Date, when: { today: Day; timeZone: string }): string {
  const day = dayIn(at, when.timeZone)
  if (Math.abs(daysBetween(day, when.today)) < 7) return momentInWords(at, when)
  return `${shortDay(day, when.today)} at ${timeOfDayIn(at, when.timeZone)}`
}

/** When something falls due: 'due tomorrow', 'due on Friday', 'due 3 days ago', 'due in two weeks', 'due on 12 November'. */
export function dueInWords(day: Day, today: Day): string {
  const ahead = daysBetween(today, day)
  if (ahead < -1 && ahead > -7) return `due ${String(-ahead)} days ago`
  if (Math.abs(ahead) > 8 * 7) return `due on ${dateInWords(day, today)}`
  return `due ${dayInWords(day, today)}`
}

/** '12 Nov', or '12 Nov 2024' when that is not this year. */
export function shortDay(day: Day, today: Day): string {
  const parts = partsOf(day)
  const inYear = `${String(parts.day)} ${shortMonthName(parts.month)}`
  return parts.year === partsOf(today).year ? inYear : `${inYear} ${String(parts.year)}`
}

/** 'Saturday 21 November' */
export function longDay(day: Day): string {
  return `${weekdayName(day)} ${dayAndMonth(day)}`
}

/** 'Saturday' */
export function weekdayName(day: Day): string {
  return WEEKDAYS[weekdayOf(day)]
}

/** 'Sat 21' */
export function weekdayShort(day: Day): string {
  return `${weekdayName(day).slice(0, 3)} ${String(partsOf(day).day)}`
}

/** Minutes from now: 'now', 'in 12 min', 'in 2 h', 'in 1 h 30 min', '12 min ago'. */
export function minutesInWords(minutes: number): string {
  const whole = Math.round(minutes)
  if (whole === 0) return 'now'
  const length = lengthInWords(Math.abs(whole))
  return whole > 0 ? `in ${length}` : `${length} ago`
}

const NEAR_DAYS = new Map([
  [-1, 'yesterday'],
  [0, 'today'],
  [1, 'tomorrow'],
])

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const

function dateInWords(day: Day, today: Day): string {
  const { year } = partsOf(day)
  return year === partsOf(today).year ? dayAndMonth(day) : `${dayAndMonth(day)} ${String(year)}`
}

function weeksInWords(ahead: number): string {
  const weeks = Math.round(Math.abs(ahead) / 7)
  const length = weeks === 1 ? 'a week' : `${numberInWords(weeks)} weeks`
  return ahead > 0 ? `in ${length}` : `${length} ago`
}

function dayAndMonth(day: Day): string {
  const parts = partsOf(day)
  return `${String(parts.day)} ${monthName(parts.month)}`
}

function lengthInWords(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  return [hours > 0 ? `${String(hours)} h` : '', rest > 0 ? `${String(rest)} min` : '']
    .filter(Boolean)
    .join(' ')
}
