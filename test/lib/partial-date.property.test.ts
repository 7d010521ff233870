import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween, daysInMonth, partsOf } from '../../src/lib/day.ts'
import {
  ageOn,
  formatPartialDate,
  isPartialDate,
  lastOccurrence,
  nextOccurrence,
  parsePartialDate,
  yearsOn,
} from '../../src/lib/partial-date.ts'
import { anyDay, day } from './given.ts'

const leapDay = fc.constantFrom('february-28' as const, 'march-1' as const)
const year = fc.integer({ min: 1000, max: 2100 })
const monthAndDay = fc.oneof(
  { weight: 1, arbitrary: fc.constant({ month: 2, day: 29 }) },
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 12 }).chain(daysOfMonth) },
)
const yearly = monthAndDay.map((parts) => ({ year: null, ...parts }))
const complete = fc
  .tuple(year, monthAndDay)
  .map(([year, parts]) => ({ year, ...parts }))
  .filter(isPartialDate)
const partial = fc.oneof(
  yearly,
  complete,
  year.map((year) => ({ year, month: null, day: null })),
  fc.integer({ min: 1, max: 12 }).map((month) => ({ year: null, month, day: null })),
  fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([year, month]) => ({ year, month, day: null })),
)

describe('for any date', () => {
  it('the next occurrence is never past, never over a year away, and none is missed before it', () => {
    fc.assert(
      fc.property(yearly, anyDay, leapDay, (date, from, policy) => {
        const next = nextOccurrence(date, from, policy) ?? day('0001-01-01')
        expect(daysBetween(from, next)).toBeGreaterThanOrEqual(0)
        expect(daysBetween(from, next)).toBeLessThanOrEqual(366)
        const previous = lastOccurrence(date, addDays(next, -1), policy) ?? day('9999-12-31')
        expect(daysBetween(previous, from)).toBeGreaterThan(0)
      }),
      { numRuns: 500 },
    )
  })

  it('the last occurrence is never to come, never over a year ago, and its own next and last', () => {
    fc.assert(
      fc.property(yearly, anyDay, leapDay, (date, from, policy) => {
        const last = lastOccurrence(date, from, policy) ?? day('9999-12-31')
        expect(daysBetween(last, from)).toBeGreaterThanOrEqual(0)
        expect(daysBetween(last, from)).toBeLessThanOrEqual(366)
        expect(nextOccurrence(date, last, policy)).toBe(last)
        expect(lastOccurrence(date, last, policy)).toBe(last)
      }),
      { numRuns: 500 },
    )
  })

  it('no occurrence is before the date itself', () => {
    fc.assert(
      fc.property(complete, anyDay, leapDay, (date, from, policy) => {
        const all = [lastOccurrence(date, from, policy), nextOccurrence(date, from, policy)]
        for (const one of all) if (one) expect(partsOf(one).year).toBeGreaterThanOrEqual(date.year)
      }),
    )
  })

  it('an age grows by one on each occurrence and on no other day', () => {
    fc.assert(
      fc.property(complete, anyDay, leapDay, (date, from, policy) => {
        const next = nextOccurrence(date, from, policy) ?? day('0001-01-01')
        const age = ageOn(date, next, policy)
        expect(age).toBe(yearsOn(date, next))
        const dayBefore = ageOn(date, addDays(next, -1), policy)
        expect(dayBefore).toBe(age === 0 ? undefined : Number(age) - 1)
      }),
    )
  })

  it('what is written is read as it was', () => {
    fc.assert(
      fc.property(partial, fc.constantFrom('day-first' as const, 'month-first' as const), (date, order) => {
        expect(parsePartialDate(formatPartialDate(date), order)).toEqual(date)
      }),
    )
  })
})

it('whatever is read from any text is plausible', () => {
  const typed = fc.array(fc.constantFrom(...Array.from('0123456789-/., '), 'June', 'feb', 'th'), {
    maxLength: 10,
  })
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        typed.map((parts) => parts.join('')),
      ),
      (text) => {
        const read = parsePartialDate(text)
        expect(read === undefined || isPartialDate(read)).toBe(true)
      },
    ),
    { numRuns: 2000 },
  )
})

function daysOfMonth(month: number): fc.Arbitrary<{ month: number; day: number }> {
  return fc.integer({ min: 1, max: daysInMonth(2024, month) }).map((day) => ({ month, day }))
}
