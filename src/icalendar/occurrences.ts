import { MS_A_DAY } from '../lib/milliseconds.ts'
import { shortKey } from '../lib/short-key.ts'
import type { CalendarEvent } from './event.ts'
import { recurring } from './recurrence.ts'

/** The time that we are interested in. */
export interface Window {
  from: Date
  to: Date
}

/** One time of an event. */
export interface Occurrence {
  event: CalendarEvent
  /** Its uid, and which time of a recurring one: it stays when the time is moved. */
  key: string
  start: Date
  end: Date
}

/** The times within a window of the versions of one event: its own, less those left out, and those changed as they are now. */
export function occurrencesOf(same: readonly CalendarEvent[], window: Window): Occurrence[] {
  const master = latest(same.filter(({ insteadOf }) => insteadOf === null))
  const changed = changedTimes(same).map((event) => (master ? filledFrom(event, master) : event))
  const replaced = new Set(changed.map(({ insteadOf }) => insteadOf?.getTime()))
  const onwards = changed.flatMap((event) => (event.isFromThenOn ? (movedOnwards(event) ?? []) : []))
  const wide = widened(window, Math.max(0, ...onwards.map(({ by }) => Math.abs(by))))
  const own = master ? startsOf(master, wide).filter((start) => !replaced.has(start.getTime())) : []
  return [
    ...(master ? own.map((start) => ownTime(master, start, onwards)) : []),
    ...changed.map((event) => timeOf(event, event.start, event.insteadOf)),
  ].filter(({ start, end }) => end > window.from && start < window.to)
}

/** A change that holds from one of the times on: by how much what a wall shows is later then. */
interface Onwards {
  event: CalendarEvent
  from: Date
  by: number
}

function movedOnwards(event: CalendarEvent): Onwards | undefined {
  const { insteadOf: from, wall, zone } = event
  return from ? { event, from, by: wall - zone.wallAt(from) } : undefined
}

/** A time of a recurring event, as the last change that holds from a time before it has it. */
function ownTime(master: CalendarEvent, start: Date, onwards: readonly Onwards[]): Occurrence {
  const before = onwards.filter(({ from }) => from < start)
  const last = before.reduce<Onwards | undefined>((a, b) => (a && a.from > b.from ? a : b), undefined)
  if (!last) return timeOf(master, start, master.recurs ? start : null)
  const { zone } = last.event
  return timeOf(last.event, zone.instantOf(zone.wallAt(start) + last.by), start)
}

function widened({ from, to }: Window, by: number): Window {
  return { from: new Date(from.getTime() - by), to: new Date(to.getTime() + by) }
}

/** Of several versions the one that was changed last holds. */
function latest(same: readonly CalendarEvent[]): CalendarEvent | undefined {
  return same.reduce<CalendarEvent | undefined>(
    (best, next) => (best && best.sequence > next.sequence ? best : next),
    undefined,
  )
}

function changedTimes(same: readonly CalendarEvent[]): CalendarEvent[] {
  const byTime = new Map<number, CalendarEvent>()
  for (const event of same) {
    const at = event.insteadOf?.getTime()
    if (at === undefined) continue
    const known = byTime.get(at)
    byTime.set(at, known && known.sequence > event.sequence ? known : event)
  }
  return [...byTime.values()]
}

/** A changed time may say no more than what changed. */
function filledFrom(event: CalendarEvent, master: CalendarEvent): CalendarEvent {
  return {
    ...event,
    title: event.title || master.title,
    where: event.where || master.where,
    link: event.link ?? master.link,
    description: event.description || master.description,
    attendees: event.attendees.length > 0 ? event.attendees : master.attendees,
    isCancelled: event.isCancelled || master.isCancelled,
  }
}

function startsOf(event: CalendarEvent, { from, to }: Window): Date[] {
  const { zone, wall } = event
  // Long enough before for what goes on still; a day more, since walls differ.
  const lasts = event.endOf(event.start).getTime() - event.start.getTime()
  const between = { from: zone.wallAt(from) - lasts - MS_A_DAY, to: zone.wallAt(to) + MS_A_DAY }
  const walls = event.rule ? recurring(wall, event.rule, between, zone.wallAt) : [wall]
  const starts = [...walls.map(zone.instantOf), ...event.added]
  const leftOut = new Set(event.leftOut.map((start) => start.getTime()))
  const all = new Map(starts.map((start) => [start.getTime(), start]))
  return [...all.values()].filter(
    (start) => !leftOut.has(start.getTime()) && !event.daysLeftOut.has(dayOfWall(zone.wallAt(start))),
  )
}

/** The day that a wall shows, counted from 1970. */
function dayOfWall(wall: number): number {
  return Math.floor(wall / MS_A_DAY)
}

function timeOf(event: CalendarEvent, start: Date, recurrence: Date | null): Occurrence {
  const key = shortKey(recurrence ? `${event.uid} ${recurrence.toISOString()}` : event.uid)
  return { event, key, start, end: event.endOf(start) }
}
