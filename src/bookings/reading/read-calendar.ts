import { Unreadable } from '../../addresses/problem.ts'
import { textOf } from '../../addresses/text.ts'
import { isCalendar, readCalendar } from '../../icalendar/calendar.ts'
import { bookingsOf, type BookingsRead } from './booking-calendar.ts'
import type { CalendarFile } from './calendar-file.ts'

/** Reads a calendar of bookings; throws where it is none, or not whole: what is missing of it must not be called off. */
export function readBookings({ bytes, contentType, window, ...place }: CalendarFile): BookingsRead {
  const text = textOf(bytes, contentType)
  if (!isCalendar(text)) throw new Unreadable({ words: /^\s*</u.test(text) ? WEB_PAGE : NO_CALENDAR })
  const calendar = readCalendar(text, { timeZone: place.timeZone, window, mostEvents: MOST_EVENTS })
  if (calendar.eventCount > MOST_EVENTS - 1) throw new Unreadable({ words: TOO_MANY })
  if (!calendar.isWhole) throw new Unreadable({ words: BROKEN_OFF })
  return bookingsOf(calendar, window.from, place)
}

const MOST_EVENTS = 20_000

const WEB_PAGE =
  'That is a web page, not a calendar. Look in your booking system for a link named iCal or ICS.'
const NO_CALENDAR = 'It is no calendar (iCalendar): it does not begin as one.'
const BROKEN_OFF = 'It breaks off before its end, so nobody knows what is missing. Nothing was changed.'
const TOO_MANY = `It holds more than ${MOST_EVENTS.toLocaleString('en')} events. Let your booking system send those to come alone.`
