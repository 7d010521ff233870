import ICAL from 'ical.js'
import { MS_A_DAY } from '../lib/milliseconds.ts'
import { plainLine } from '../lib/plain-line.ts'
import { safeLink } from '../lib/safe-link.ts'
import { attendeesOf, type Attendee } from './attendees.ts'
import type { Wall } from './recurrence.ts'
import { UTC, type Zone } from './zones.ts'

/** An event of a calendar with its times understood. */
export interface CalendarEvent {
  uid: string
  /** The line of the calendar on which it begins. */
  at: number
  title: string
  description: string
  where: string
  link: string | null
  attendees: Attendee[]
  isCancelled: boolean
  isAllDay: boolean
  sequence: number
  /** Which time of a recurring event it stands in place of. */
  insteadOf: Date | null
  /** True where it stands in place of all later times too, by as much earlier or later (RANGE, RFC 5545 section 3.2.13). */
  isFromThenOn: boolean
  start: Date
  /** What its own wall shows at its start. */
  wall: Wall
  zone: Zone
  endOf: (start: Date) => Date
  recurs: boolean
  rule: string | null
  added: Date[]
  leftOut: Date[]
  /** Days, counted from 1970, on which none of its times holds. */
  daysLeftOut: ReadonlySet<number>
}

/** A game that does not say when it ends. */
const USUALLY_LASTS = 2 * 3_600_000

const LONGEST_DESCRIPTION = 2_000

/** An event as its calendar means it; `undefined` where it has no start. */
export function eventFrom(
  event: ICAL.Component,
  at: number,
  zoneOf: (tzid: string) => Zone,
  home: Zone,
): CalendarEvent | undefined {
  const times = (name: string) => timesIn(event, name, zoneOf, home)
  const [start] = times('dtstart')
  if (!start) return undefined
  const title = plainLine(textOf(event, 'summary'))
  const rule: unknown = event.getFirstPropertyValue('rrule')
  const added = times('rdate').map(({ instant }) => instant)
  const leftOut = times('exdate')
  return {
    uid: textOf(event, 'uid') || `${title} ${start.instant.toISOString()}`,
    at,
    title,
    description: plainLine(textOf(event, 'description'), LONGEST_DESCRIPTION),
    where: plainLine(textOf(event, 'location')),
    link: safeLink(textOf(event, 'url')),
    attendees: attendeesOf(event),
    isCancelled: textOf(event, 'status').toUpperCase() === 'CANCELLED',
    isAllDay: start.isDate,
    sequence: Number(event.getFirstPropertyValue('sequence') ?? 0) || 0,
    insteadOf: times('recurrence-id')[0]?.instant ?? null,
    isFromThenOn: event.getFirstProperty('recurrence-id')?.getFirstParameter('range') === 'THISANDFUTURE',
    start: start.instant,
    wall: start.wall,
    zone: start.zone,
    endOf: endsBy(event, start, times('dtend')[0]),
    recurs: rule instanceof ICAL.Recur || added.length > 0,
    rule: rule instanceof ICAL.Recur ? rule.toString() : null,
    added,
    leftOut: leftOut.map(({ instant }) => instant),
    daysLeftOut: new Set(leftOut.filter(({ isDate }) => isDate).map(({ wall }) => wall / MS_A_DAY)),
  }
}

export function textOf(component: ICAL.Component, name: string): string {
  const value: unknown = component.getFirstPropertyValue(name)
  return typeof value === 'string' ? value : ''
}

interface Time {
  instant: Date
  wall: Wall
  zone: Zone
  isDate: boolean
}

function timesIn(event: ICAL.Component, name: string, zoneOf: (tzid: string) => Zone, home: Zone): Time[] {
  return event.getAllProperties(name).flatMap((property) => {
    const tzid: unknown = property.getParameter('tzid')
    return property.getValues().flatMap((value: unknown) => {
      if (!(value instanceof ICAL.Time)) return []
      const { year, month, day, hour, minute, second, isDate } = value
      const wall = Date.UTC(year, month - 1, day, hour, minute, second)
      const isUtc = value.zone.tzid === 'UTC'
      const zone = isUtc ? UTC : typeof tzid === 'string' && !isDate ? zoneOf(tzid) : home
      return [{ instant: zone.instantOf(wall), wall, zone, isDate }]
    })
  })
}

/** How long it lasts: by the wall where days are meant, so that a day of 25 hours is one. */
function endsBy(event: ICAL.Component, start: Time, end: Time | undefined): (start: Date) => Date {
  const duration: unknown = event.getFirstPropertyValue('duration')
  const lasts = duration instanceof ICAL.Duration ? duration.toSeconds() * 1000 : USUALLY_LASTS
  if (start.isDate) {
    const given = end ? end.wall - start.wall : duration instanceof ICAL.Duration ? lasts : MS_A_DAY
    const days = Math.max(given, MS_A_DAY)
    return (at) => start.zone.instantOf(start.zone.wallAt(at) + days)
  }
  const given = end ? end.instant.getTime() - start.instant.getTime() : lasts
  return (at) => new Date(at.getTime() + (given > 0 ? given : USUALLY_LASTS))
}
