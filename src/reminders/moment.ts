import { addDays, type Day } from '../lib/day.ts'
import { instantAt, timeOfDay, timeOfDayIn } from '../lib/wall-time.ts'
import type { QuietHours } from '../organisation/mail-rules.ts'
import type { Lead } from './wishes.ts'

/** When a mail may go: on the wall of which place, when not, and from now until when. */
export interface Room {
  timeZone: string
  quiet: QuietHours
  now: Date
  /** The last moment at which it is still of use. */
  latest: Date
}

/** When a reminder is wanted, quiet hours aside. */
export function wantedAt(lead: Lead, visit: { day: Day; startsAt: Date }, timeZone: string): Date {
  if (lead === 'evening before') return instantAt(addDays(visit.day, -1), EVENING, timeZone)
  return new Date(visit.startsAt.getTime() - MINUTES[lead] * MINUTE)
}

/**
 * The moment for a mail that is wanted at another: at once where that has passed; out of quiet hours at their end, or
 * where that is too late, in the last minute before them. Undefined where no moment is left.
 */
export function allowedMoment(wanted: Date, room: Room): Date | undefined {
  const { now, latest } = room
  const moment = wanted > now ? wanted : now
  if (moment > latest) return undefined
  if (!isQuiet(moment, room)) return moment
  const after = nextAllowed(moment, room)
  if (after <= latest) return after
  const before = lastAllowed(moment, room)
  return before < now ? undefined : before
}

/** Whether no mail may go then. */
export function isQuiet(moment: Date, { quiet: { from, until }, timeZone }: QuietAt): boolean {
  const time = timeOfDayIn(moment, timeZone)
  return from <= until ? from <= time && time < until : time >= from || time < until
}

/** The first minute from then on that is not quiet. */
export function nextAllowed(moment: Date, quietAt: QuietAt): Date {
  return firstLoud(moment, MINUTE, quietAt)
}

type QuietAt = Pick<Room, 'quiet' | 'timeZone'>

const MINUTE = 60_000
const EVENING = timeOfDay('18:00')

const MINUTES: Readonly<Record<Exclude<Lead, 'evening before'>, number>> = {
  ...{ '15 minutes': 15, '30 minutes': 30 },
  ...{ '1 hour': 60, '2 hours': 120, '4 hours': 240 },
}

function lastAllowed(moment: Date, quietAt: QuietAt): Date {
  return firstLoud(moment, -MINUTE, quietAt)
}

// Minute by minute: in a night when the clocks change, nothing shorter is right for every zone.
function firstLoud(moment: Date, step: number, quietAt: QuietAt): Date {
  let at = Math.floor(moment.getTime() / MINUTE) * MINUTE
  while (isQuiet(new Date(at), quietAt)) at += step
  return new Date(at)
}
