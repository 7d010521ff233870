import type { Id } from '../lib/id.ts'

/** A date of theirs, yearly or once. Birthdays belong to the person, customer-since dates to the customer. */
export type OccasionId = Id<'Occasion'>

export const OCCASION_KINDS = ['anniversary', 'other'] as const
export type OccasionKind = (typeof OCCASION_KINDS)[number]

export const RECURRENCES = ['yearly', 'once'] as const
export type Recurrence = (typeof RECURRENCES)[number]
