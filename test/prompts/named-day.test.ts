import { expect, test } from 'vitest'
import { namedDay } from '../../src/prompts/candidates/named-day.ts'
import { asDay } from '../../src/lib/day.ts'

/** What was written on Thursday 12 November 2026, and the day it names. */
const NOTES: [string, string | undefined][] = [
  ['Mateo chose Gainesville, leaves 3 January', '2027-01-03'],
  ['Leaves on January 3rd for Gainesville', '2027-01-03'],
  ['The 2nd of December is the big day', '2026-12-02'],
  ['Sees the surgeon tomorrow', '2026-11-13'],
  ['Her sister comes next Tuesday', '2026-11-17'],
  ['Plays the final this Thursday', '2026-11-19'],
  ['The boat is ready in two weeks', '2026-11-26'],
  ['All quiet. Flies to Lisbon on 22 Nov.', '2026-11-22'],
  ['Watches the races on Monday', undefined],
  ['Comes every 3 December', undefined],
  ['Waited for 25 minutes on 3 Nov', undefined],
  ['Is away until 3 January', undefined],
  ['Married on 14 June', undefined],
  ['Found a 1974 Honda, 31 of 40 made', undefined],
  ['May have to run', undefined],
  ['31 November', undefined],
  ['Opened the bakery on 3 January 2011', undefined],
]

test.each(NOTES)('%s', (text, day) => {
  const on = asDay('2026-11-12')
  expect(on && namedDay(text, on)?.day).toBe(day)
})

test('only the sentence that names the day is quoted', () => {
  const on = asDay('2026-11-12')
  const text = 'All quiet. Flies to Lisbon on 22 November! Back soon.'
  expect(on && namedDay(text, on)?.quote).toBe('Flies to Lisbon on 22 November!')
})
