import { addDays, dayIn } from '../../lib/day.ts'
import { startOfDay } from '../../lib/wall-time.ts'

/** How often a calendar that works is asked. Milliseconds. */
export const EVERY = 5 * 60_000

/** How many weeks of it are brought in. */
export const WEEKS_AHEAD = [2, 4, 8, 26] as const
export const USUAL_WEEKS = 8

/** A calendar that held as many visits to come as this, and comes back with none, is thought to be broken. */
export const MANY = 5

/** From the morning of today to the end of its weeks. */
export function windowOf(
  { timeZone, weeksAhead }: { timeZone: string; weeksAhead: number },
  now: Date,
): { from: Date; to: Date } {
  const today = dayIn(now, timeZone)
  const end = addDays(today, weeksAhead * 7 + 1)
  return { from: startOfDay(today, timeZone), to: startOfDay(end, timeZone) }
}

/** What a calendar goes by: as we call it, else its own title, else its site. */
export function calendarName(calendar: {
  name: string | null
  title: string | null
  address: string
}): string {
  return calendar.name ?? (calendar.title || new URL(calendar.address).hostname)
}
