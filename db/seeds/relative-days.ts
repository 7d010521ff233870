import { addDays, dayIn, partsOf, type Day } from '../../src/lib/day.ts'
import type { Id } from '../../src/lib/id.ts'
import { monthName } from '../../src/lib/month.ts'
import { isPartialDate, type PartialDate } from '../../src/lib/partial-date.ts'
import { asTimeOfDay, instantAt } from '../../src/lib/wall-time.ts'
import { longDay, shortDay } from '../../src/lib/words-for-time.ts'
import type { Born, DayFromToday } from './language.ts'

/** The moment that a seed is loaded, and where its clock hangs. */
export interface Moment {
  now: Date
  today: Day
  timeZone: string
  /** A new id for each row. */
  id: <Kind extends string>() => Id<Kind>
  /** The wall times met so far: asking a time zone is dear, and a crowd asks millions of times. */
  instants: Map<string, Date>
}

export function momentAt(now: Date, timeZone: string, id: Moment['id']): Moment {
  return { now, today: dayIn(now, timeZone), timeZone, id, instants: new Map() }
}

export function dayFrom(moment: Moment, days: DayFromToday): Day {
  return addDays(moment.today, days)
}

/** A wall time of a day from today as an instant. */
export function wallInstant(moment: Moment, days: DayFromToday, clock: string): Date {
  const key = `${String(days)} ${clock}`
  const known = moment.instants.get(key)
  if (known) return known
  const time = asTimeOfDay(clock)
  if (time === undefined) throw new Error(`${clock} is no time of day`)
  const instant = instantAt(dayFrom(moment, days), time, moment.timeZone)
  moment.instants.set(key, instant)
  return instant
}

/** The date as the tables hold it, with null for what is unknown. */
export function dateOf(moment: Moment, born: Born): PartialDate {
  if (!('on' in born)) return { year: born.year ?? null, month: born.month ?? null, day: born.day ?? null }
  const { year, month, day } = partsOf(dayFrom(moment, born.on))
  const date = { year: born.years === undefined ? null : year - born.years, month, day }
  // 29 February was no day in most years.
  return isPartialDate(date) ? date : { ...date, day: 28 }
}

/** The text with its days in words: "{weekday -4}" is "Tuesday". */
export function inWords(moment: Moment, text: string): string {
  return text.replace(/\{(weekday|date|month|nth) ([+-]?\d+)\}/gu, (_, form: string, days: string) =>
    dayInForm(dayFrom(moment, Number(days)), form, moment.today),
  )
}

function dayInForm(day: Day, form: string, today: Day): string {
  if (form === 'weekday') return longDay(day).replace(/ .*/u, '')
  if (form === 'date') return shortDay(day, today)
  if (form === 'month') return monthName(partsOf(day).month)
  return nth(partsOf(day).day)
}

function nth(n: number): string {
  const ending = n > 10 && n < 14 ? undefined : ['st', 'nd', 'rd'][(n % 10) - 1]
  return `${String(n)}${ending ?? 'th'}`
}
