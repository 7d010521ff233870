import { daysBetween, type Day } from '../lib/day.ts'
import { groupedBy } from '../lib/grouping.ts'
import { fold } from '../lib/text.ts'
import type { Booked } from './booking.ts'

/** As much of a booking that we know as tells which one it is. */
export interface KnownAs {
  key: string
  series: string
  title: string
  day: Day
  time: string
}

/** A booking as it is read now beside the one that it was; null where there is none. */
export interface Pair<Known> {
  booked: Booked | null
  known: Known | null
}

/**
 * Which of the bookings that we know each one is that was read: by its key; else the one of its series that is gone
 * and was within a few days of it, as when a whole series is moved; else the one of the same words at the same time,
 * as where a system makes new keys whenever it is asked.
 */
export function pairUp<Known extends KnownAs>(
  read: readonly Booked[],
  known: readonly Known[],
): Pair<Known>[] {
  const distinct = [...new Map(read.map((booked) => [booked.key, booked])).values()]
  const byKey = new Map(known.map((each) => [each.key, each]))
  const pairs = distinct.map((booked): Pair<Known> => ({ booked, known: byKey.get(booked.key) ?? null }))
  const taken = new Set(pairs.flatMap(({ known: one }) => one ?? []))
  const bySeries = groupedBy(known, ({ series }) => series)
  const byWords = groupedBy(known, wordsOf)
  const alike: ((booked: Booked) => Known | undefined)[] = [
    ({ series, day }) => bySeries.get(series)?.find((one) => !taken.has(one) && one.day === day),
    ({ series, day }) => bySeries.get(series)?.find((one) => !taken.has(one) && isNear(one.day, day)),
    (booked) => byWords.get(wordsOf(booked))?.find((one) => !taken.has(one)),
  ]
  for (const find of alike)
    for (const pair of pairs) {
      if (pair.known || !pair.booked) continue
      pair.known = find(pair.booked) ?? null
      if (pair.known) taken.add(pair.known)
    }
  const gone = known.filter((each) => !taken.has(each))
  return [...pairs, ...gone.map((each) => ({ booked: null, known: each }))]
}

/** Less than half a week, so that it is clear which time of a weekly series is meant. */
const NEAR_DAYS = 3

function isNear(one: Day, other: Day): boolean {
  return Math.abs(daysBetween(one, other)) <= NEAR_DAYS
}

function wordsOf({ day, time, title }: KnownAs | Booked): string {
  return `${day} ${time} ${fold(title)}`
}
