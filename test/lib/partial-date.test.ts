import { describe, expect, it } from 'vitest'
import {
  ageOn,
  formatPartialDate,
  isPartialDate,
  lastOccurrence,
  nextOccurrence,
  parsePartialDate,
  yearsOn,
} from '../../src/lib/partial-date.ts'
import type { PartialDate } from '../../src/lib/partial-date.ts'
import { day } from './given.ts'

const sofia = known(2010, 6, 14)
const leapling = known(2000, 2, 29)

describe('a date of which parts may be unknown', () => {
  it.each([
    known(2003, 6, 14),
    known(null, 12, 3),
    known(2003, 6, null),
    known(null, 6, null),
    known(2003, null, null),
    known(null, 2, 29),
    known(2024, 2, 29),
  ])('may be %j', (date) => {
    expect(isPartialDate(date)).toBe(true)
  })

  it.each([
    known(null, null, null),
    known(null, null, 14),
    known(2003, null, 14),
    known(null, 2, 31),
    known(null, 4, 31),
    known(2023, 2, 29),
    known(null, 13, null),
    known(null, 0, 1),
    known(null, 6, 0),
    known(85, 6, 14),
    known(2003, 6, 1.5),
  ])('cannot be %j', (date) => {
    expect(isPartialDate(date)).toBe(false)
  })
})

describe('an occurrence', () => {
  it('is today on the day itself, forwards and backwards', () => {
    expect(nextOccurrence(sofia, day('2026-06-14'))).toBe('2026-06-14')
    expect(lastOccurrence(sofia, day('2026-06-14'))).toBe('2026-06-14')
  })

  it('comes next year when this year has had it', () => {
    expect(nextOccurrence(sofia, day('2026-06-15'))).toBe('2027-06-14')
    expect(lastOccurrence(sofia, day('2026-06-13'))).toBe('2025-06-14')
  })

  it('of 29 February is on the 28th in other years, or on 1 March for those who prefer it', () => {
    expect(nextOccurrence(leapling, day('2027-01-01'))).toBe('2027-02-28')
    expect(nextOccurrence(leapling, day('2027-03-01'))).toBe('2028-02-29')
    expect(nextOccurrence(leapling, day('2027-03-01'), 'march-1')).toBe('2027-03-01')
    expect(lastOccurrence(leapling, day('2027-02-28'), 'march-1')).toBe('2026-03-01')
    expect(lastOccurrence(leapling, day('2027-02-28'))).toBe('2027-02-28')
  })

  it('needs no year', () => {
    expect(nextOccurrence(known(null, 12, 3), day('2026-12-04'))).toBe('2027-12-03')
  })

  it('is never before the date itself', () => {
    const wedding = known(2027, 5, 1)
    expect(lastOccurrence(wedding, day('2026-11-21'))).toBeUndefined()
    expect(lastOccurrence(wedding, day('2027-04-30'))).toBeUndefined()
    expect(lastOccurrence(wedding, day('2027-05-01'))).toBe('2027-05-01')
    expect(nextOccurrence(wedding, day('2026-01-01'))).toBe('2027-05-01')
  })

  it.each([known(2003, 6, null), known(2003, null, null), known(null, 6, null)])(
    'is unknown for %j',
    (date) => {
      expect(nextOccurrence(date, day('2026-11-21'))).toBeUndefined()
      expect(lastOccurrence(date, day('2026-11-21'))).toBeUndefined()
    },
  )
})

