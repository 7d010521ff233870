import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  asDay,
  dayIn,
  dayOf,
  daysBetween,
  partsOf,
  weekdayOf,
} from '../../src/lib/day.ts'
import { anyDay, day } from './given.ts'

const shift = fc.integer({ min: -300_000, max: 300_000 })

describe('for any day', () => {
  it('adding days and taking them away comes back to it', () => {
    fc.assert(
      fc.property(anyDay, shift, (start, n) => {
        expect(addDays(addDays(start, n), -n)).toBe(start)
        expect(daysBetween(start, addDays(start, n))).toBe(n)
      }),
    )
  })

  it('the next one sorts after it and is the next weekday', () => {
    fc.assert(
      fc.property(anyDay, (today) => {
        const tomorrow = addDays(today, 1)
        expect(tomorrow > today).toBe(true)
        expect(weekdayOf(tomorrow)).toBe((weekdayOf(today) + 1) % 7)
      }),
    )
  })

  it('its parts and its text make it again', () => {
    fc.assert(
      fc.property(anyDay, (today) => {
        const { year, month, day } = partsOf(today)
        expect(dayOf(year, month, day)).toBe(today)
        expect(asDay(today)).toBe(today)
        expect(dayIn(new Date(`${today}T23:59:59.999Z`), 'UTC')).toBe(today)
      }),
    )
  })

  it('months later it is that many months later, and never a later day of the month', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -9000, max: 9000 }), (start, n) => {
        const before = partsOf(start)
        const after = partsOf(addMonths(start, n))
        expect((after.year - before.year) * 12 + after.month - before.month).toBe(n)
        expect(after.day).toBeLessThanOrEqual(before.day)
      }),
    )
  })
})

it('text in the shape of a day is one exactly when the calendar has it', () => {
  const number = (max: number) => fc.integer({ min: 0, max })
  fc.assert(
    fc.property(number(9999), number(14), number(33), (year, month, date) => {
      const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`
      const instant = new Date(Date.UTC(2000, 0, 1))
      instant.setUTCFullYear(year, month - 1, date)
      const onCalendar = year > 0 && instant.toISOString().startsWith(text)
      expect(asDay(text)).toBe(onCalendar ? text : undefined)
    }),
    {
      examples: [
        [2024, 2, 29],
        [1900, 2, 29],
        [2000, 2, 29],
      ],
    },
  )
  expect(day('2000-02-29')).toBe('2000-02-29')
})

function pad(n: number, width: number): string {
  return String(n).padStart(width, '0')
}
