import type { Id } from '../lib/id.ts'

/** An entry of the shared catalogue. */
export type InterestId = Id<'Interest'>
/** One person's tie to an interest. */
export type PersonInterestId = Id<'PersonInterest'>

/** How strongly somebody is tied to an interest, weakest first. */
export const STRENGTHS = ['mentioned', 'follows', 'plays'] as const
export type Strength = (typeof STRENGTHS)[number]

/** Whose side somebody is on where an interest is a team. */
export const SIDES = ['for', 'against'] as const
export type Side = (typeof SIDES)[number]

export const INTEREST_CATEGORIES = [
  'team',
  'sport',
  'food and drink',
  'music and arts',
  'outdoors',
  'travel',
  'cars and collecting',
  'work and causes',
  'other',
] as const
export type InterestCategory = (typeof INTEREST_CATEGORIES)[number]
