import { dayIn, daysBetween, partsOf, type Day } from '../../lib/day.ts'
import {
  formatPartialDate,
  lastOccurrence,
  nextOccurrence,
  yearsOn,
  type PartialDate,
} from '../../lib/partial-date.ts'
import { timeOfDayIn } from '../../lib/wall-time.ts'
import { dayInWords } from '../../lib/words-for-time.ts'
import type { Moment } from '../moment.ts'

/** A yearly day near today, ready for a sentence: 'on Monday', and how many years it makes. */
export interface Occurrence {
  day: Day
  today: Day
  years: number | undefined
  isPast: boolean
  words: string
}

const DAYS_BEFORE = 7
const DAYS_AFTER = 6

/** When a date comes round within a week, or did within the last six days. */
export function nearestOccurrence(date: PartialDate, today: Day): Occurrence | undefined {
  // Most dates are in another season, and that is cheap to see: neither this month nor one beside it.
  if (date.month === null || Math.abs(date.month - partsOf(today).month) % 11 > 1) return undefined
  const next = nextOccurrence(date, today)
  if (next && daysBetween(today, next) <= DAYS_BEFORE) return occurrence(date, next, today)
  const last = lastOccurrence(date, today)
  return last && daysBetween(last, today) <= DAYS_AFTER ? occurrence(date, last, today) : undefined
}

/** 'today', 'yesterday', 'on 12 November': a fact's day is better dated than counted in weeks. */
export function nearDay(day: Day, today: Day): string {
  const isNear = day <= today && daysBetween(day, today) <= 1
  return isNear ? dayInWords(day, today) : `on ${dateWords(day, today)}`
}

/** As in dayInWords, with the 'on' that a date needs within a sentence. */
export function onDay(day: Day, today: Day): string {
  return dayInWords(day, today).replace(/^\d/u, 'on $&')
}

/** 'this morning', 'yesterday', 'on Tuesday' */
export function postedWhen(at: Date, { timeZone, today }: Moment): string {
  const day = dayIn(at, timeZone)
  if (day !== today) return onDay(day, today)
  const time = timeOfDayIn(at, timeZone)
  return time < '12:00' ? 'this morning' : time < '18:00' ? 'this afternoon' : 'this evening'
}

/** 'tonight', '13:00', 'tomorrow', 'Friday', '5 December' */
export function untilWhen(until: Date, { timeZone, today }: Moment): string {
  // Until midnight is until the end of the day before.
  const last = new Date(until.getTime() - 1)
  const day = dayIn(last, timeZone)
  const time = timeOfDayIn(last, timeZone)
  if (day === today) return time >= '17:00' ? 'tonight' : timeOfDayIn(until, timeZone)
  return daysBetween(today, day) > 6 ? dateWords(day, today) : dayInWords(day, today).replace(/^on /u, '')
}

function dateWords(day: Day, today: Day): string {
  const parts = partsOf(day)
  return formatPartialDate({ ...parts, year: parts.year === partsOf(today).year ? null : parts.year })
}

function occurrence(date: PartialDate, day: Day, today: Day): Occurrence {
  return { day, today, years: yearsOn(date, day), isPast: day < today, words: dayInWords(day, today) }
}
