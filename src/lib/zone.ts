import { MS_A_DAY } from './milliseconds.ts'

const formatters = new Map<string, Intl.DateTimeFormat>()

/**
 * What a clock on the wall of an IANA time zone shows at an instant: milliseconds, in whole seconds, as if that wall
 * stood in UTC. Throws a RangeError on a zone that does not exist, and outside the years 1000 to 9999.
 */
export function wallClock(instantMs: number, timeZone: string): number {
  const steady = steadyOffset(Math.floor(instantMs / MS_A_DAY), timeZone)
  return steady === undefined ? shownAt(instantMs, timeZone) : Math.floor(instantMs / 1000) * 1000 + steady
}

/** By zone: how far its clocks are ahead of UTC in milliseconds on each day of UTC, counted from 1970. */
const kept = new Map<string, Map<number, number | undefined>>()

// A page shows few days; a long list of notes may show more, and they need not be remembered for ever.
const MOST_KEPT = 5000

/** How far the clocks are ahead throughout a day of UTC, or undefined for one on which they change. */
function steadyOffset(day: number, timeZone: string): number | undefined {
  if (!(day >= 0)) return undefined
  const offsets = kept.get(timeZone) ?? new Map<number, number | undefined>()
  if (offsets.has(day)) return offsets.get(day)
  if (offsets.size >= MOST_KEPT) offsets.clear()
  // No zone changes its clocks twice in a day, so what holds at both ends holds between them.
  const [begins, ends] = [day * MS_A_DAY, (day + 1) * MS_A_DAY].map((ms) => shownAt(ms, timeZone) - ms)
  const steady = begins === ends ? begins : undefined
  kept.set(timeZone, offsets.set(day, steady))
  return steady
}

function shownAt(instantMs: number, timeZone: string): number {
  // `format` and a fixed pattern: `formatToParts` costs three times as much, and this runs hundreds of times a page.
  const shown = formatterOf(timeZone).format(instantMs)
  // Shown as '11/21/2026, 09:40:00'.
  const date = `${shown.slice(6, 10)}-${shown.slice(0, 2)}-${shown.slice(3, 5)}`
  const wall = Date.parse(`${date}T${shown.slice(12)}Z`)
  if (Number.isNaN(wall)) throw new RangeError(`No wall clock for ${String(instantMs)} in ${timeZone}`)
  return wall
}

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  formatters.set(timeZone, made)
  return made
}
