import { stillThere } from '../arrivals.ts'
import { dayIs, type DayIs } from '../../visits/visit.ts'
import type { Comer, DayVisit } from '../../visits/day-queries.ts'
import type { CustomerId } from '../../people/person.ts'
import type { Day } from '../../lib/day.ts'
import type { Round } from './round.ts'

/** Somebody of the day, with the visit that brings them. */
export interface Expected {
  customerId: CustomerId
  comer: Comer
  visit: DayVisit
}

/** Everybody of a day by number, and the numbers of those to try, the next to arrive first. */
export interface Book {
  expected: readonly Expected[]
  everybody: Round
}

/**
 * Numbers everybody in the order in which their visits were written down: a visit that is added takes the next
 * numbers, and whoever is called off keeps theirs, so that a warm-up under way goes on asking for the same people.
 */
export function bookOf(visits: readonly DayVisit[], { day, today }: { day: Day; today: Day }): Book {
  const when: DayIs = dayIs(day, today)
  const expected = firstOfEach([...visits].sort((a, b) => (a.id < b.id ? -1 : 1)))
  const there = when === 'past' ? [] : firstOfEach(stillThere({ visits: [...visits], when }))
  const everybody = there.map(({ customerId }) => expected.findIndex((one) => one.customerId === customerId))
  return { expected, everybody }
}

function firstOfEach(visits: readonly DayVisit[]): Expected[] {
  const all = visits.flatMap((visit) =>
    visit.customers.flatMap((comer) =>
      comer.customerId ? [{ customerId: comer.customerId, comer, visit }] : [],
    ),
  )
  const first = new Map(all.toReversed().map((one) => [one.customerId, one]))
  return all.filter((one) => first.get(one.customerId) === one)
}
