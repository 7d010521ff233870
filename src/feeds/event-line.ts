import { addDays, dayIn, type Day } from '../lib/day.ts'
import { truncate } from '../lib/text.ts'
import { startOfDay, timeOfDayIn } from '../lib/wall-time.ts'
import { longDay, weekdayName } from '../lib/words-for-time.ts'
import type { CalendarEvent } from './reading/contents.ts'

/** One time of an event as the talking point that it becomes. */
export interface EventPoint {
  key: string
  text: string
  /** The day in full, its hours, and where. */
  detail: string
  link: string | null
  /** From the morning of the day, or of one before, until it is over. */
  from: Date
  until: Date
}

/** How long a talking point may be, and what we add to a title. */
const TITLE = 160

/** What is said of an event, so many days before it at the earliest. */
export function eventPoint(event: CalendarEvent, leadDays: number, timeZone: string): EventPoint {
  const { key, title, where, link, start, end, isAllDay } = event
  const first = dayIn(start, timeZone)
  const last = dayIn(new Date(end.getTime() - 1), timeZone)
  const hour = isAllDay ? '' : timeOfDayIn(start, timeZone)
  const days = leadDays > 0 ? dayWords(first, leadDays) : ''
  const goesOn = isAllDay && last > first ? ` until ${longDay(last)}` : ''
  const when = [days, hour ? `at ${hour}` : '', goesOn.trim()].filter(Boolean).join(' ')
  const hours = hour ? `, ${hour} to ${timeOfDayIn(end, timeZone)}` : goesOn
  return {
    key,
    text: [truncate(title, TITLE), when].filter(Boolean).join(' '),
    detail: [longDay(first) + hours, where].filter(Boolean).join(' · '),
    link,
    from: startOfDay(addDays(first, -leadDays), timeZone),
    until: end,
  }
}

/** 'on Sunday', or in full where two Sundays could be meant. */
function dayWords(day: Day, leadDays: number): string {
  return `on ${leadDays < 7 ? weekdayName(day) : longDay(day)}`
}
