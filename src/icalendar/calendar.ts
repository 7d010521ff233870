import { groupedBy } from '../lib/grouping.ts'
import { plainLine } from '../lib/plain-line.ts'
import { eventFrom, textOf } from './event.ts'
import { headValue, parts, unfolded } from './lines.ts'
import { occurrencesOf, type Occurrence, type Window } from './occurrences.ts'
import { ianaZone, zoneNamed } from './zones.ts'

/** How a calendar is to be read. Times without a zone are those of `timeZone`. */
export interface HowToRead {
  timeZone: string
  window: Window
  /** More events than these are not looked at. */
  mostEvents: number
}

/** What a calendar holds within a window. */
export interface Calendar {
  title: string
  /** Every time of every event, the soonest first; also those that were called off. */
  occurrences: Occurrence[]
  /** The lines on which an event begins of which no sense can be made. */
  brokenAt: number[]
  /** How many events it holds, at any time. */
  eventCount: number
  /** False where it breaks off before its end. */
  isWhole: boolean
}

export function isCalendar(text: string): boolean {
  return /^\s*BEGIN:VCALENDAR/iu.test(text)
}

/** Reads the times of a calendar's events within a window. */
export function readCalendar(text: string, { timeZone, window, mostEvents }: HowToRead): Calendar {
  const lines = unfolded(text)
  const zones = parts(lines, 'VTIMEZONE', MOST_ZONES).flatMap(({ component }) => component ?? [])
  const described = new Map(zones.map((zone) => [textOf(zone, 'tzid'), zone]))
  const home = ianaZone(timeZone)
  const zoneOf = (tzid: string) => zoneNamed(tzid, described, home)
  const read = parts(lines, 'VEVENT', mostEvents).map(({ at, component }) => ({
    at,
    event: component ? eventFrom(component, at, zoneOf, home) : undefined,
  }))
  const events = read.flatMap(({ event }) => event ?? [])
  const times = [...groupedBy(events, ({ uid }) => uid).values()].flatMap((same) =>
    occurrencesOf(same, window),
  )
  return {
    title: plainLine(headValue(lines, 'X-WR-CALNAME') || headValue(lines, 'NAME')),
    occurrences: times.sort((one, other) => one.start.getTime() - other.start.getTime()),
    brokenAt: read.filter(({ event }) => !event).map(({ at }) => at),
    eventCount: read.length,
    isWhole: lines.some(({ text }) => /^END:VCALENDAR\s*$/iu.test(text)),
  }
}

const MOST_ZONES = 500
