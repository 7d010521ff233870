import { addDays, dayIn, type Day } from '../lib/day.ts'
import { instantAt, startOfDay, timeOfDayIn } from '../lib/wall-time.ts'
import type { MailHours } from './survey.ts'

/** The first moment from then on at which a mail to a customer may go. */
export function firstMailMoment(from: Date, hours: MailHours, timeZone: string): Date {
  if (isWithin(from, hours, timeZone)) return from
  const day = dayIn(from, timeZone)
  const today = instantAt(day, hours.from, timeZone)
  return today > from ? today : instantAt(addDays(day, 1), hours.from, timeZone)
}

/** The same from the beginning of a day. */
export function firstMailMomentOn(day: Day, hours: MailHours, timeZone: string): Date {
  return firstMailMoment(startOfDay(day, timeZone), hours, timeZone)
}

function isWithin(moment: Date, { from, until }: MailHours, timeZone: string): boolean {
  const time = timeOfDayIn(moment, timeZone)
  if (from === until) return true
  return from < until ? from <= time && time < until : time >= from || time < until
}
