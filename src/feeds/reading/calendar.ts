import { readCalendar, type HowToRead } from '../../icalendar/calendar.ts'
import type { Occurrence } from '../../icalendar/occurrences.ts'
import type { Contents, CalendarEvent } from './contents.ts'

/** At most so many times of events are handed on, the soonest first. */
const MOST = 200
const MOST_EVENTS = 5_000

/** Reads the times of a calendar's events within a window as what a feed holds. What says nothing is left out. */
export function readEvents(text: string, how: Omit<HowToRead, 'mostEvents'>): Contents {
  const { title, occurrences } = readCalendar(text, { ...how, mostEvents: MOST_EVENTS })
  const events = occurrences.filter(({ event }) => !event.isCancelled && event.title !== '')
  return { kind: 'calendar', title, events: events.slice(0, MOST).map(toldOf) }
}

function toldOf({ event, key, start, end }: Occurrence): CalendarEvent {
  const { title, where, link, isAllDay } = event
  return { key, start, end, title, where, link, isAllDay }
}
