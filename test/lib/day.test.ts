import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  asDay,
  dayIn,
  dayOf,
  daysBetween,
  daysInMonth,
  isLeapYear,
  partsOf,
  weekdayOf,
} from '../../src/lib/day.ts'
import { day } from './given.ts'

describe('a day', () => {
  it.each(['2026-11-21', '2024-02-29', '0001-01-01', '9999-12-31', '1900-02-28'])(
    'is read from %s',
    (text) => {
      expect(asDay(text)).toBe(text)
    },
  )

  it.each([
    '2026-02-30',
    '2023-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '0000-01-01',
    '2026-1-1',
    '2026-11-21T00:00',
    ' 2026-11-21',
    '12026-11-21',
    '',
  ])('is not read from %j', (text) => {
    expect(asDay(text)).toBeUndefined()
  })

  it('is made of parts, when there is such a day', () => {
    expect(dayOf(2026, 3, 7)).toBe('2026-03-07')
    expect(dayOf(33, 4, 3)).toBe('0033-04-03')
    expect(dayOf(2026, 2, 29)).toBeUndefined()
    expect(dayOf(2026, 1.5, 1)).toBeUndefined()
    expect(dayOf(10_000, 1, 1)).toBeUndefined()
    expect(dayOf(Number.NaN, 1, 1)).toBeUndefined()
    expect(partsOf(day('0033-04-03'))).toEqual({ year: 33, month: 4, day: 3 })
  })

  it('moves by days over the ends of months, years and leap years', () => {
    expect(addDays(day('2026-12-31'), 1)).toBe('2027-01-01')
    expect(addDays(day('2024-03-01'), -1)).toBe('2024-02-29')
    expect(addDays(day('2023-03-01'), -1)).toBe('2023-02-28')
    expect(daysBetween(day('2026-11-21'), day('2026-12-21'))).toBe(30)
    expect(daysBetween(day('2026-12-21'), day('2026-11-21'))).toBe(-30)
  })

  it('moves by months, to the last of the month when it must', () => {
    expect(addMonths(day('2026-01-31'), 1)).toBe('2026-02-28')
    expect(addMonths(day('2024-01-31'), 1)).toBe('2024-02-29')
    expect(addMonths(day('2026-11-15'), 2)).toBe('2027-01-15')
    expect(addMonths(day('2026-01-15'), -1)).toBe('2025-12-15')
    expect(addMonths(day('2024-02-29'), -12)).toBe('2023-02-28')
  })

  it('does not leave the calendar', () => {
    expect(() => addDays(day('9999-12-31'), 1)).toThrow(RangeError)
    expect(() => addDays(day('0001-01-01'), -1)).toThrow(RangeError)
    expect(() => addMonths(day('9999-12-31'), 1)).toThrow(RangeError)
    expect(() => addMonths(day('0001-01-01'), -1)).toThrow(RangeError)
  })

  it('has a weekday, from 0 for Sunday', () => {
    expect(weekdayOf(day('2026-11-22'))).toBe(0)
    expect(weekdayOf(day('2026-11-21'))).toBe(6)
    expect(weekdayOf(day('1969-12-31'))).toBe(3)
  })

  it('knows leap years and the length of months', () => {
    expect([1900, 2000, 2023, 2024].map(isLeapYear)).toEqual([false, true, false, true])
    expect([1, 2, 4, 12].map((month) => daysInMonth(2023, month))).toEqual([31, 28, 30, 31])
    expect(daysInMonth(2024, 2)).toBe(29)
  })
})

describe('the day in a time zone', () => {
  const lateEvening = new Date('2026-11-22T04:59:59.999Z')

  it('is the one on the wall there', () => {
    expect(dayIn(lateEvening, 'America/New_York')).toBe('2026-11-21')
    expect(dayIn(new Date('2026-11-22T05:00:00Z'), 'America/New_York')).toBe('2026-11-22')
    expect(dayIn(lateEvening, 'UTC')).toBe('2026-11-22')
    expect(dayIn(lateEvening, 'Pacific/Kiritimati')).toBe('2026-11-22')
  })

  it('leaves out the day that Samoa skipped', () => {
    expect(dayIn(new Date('2011-12-30T09:59:59Z'), 'Pacific/Apia')).toBe('2011-12-29')
    expect(dayIn(new Date('2011-12-30T10:00:00Z'), 'Pacific/Apia')).toBe('2011-12-31')
  })

  it('was already right before 1970', () => {
    expect(dayIn(new Date('1969-12-31T23:59:59.500Z'), 'UTC')).toBe('1969-12-31')
    expect(dayIn(new Date('1969-12-31T00:00:00.500Z'), 'UTC')).toBe('1969-12-31')
  })

  it('refuses a zone that does not exist, and a moment that does not', () => {
    expect(() => dayIn(lateEvening, 'Mars/Olympus_Mons')).toThrow(RangeError)
    expect(() => dayIn(new Date(Number.NaN), 'UTC')).toThrow(RangeError)
  })
})
