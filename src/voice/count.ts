import type { Day } from '../lib/day.ts'
import type { PlaceId } from '../places/place.ts'
import type { Answered } from '../surveys/recommend-score.ts'

/** By what answers are told apart. */
export const DIMENSIONS = ['place', 'tier', 'team'] as const
export type Dimension = (typeof DIMENSIONS)[number]

/** How many were asked, and what they answered. */
export interface Tally extends Answered {
  asked: number
}

/** The finest count there is: those who were asked in one month and have all of this in common. */
export interface Count extends Tally {
  month: Day
  place: PlaceId
  /** '' for none. */
  tier: string
  /** The place whose staff hosted them, '' where nobody did. */
  team: PlaceId | ''
  /** Until then one of them can still answer, or change an answer. */
  openUntil: Date
}

/** Several counts together. */
export function sumOf(counts: readonly Tally[]): Tally {
  const sum = { asked: 0, answered: 0, likely: 0, unlikely: 0 }
  for (const { asked, answered, likely, unlikely } of counts) {
    sum.asked += asked
    sum.answered += answered
    sum.likely += likely
    sum.unlikely += unlikely
  }
  return sum
}
