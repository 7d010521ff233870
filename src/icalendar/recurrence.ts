import { RRuleTemporal } from 'rrule-temporal'

/** What a wall shows, in milliseconds as if that wall stood in UTC: recurrence is a matter of walls, not of instants. */
export type Wall = number

/** At most so many times of one event are looked at. */
const MOST = 200

/**
 * The times at which an event recurs by an RRULE, between two of them. `untilWall` says what a wall shows at an instant
 * of UTC, in which the rule may give its end. A rule that makes no sense has no times.
 */
export function recurring(
  start: Wall,
  rule: string,
  between: { from: Wall; to: Wall },
  untilWall: (instant: Date) => Wall,
): Wall[] {
  const until = /UNTIL=(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/u.exec(rule)
  const [, year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = (until ?? []).map(Number)
  const onWall = until
    ? rule.replace(
        until[0],
        `UNTIL=${written(untilWall(new Date(Date.UTC(year, month - 1, day, hour, minute, second))))}`,
      )
    : rule.replace(/(UNTIL=\d{8}T\d{6})(?!Z)/u, '$1Z')
  return timesBy(`DTSTART:${written(start)}\nRRULE:${onWall}`, between)
}

function timesBy(rruleString: string, { from, to }: { from: Wall; to: Wall }): Wall[] {
  try {
    const times = new RRuleTemporal({ rruleString }).between(new Date(from), new Date(to), true)
    return times.slice(0, MOST).map((time) => time.epochMilliseconds)
  } catch {
    return []
  }
}

/** 20261121T183000Z */
function written(wall: Wall): string {
  return new Date(wall).toISOString().replace(/[-:]|\.\d+/gu, '')
}
