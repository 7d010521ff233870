const formatters = new Map<string, Intl.DateTimeFormat>()

/**
 * What a clock on the wall of an IANA time zone shows at an instant: milliseconds, in whole seconds, as if that wall
 * stood in UTC. Throws a RangeError on a zone that does not exist, and outside the years 1000 to 9999.
 */
export function wallClock(instantMs: number, timeZone: string): number {
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
