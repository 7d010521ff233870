import { partsOf } from '../lib/day.ts'
import { timeOfDayIn } from '../lib/wall-time.ts'
import { longDay } from '../lib/words-for-time.ts'
import type { CustomerId } from '../people/person.ts'
import { stateOf } from '../visits/visit.ts'
import { todayUrl } from '../web/urls.ts'
import { dayNav, dayWithYear, type DayNav } from './day-nav.ts'
import { comingIds, isComing, type DayAtDesk } from './gather.ts'
import { headline, numbersSentence, type DayNumbers } from './headline.ts'
import type { WeekOccasion } from './this-week.ts'

/** The head of a day's page. */
export interface DayHead {
  date: string
  organisation: string
  title: string
  numbers: string
  nav: DayNav
  printed: string
}

/** Who reads, and where. */
export interface Reading {
  organisation: string
  customerWord: string
  reader: string
}

export function dayHead(desk: DayAtDesk, week: readonly WeekOccasion[], reading: Reading): DayHead {
  const { day, today } = desk
  const numbers = numbersOf(desk, week, reading.customerWord)
  return {
    date: dayWithYear(day, today),
    organisation: reading.organisation,
    title: headline(numbers),
    numbers: numbersSentence(numbers),
    nav: dayNav(day, today, todayUrl),
    printed: printedWords(desk, reading.reader),
  }
}

/** What stands on a sheet that is taken along. */
export function printedWords({ today, now, moment }: DayAtDesk, reader: string): string {
  const printedAt = `${longDay(today)}, ${timeOfDayIn(now, moment.timeZone)}`
  return `Printed ${printedAt} by ${reader}. Destroy after shift.`
}

/** The numbers of a day at the desk. */
export function numbersOf(desk: DayAtDesk, week: readonly WeekOccasion[], customerWord: string): DayNumbers {
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
export function isNewcomer(id: CustomerId, { facts, seenBefore, day }: DayAtDesk): boolean {
  const year = facts.get(id)?.customer.since.year
  return facts.has(id) && !seenBefore.has(id) && (year == null || year >= partsOf(day).year)
}
