import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, partsOf } from '../../../src/lib/day.ts'
import { nextOccurrence } from '../../../src/lib/partial-date.ts'
import { weekFrom, type Span } from '../../../src/today/week/span.ts'
import { day } from '../../lib/given.ts'

it('a week within a year is one span, and one over New Year is two', () => {
  expect(weekFrom(day('2026-11-21')).map(inWords)).toEqual(['2026: 11-21 to 11-27'])
  expect(weekFrom(day('2026-12-29')).map(inWords)).toEqual(['2026: 12-29 to 12-31', '2027: 1-1 to 1-4'])
})

it('where there is no 29 February, a week that ends on the 28th takes it in', () => {
  expect(weekFrom(day('2027-02-22')).map(inWords)).toEqual(['2027: 2-22 to 2-29'])
  expect(weekFrom(day('2028-02-22')).map(inWords)).toEqual(['2028: 2-22 to 2-28'])
})

it('whatever the day, exactly the dates that come round in seven days are within', () => {
  const days = fc.integer({ min: 0, max: 40 * 365 }).map((n) => addDays(day('2000-01-01'), n))
  const date = fc.integer({ min: 0, max: 365 }).map((n) => partsOf(addDays(day('2000-01-01'), n)))
  fc.assert(
    fc.property(days, date, (from, { month, day: dayOfMonth }) => {
      const next = nextOccurrence({ year: null, month, day: dayOfMonth }, from)
      const comesRound = next !== undefined && next <= addDays(from, 6)
      expect(weekFrom(from).some((span) => holds(span, month, dayOfMonth))).toBe(comesRound)
    }),
    { numRuns: 2000 },
  )
})

function holds({ fromMonth, fromDay, toMonth, toDay }: Span, month: number, dayOfMonth: number): boolean {
  const on = month * 100 + dayOfMonth
  return on >= fromMonth * 100 + fromDay && on <= toMonth * 100 + toDay
}

function inWords({ year, fromMonth, fromDay, toMonth, toDay }: Span): string {
  return `${String(year)}: ${String(fromMonth)}-${String(fromDay)} to ${String(toMonth)}-${String(toDay)}`
}
