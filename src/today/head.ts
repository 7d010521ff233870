import { addDays, partsOf, type Day } from '../lib/day.ts'
import { timeOfDayIn } from '../lib/wall-time.ts'
import { longDay } from '../lib/words-for-time.ts'
import type { CustomerId } from '../people/person.ts'
import { isDeskDay, stateOf } from '../visits/visit.ts'
import { todayUrl } from '../web/urls.ts'
import { comingIds, isComing, type DayAtDesk } from './gather.ts'
import { headline, numbersSentence, type DayNumbers } from './headline.ts'
import type { WeekOccasion } from './this-week.ts'

/** The head of a day's page. */
export interface DayHead {
  date: string
  organisation: string
  title: string
  numbers: string
  day: string
  previous: DayLink | null
  next: DayLink | null
  /** The way back to today from another day, or ''. */
  today: string
  printed: string
}

interface DayLink {
  href: string
  label: string
}

/** Who reads, and where. */
export interface Reading {
  organisation: string
  customerWord: string
  reader: string
}

export function dayHead(desk: DayAtDesk, week: readonly WeekOccasion[], reading: Reading): DayHead {
  const { day, today, when, now, moment } = desk
  const numbers = numbersOf(desk, week, reading.customerWord)
  const printedAt = `${longDay(today)}, ${timeOfDayIn(now, moment.timeZone)}`
  return {
    date: dayWithYear(day, today),
    organisation: reading.organisation,
    title: headline(numbers),
    numbers: numbersSentence(numbers),
    day,
    previous: dayLink(addDays(day, -1), today),
    next: dayLink(addDays(day, 1), today),
    today: when === 'today' ? '' : todayUrl(),
    printed: `Printed ${printedAt} by ${reading.reader}. Destroy after shift.`,
  }
}

function numbersOf(desk: DayAtDesk, week: readonly WeekOccasion[], customerWord: string): DayNumbers {
  const { day, today, when, visits, facts } = desk
  const states = visits.map(stateOf)
  const ids = comingIds(visits.filter((visit) => when !== 'past' || visit.arrivedAt !== null))
  const coming = new Set<CustomerId>(ids)
  const newcomers = ids.filter((id) => isNewcomer(id, desk)).length
  return {
    ...{ day, today, when, coming: coming.size, newcomers },
    toArrive: visits.filter((visit) => stateOf(visit) === 'expected').length,
    word: newcomers < ids.length || when === 'past' ? 'regular' : customerWord,
    withOccasion: new Set(week.flatMap(({ customerIds }) => customerIds)).size,
    withPromise: ids.filter((id) => (facts.get(id)?.promises.length ?? 0) > 0).length,
    cancelled: states.filter((state) => state === 'cancelled').length,
    missed: visits.filter((visit) =>
      isComing(visit) ? visit.arrivedAt === null : stateOf(visit) === 'no-show',
    ).length,
  }
}

/** Never seen here before, and with us for no longer than this year. */
function isNewcomer(id: CustomerId, { facts, seenBefore, day }: DayAtDesk): boolean {
  const year = facts.get(id)?.customer.since.year
  return facts.has(id) && !seenBefore.has(id) && (year == null || year >= partsOf(day).year)
}

function dayWithYear(day: Day, today: Day): string {
  const { year } = partsOf(day)
  return year === partsOf(today).year ? longDay(day) : `${longDay(day)} ${String(year)}`
}

function dayLink(day: Day, today: Day): DayLink | null {
  return isDeskDay(day)
    ? { href: todayUrl(day === today ? undefined : day), label: dayWithYear(day, today) }
    : null
}