describe('an age', () => {
  it('grows on the birthday', () => {
    expect(ageOn(sofia, day('2026-06-13'))).toBe(15)
    expect(ageOn(sofia, day('2026-06-14'))).toBe(16)
    expect(ageOn(sofia, day('2010-06-14'))).toBe(0)
  })

  it('grows with the day on which a leapling celebrates', () => {
    expect(ageOn(leapling, day('2027-02-28'))).toBe(27)
    expect(ageOn(leapling, day('2027-02-28'), 'march-1')).toBe(26)
  })

  it('is unknown before birth, without a year, and without the day', () => {
    expect(ageOn(sofia, day('2010-06-13'))).toBeUndefined()
    expect(ageOn(known(null, 6, 14), day('2026-06-14'))).toBeUndefined()
    expect(ageOn(known(2010, null, null), day('2026-06-14'))).toBeUndefined()
    expect(ageOn(known(2010, 6, null), day('2026-06-14'))).toBeUndefined()
  })

  it('at an occurrence is the years since', () => {
    expect(yearsOn(sofia, day('2060-06-14'))).toBe(50)
    expect(yearsOn(known(null, 6, 14), day('2060-06-14'))).toBeUndefined()
    expect(yearsOn(sofia, day('2009-06-14'))).toBeUndefined()
  })
})

describe('in English', () => {
  it.each([
    ['14 June 2003', known(2003, 6, 14)],
    ['3 December', known(null, 12, 3)],
    ['June 2003', known(2003, 6, null)],
    ['June', known(null, 6, null)],
    ['2003', known(2003, null, null)],
    ['', known(null, null, null)],
  ])('says %j', (text, date) => {
    expect(formatPartialDate(date)).toBe(text)
  })

  it.each([
    ['14 June 2003', known(2003, 6, 14)],
    ['June 14, 2003', known(2003, 6, 14)],
    ['14th of June, 2003', known(2003, 6, 14)],
    ['the 3rd of december', known(null, 12, 3)],
    ['14-Jun-2003', known(2003, 6, 14)],
    ['2003-06-14', known(2003, 6, 14)],
    ['2003/6/14', known(2003, 6, 14)],
    ['20030614', known(2003, 6, 14)],
    ['2003-06-14 00:00:00', known(2003, 6, 14)],
    ['2003-06-14T00:00:00.000Z', known(2003, 6, 14)],
    ['6/14/2003 12:00:00 AM', known(2003, 6, 14)],
    ['2003-06', known(2003, 6, null)],
    ['--06-14', known(null, 6, 14)],
    ['--0614', known(null, 6, 14)],
    ['--06', known(null, 6, null)],
    ['14/06/2003', known(2003, 6, 14)],
    ['14.06.2003', known(2003, 6, 14)],
    ['14.6.', known(null, 6, 14)],
    ['06/14/2003', known(2003, 6, 14)],
    ['06/2003', known(2003, 6, null)],
    [' 3 Dec ', known(null, 12, 3)],
    ['Dec 3', known(null, 12, 3)],
    ['Sept 2003', known(2003, 9, null)],
    ['DECEMBER', known(null, 12, null)],
    ['2003', known(2003, null, null)],
    ['29 Feb', known(null, 2, 29)],
  ])('reads %j', (text, date) => {
    expect(parsePartialDate(text)).toEqual(date)
  })

  it('reads numbers in the order it is given, unless that is impossible', () => {
    expect(parsePartialDate('03/04/2003')).toEqual(known(2003, 4, 3))
    expect(parsePartialDate('03/04/2003', 'month-first')).toEqual(known(2003, 3, 4))
    expect(parsePartialDate('14/06/2003', 'month-first')).toEqual(known(2003, 6, 14))
    expect(parsePartialDate('2/29', 'day-first')).toEqual(known(null, 2, 29))
  })

  it.each([
    '',
    'soon',
    '14/06/03',
    '14 June 03',
    '31/02',
    '29 February 2023',
    '31 June',
    '13/13/2003',
    '14/06-2003',
    'June July',
    '14 June 2003 2004',
    'Ju',
    '0000',
    '14',
    '---14',
    `14 June 2003${' '.repeat(10_000)}`,
  ])('does not read %j', (text) => {
    expect(parsePartialDate(text)).toBeUndefined()
  })
})

function known(year: number | null, month: number | null, day: number | null): PartialDate {
  return { year, month, day }
}
