import fc from 'fast-check'
import { expect, test } from 'vitest'
import { birthday, daysAgo, inDays, turned, turns } from '../../../db/seeds/language.ts'
import { dateOf, inWords, momentAt } from '../../../db/seeds/relative-days.ts'
import { newId } from '../../../src/lib/id.ts'
import { ageOn, isPartialDate } from '../../../src/lib/partial-date.ts'

const CLUB = 'America/New_York'
const anyMoment = fc
  .date({ min: new Date('2024-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((now) => momentAt(now, CLUB, () => newId(now)))
const someYears = fc.integer({ min: 1, max: 100 })
const daysPast = fc.integer({ min: 0, max: 300 })
// A birthday on 29 February is kept a day early in most years, so that tomorrow is too near to tell.
const daysAhead = fc.integer({ min: 2, max: 300 })

test('somebody who turned so old in the last months is so old today', () => {
  fc.assert(
    fc.property(anyMoment, someYears, daysPast, (moment, years, days) => {
      expect(ageOn(dateOf(moment, turned(years, daysAgo(days))), moment.today)).toBe(years)
    }),
  )
})

test('somebody who turns so old in the coming months is a year younger today', () => {
  fc.assert(
    fc.property(anyMoment, someYears, daysAhead, (moment, years, days) => {
      expect(ageOn(dateOf(moment, turns(years, inDays(days))), moment.today)).toBe(years - 1)
    }),
  )
})

test('a birthday without a year is a date on any day', () => {
  fc.assert(
    fc.property(anyMoment, daysAhead, (moment, days) => {
      expect(isPartialDate(dateOf(moment, birthday(inDays(days))))).toBe(true)
    }),
  )
})

test('days in a sentence are said as on that day', () => {
  const moment = momentAt(new Date('2026-11-21T14:28:00Z'), CLUB, () => newId(new Date(0)))
  expect(inWords(moment, '{weekday -4}, {date -18}, {month -160}, by the {nth -1}')).toBe(
    'Tuesday, 3 Nov, June, by the 20th',
  )
  const ends = [-20, -19, -18, -10, -9, -8, 0, 1, 2].map((days) => inWords(moment, `{nth ${String(days)}}`))
  expect(ends).toEqual(['1st', '2nd', '3rd', '11th', '12th', '13th', '21st', '22nd', '23rd'])
})
