const formatters = new Map<string, Intl.DateTimeFormat>()

/**
 * What a clock on the wall of an IANA time zone shows at an instant, in milliseconds as if that wall stood in UTC.
 * Throws a RangeError on a zone that does not exist, and outside the years 1000 to 9999.
 */
export function wallClock(instantMs: number, timeZone: string): number {
  // `format` and a fixed pattern: `formatToParts` costs three times as much, and this runs hundreds of times a page.
  const shown = SHOWN.exec(formatterOf(timeZone).format(instantMs))
  if (!shown) throw new RangeError(`No wall clock for ${String(instantMs)} in ${timeZone}`)
  const [, month, day, year, hour, minute, second] = shown
  const wall = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  return wall + (((instantMs % 1000) + 1000) % 1000)
}

const SHOWN = /^(\d\d)\/(\d\d)\/(\d{4}), (\d\d):(\d\d):(\d\d)$/

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
