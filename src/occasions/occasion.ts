import type { Id } from '../lib/id.ts'

/** A date of theirs, yearly or once. Birthdays belong to the person, customer-since dates to the customer. */
export type OccasionId = Id<'Occasion'>

export const OCCASION_KINDS = ['anniversary', 'other'] as const
export type OccasionKind = (typeof OCCASION_KINDS)[number]

export const RECURRENCES = ['yearly', 'once'] as const
export type Recurrence = (typeof RECURRENCES)[number]

/** Years that one remarks upon: the first, and every fifth. */
export function isRound(years: number | undefined): boolean {
  return years === 1 || (years !== undefined && years > 0 && years % 5 === 0)
}
