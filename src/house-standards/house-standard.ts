import { partsOf, type Day } from '../lib/day.ts'
import { MS_A_DAY } from '../lib/milliseconds.ts'
import type { Id } from '../lib/id.ts'

/** How we do things here, in a sentence. */
export type HouseStandardId = Id<'HouseStandard'>

/** The one that a day is for: the same all day, and each in its turn. */
export function standardOfDay<Standard>(standards: readonly Standard[], day: Day): Standard | undefined {
  const { year, month, day: date } = partsOf(day)
  const turn = Math.floor(Date.UTC(year, month - 1, date) / MS_A_DAY)
  return standards[turn % Math.max(standards.length, 1)]
}
