import { describe, expect, it } from 'vitest'
import { monthName, monthNamed } from '../../src/lib/month.ts'
import { addDays } from '../../src/lib/day.ts'
import {
  dayInWords,
  dueInWords,
  longDay,
  minutesInWords,
  shortDay,
  weekdayShort,
} from '../../src/lib/words-for-time.ts'
import { day } from './given.ts'

const saturday = day('2026-11-21')

describe('a day as it is said on Saturday 21 November 2026', () => {
  it.each([
    [0, 'today'],
    [1, 'tomorrow'],
    [2, 'on Monday'],
    [6, 'on Friday'],
    [7, 'in a week'],
    [10, 'in a week'],
    [11, 'in two weeks'],
    [14, 'in two weeks'],
    [56, 'in eight weeks'],
    [57, '17 January 2027'],
    [-1, 'yesterday'],
    [-2, 'on Thursday'],
    [-6, 'on Sunday'],
    [-7, 'a week ago'],
    [-21, 'three weeks ago'],
    [-56, 'eight weeks ago'],
    [-57, '25 September'],
    [-400, '17 October 2025'],
  ])('%i days ahead is %j', (days, text) => {
    expect(dayInWords(addDays(saturday, days), saturday)).toBe(text)
  })

  it.each([
    [-60, 'due on 22 September'],
    [-14, 'due two weeks ago'],
    [-6, 'due 6 days ago'],
    [-2, 'due 2 days ago'],
    [-1, 'due yesterday'],
    [0, 'due today'],
    [1, 'due tomorrow'],
    [6, 'due on Friday'],
    [7, 'due in a week'],
    [60, 'due on 20 January 2027'],
  ])('what falls due %i days ahead is %j', (days, text) => {
    expect(dueInWords(addDays(saturday, days), saturday)).toBe(text)
  })
})

describe('a day in short', () => {
  it('has its year only when that is another', () => {
    expect(shortDay(day('2026-09-03'), saturday)).toBe('3 Sep')
    expect(shortDay(day('2024-11-12'), saturday)).toBe('12 Nov 2024')
  })

  it('has its weekday', () => {
    expect(longDay(saturday)).toBe('Saturday 21 November')
    expect(weekdayShort(saturday)).toBe('Sat 21')
  })
})

describe('minutes from now', () => {
  it.each([
    [0, 'now'],
    [0.4, 'now'],
    [-0.4, 'now'],
    [1, 'in 1 min'],
    [12, 'in 12 min'],
    [59.6, 'in 1 h'],
    [90, 'in 1 h 30 min'],
    [120, 'in 2 h'],
    [-12, '12 min ago'],
    [-125, '2 h 5 min ago'],
  ])('%d are %j', (minutes, text) => {
    expect(minutesInWords(minutes)).toBe(text)
  })
})

describe('a month', () => {
  it('is known by its name or the beginning of it', () => {
    expect(['jan', 'JUNE', 'Sept', 'december'].map(monthNamed)).toEqual([1, 6, 9, 12])
    expect(['ju', 'juno', 'Junes', ''].map(monthNamed)).toEqual([undefined, undefined, undefined, undefined])
  })

  it('has a name from 1 to 12 only', () => {
    expect(monthName(12)).toBe('December')
    expect(() => monthName(13)).toThrow(RangeError)
    expect(() => monthName(0)).toThrow(RangeError)
  })
})
