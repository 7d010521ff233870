import type { Calendar } from '../../icalendar/calendar.ts'
import type { Occurrence } from '../../icalendar/occurrences.ts'
import { dayIn } from '../../lib/day.ts'
import { shortKey } from '../../lib/short-key.ts'
import { timeOfDayIn, type TimeOfDay } from '../../lib/wall-time.ts'
import type { Booked } from '../booking.ts'
import { readTitle } from '../purpose.ts'

/** How the events of a calendar are to be understood. */
export interface AtPlace {
  timeZone: string
  /** When somebody arrives whose booking is for whole days. */
  allDayTime: TimeOfDay
}

/** What a calendar of bookings holds. */
export interface BookingsRead {
  title: string
  booked: Booked[]
  /** The lines on which an event begins of which no sense can be made. */
  brokenAt: number[]
  eventCount: number
  /** There are more than can be brought in: nothing is known of what comes after this. */
  cutAt: Date | null
}

/** At most so many bookings of a calendar, the soonest first. */
const MOST = 2_000

/** The events of a calendar as bookings, none that began before `from`. An event of whole days is an arrival on its first. */
export function bookingsOf(calendar: Calendar, from: Date, place: AtPlace): BookingsRead {
  const { title, brokenAt, eventCount } = calendar
  const all = calendar.occurrences.filter(({ start }) => start >= from)
  const few = all.slice(0, MOST)
  const booked = few.map((occurrence) => bookedFrom(occurrence, place))
  return { title, booked, brokenAt, eventCount, cutAt: all[MOST]?.start ?? null }
}

function bookedFrom({ event, key, start }: Occurrence, { timeZone, allDayTime }: AtPlace): Booked {
  const invited = event.attendees.filter(({ isOrganizer }) => !isOrganizer)
  const inviting = event.attendees.filter(({ isOrganizer }) => isOrganizer)
  const names = invited.map(({ name }) => name).filter((name) => name !== '' && !name.includes('@'))
  const inTitle = readTitle(event.title)
  return {
    key,
    series: shortKey(event.uid),
    line: event.at,
    title: event.title,
    day: dayIn(start, timeZone),
    time: event.isAllDay ? allDayTime : timeOfDayIn(start, timeZone),
    isCancelled: event.isCancelled,
    who: {
      emails: [...invited, ...inviting].map(({ email }) => email).filter(Boolean),
      memberNumber: null,
      name: names[0] ?? inTitle.name,
      texts: [...names, event.title, event.description].filter(Boolean),
    },
    purpose: null,
    partySize: inTitle.partySize,
    host: null,
  }
}
