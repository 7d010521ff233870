import fc from 'fast-check'
import { addDays, asDay } from '../../src/lib/day.ts'
import type { Day } from '../../src/lib/day.ts'
import { asTimeOfDay } from '../../src/lib/wall-time.ts'
import type { TimeOfDay } from '../../src/lib/wall-time.ts'

/** A day that a test writes down. */
export function day(text: string): Day {
  return asDay(text) ?? refuse(text)
}

/** A time of day that a test writes down. */
export function time(text: string): TimeOfDay {
  return asTimeOfDay(text) ?? refuse(text)
}

/** Any day of the years 1000 to 8999, so that there is room to add to it. */
export const anyDay: fc.Arbitrary<Day> = fc
  .integer({ min: 0, max: 2_921_939 })
  .map((days) => addDays(day('1000-01-01'), days))

function refuse(text: string): never {
  throw new Error(`A test wrote '${text}'`)
}
