import type { CalendarEvent, Contents } from './contents.ts'
import { eventFrom, textOf, type DatedEvent } from './dated-event.ts'
import { components, headValue, unfolded } from './lines.ts'
import { keyOf } from './news.ts'
import { plainLine } from './plain-line.ts'
import { recurring } from './recurrence.ts'
import { ianaZone, zoneNamed } from './zones.ts'
import { MS_A_DAY } from '../../lib/milliseconds.ts'

/** The time that we are interested in. */
export interface Window {
  from: Date
  to: Date
}

/** At most so many times of events are handed on, the soonest first. */
const MOST = 200

export function isCalendar(text: string): boolean {
  return /^\s*BEGIN:VCALENDAR/iu.test(text)
}

/** Reads the times of a calendar's events within a window. Times without a zone are those of `timeZone`. */
export function readCalendar(text: string, timeZone: string, window: Window): Contents {
  const lines = unfolded(text)
  const described = new Map(components(lines, 'VTIMEZONE').map((zone) => [textOf(zone, 'tzid'), zone]))
  const home = ianaZone(timeZone)
  const zoneOf = (tzid: string) => zoneNamed(tzid, described, home)
  const events = components(lines, 'VEVENT').flatMap((event) => eventFrom(event, zoneOf, home) ?? [])
  const times = [...byUid(events).values()].flatMap((same) => timesOf(same, window))
  return {
    kind: 'calendar',
    title: plainLine(headValue(lines, 'X-WR-CALNAME') || headValue(lines, 'NAME')),
    events: times.sort((one, other) => one.start.getTime() - other.start.getTime()).slice(0, MOST),
  }
}

function byUid(events: readonly DatedEvent[]): Map<string, DatedEvent[]> {
  const groups = new Map<string, DatedEvent[]>()
  for (const event of events) groups.set(event.uid, [...(groups.get(event.uid) ?? []), event])
  return groups
}

/** The times of one event: its own, less those left out, with those that were changed as they are now. */
function timesOf(same: readonly DatedEvent[], window: Window): CalendarEvent[] {
  const changed = same.filter(({ insteadOf }) => insteadOf !== null)
  const replaced = new Set(changed.map(({ insteadOf }) => insteadOf?.getTime()))
  // Of two versions the later one holds.
  const master = same
    .filter(({ insteadOf }) => insteadOf === null)
    .reduce<DatedEvent | undefined>(
      (best, next) => (best && best.sequence > next.sequence ? best : next),
      undefined,
    )
  const own = master ? startsOf(master, window).filter((start) => !replaced.has(start.getTime())) : []
  return [
    ...(master ? own.map((start) => timeOf(master, start, master.recurs ? start : null)) : []),
    ...changed.map((event) => timeOf(event, event.start, event.insteadOf)),
  ]
    .filter(({ start, end, event }) => !event.isCancelled && end > window.from && start < window.to)
    .map(({ event: { title, where, link, isAllDay }, ...time }) => ({
      ...time,
      title,
      where,
      link,
      isAllDay,
    }))
}

function startsOf(event: DatedEvent, { from, to }: Window): Date[] {
  const { zone, wall } = event
  // Long enough before for what goes on still; a day more, since walls differ.
  const lasts = event.endOf(event.start).getTime() - event.start.getTime()
  const between = { from: zone.wallAt(from) - lasts - MS_A_DAY, to: zone.wallAt(to) + MS_A_DAY }
  const walls = event.rule ? recurring(wall, event.rule, between, zone.wallAt) : [wall]
  const starts = [...walls.map(zone.instantOf), ...event.added]
  const leftOut = new Set(event.leftOut.map((start) => start.getTime()))
  const all = new Map(starts.map((start) => [start.getTime(), start]))
  return [...all.values()].filter((start) => !leftOut.has(start.getTime()))
}

function timeOf(event: DatedEvent, start: Date, recurrence: Date | null) {
  const key = keyOf(recurrence ? `${event.uid} ${recurrence.toISOString()}` : event.uid)
  return { event, key, start, end: event.endOf(start) }
}
