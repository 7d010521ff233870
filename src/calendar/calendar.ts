import { createHash, randomBytes } from 'node:crypto'
import ICAL from 'ical.js'
import { MS_A_DAY } from '../lib/milliseconds.ts'
import { todayUrl } from '../web/urls.ts'
import type { HostedVisit } from './queries.ts'

// The space that begins a folded line counts among its 75 octets (RFC 5545, section 3.1), which the library forgets.
ICAL.foldLength = 74

/** The days that a calendar elsewhere shows: the last week, and about a season. */
export function daysShown(now: Date): { from: Date; until: Date } {
  return { from: new Date(now.getTime() - 7 * MS_A_DAY), until: new Date(now.getTime() + 90 * MS_A_DAY) }
}

/** A new secret for an address: 256 bits, so that it cannot be guessed. */
export function newCalendarToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What is stored of it. */
export function calendarTokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/**
 * The visits that somebody hosts, as iCalendar (RFC 5545). It lies on the servers of whoever keeps their calendar, so
 * it names nobody and says not what for: who comes stands in Rapport, a click away.
 */
export function calendarText(visits: readonly HostedVisit[], organisation: string, baseUrl: string): string {
  const calendar = new ICAL.Component('vcalendar')
  calendar.addPropertyWithValue('prodid', '-//Rapport//Visits//EN')
  calendar.addPropertyWithValue('version', '2.0')
  calendar.addPropertyWithValue('calscale', 'GREGORIAN')
  calendar.addPropertyWithValue('x-wr-calname', `${organisation}: my visits`)
  const refresh = new ICAL.Property('refresh-interval', calendar)
  refresh.resetType('duration')
  refresh.setValue(ICAL.Duration.fromString('PT1M'))
  calendar.addProperty(refresh)
  for (const visit of visits) calendar.addSubcomponent(eventOf(visit, baseUrl))
  return `${calendar.toString()}\r\n`
}

function eventOf(visit: HostedVisit, baseUrl: string): ICAL.Component {
  const { id, day, startsAt, partySize, place, createdAt, cancelledAt, version } = visit
  const changedAt = cancelledAt ?? createdAt
  const event = new ICAL.Component('vevent')
  event.addPropertyWithValue('uid', `${id}@rapport`)
  event.addPropertyWithValue('dtstamp', utc(changedAt))
  event.addPropertyWithValue('last-modified', utc(changedAt))
  // A cancellation keeps the visit's version, and comes after whatever had that version.
  event.addPropertyWithValue('sequence', version * 2 + (cancelledAt ? 1 : 0))
  event.addPropertyWithValue('dtstart', utc(startsAt))
  // A visit has no end: an hour is shown, and keeps nobody's day from being free.
  event.addPropertyWithValue('duration', ICAL.Duration.fromString('PT1H'))
  event.addPropertyWithValue('transp', 'TRANSPARENT')
  event.addPropertyWithValue('status', cancelledAt ? 'CANCELLED' : 'CONFIRMED')
  event.addPropertyWithValue('class', 'PRIVATE')
  event.addPropertyWithValue('summary', summaryOf(partySize))
  event.addPropertyWithValue('location', place)
  event.addPropertyWithValue('url', `${baseUrl}${todayUrl(day)}#visit-${id}`)
  return event
}

function summaryOf(partySize: number | null): string {
  return partySize && partySize > 1 ? `Visit, party of ${String(partySize)}` : 'Visit'
}

function utc(instant: Date): ICAL.Time {
  return ICAL.Time.fromJSDate(instant, true)
}
