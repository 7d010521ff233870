import { setImmediate as breath } from 'node:timers/promises'
import type { Reader } from '../../db/database.ts'
import { dayIn, type Day } from '../lib/day.ts'
import { startOfDay } from '../lib/wall-time.ts'
import { timeZonesOfPlaces } from '../places/queries.ts'
import { closedPulses, type ClosedPulse } from '../pulse/queries.ts'
import { MOST_YEARS } from './choice.ts'
import type { Count } from './count.ts'
import { figuresOf, type Figure } from './figures.ts'
import { A_YEAR, periodOf, periodsLater } from '../lib/period.ts'
import { askedBetween, type AskedOnce } from './queries.ts'

/** All figures of the last years, and the day that it is where it is earliest: what is over there is over everywhere. */
export interface Voice {
  figures: Figure[]
  /** What those who work here said, apart from it. */
  team: ClosedPulse[]
  today: Day
}

/** Counts them a quarter at a time; between those others are served. */
export async function voiceAt(reader: Reader, now: Date): Promise<Voice> {
  const timeZones = await timeZonesOfPlaces(reader)
  const today = timeZones.map((timeZone) => dayIn(now, timeZone)).reduce((a, b) => (a < b ? a : b))
  const quarters = MOST_YEARS * A_YEAR.quarters
  const quarterAgo = (n: number) => periodsLater(periodOf(today, 'quarters'), 'quarters', -n)
  const counts = new Map<string, Count>()
  // A quarter begins at a place up to a day before or after it does by the clock that they are read by.
  for (let ago = quarters + 1; ago >= 0; ago -= 1) {
    const [from, until] = [quarterAgo(ago), quarterAgo(ago - 1)] as const
    const asked = await askedBetween(reader, startOfDay(from, 'UTC'), startOfDay(until, 'UTC'))
    for (const one of asked) count(counts, one)
    await breath()
  }
  const whole = [...counts.values()].filter(({ month }) => month >= quarterAgo(quarters))
  const team = await closedPulses(reader, MOST_YEARS * A_YEAR.months)
  return { figures: figuresOf(whole, { now, today }), team, today }
}

/** Adds one who was asked, in the month that it was then at the place. */
function count(
  counts: Map<string, Count>,
  { place, timeZone, tier, team, askedAt, closesAt, score }: AskedOnce,
): void {
  if (!askedAt || !closesAt) return
  const month = periodOf(dayIn(askedAt, timeZone), 'months')
  const group = { month, place, tier: tier ?? '', team: team ?? ('' as const) }
  const key = JSON.stringify(group)
  const known = counts.get(key) ?? { ...group, ...NOBODY, openUntil: closesAt }
  counts.set(key, {
    ...known,
    asked: known.asked + 1,
    answered: known.answered + (score === null ? 0 : 1),
    likely: known.likely + (score !== null && score >= 9 ? 1 : 0),
    unlikely: known.unlikely + (score !== null && score <= 6 ? 1 : 0),
    openUntil: closesAt > known.openUntil ? closesAt : known.openUntil,
  })
}

const NOBODY = { asked: 0, answered: 0, likely: 0, unlikely: 0 }
