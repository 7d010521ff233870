import type { Id } from '../lib/id.ts'

/** A customer whom an incident touches. */
export type AffectedId = Id<'Affected'>

/** How somebody was told. */
export const WAYS_TOLD = ['in person', 'by phone', 'by mail', 'by message', 'by letter'] as const
export type WayTold = (typeof WAYS_TOLD)[number]

/** What was offered to make it good. */
export const OFFERS = ['refund', 'credit', 'gesture'] as const
export type Offer = (typeof OFFERS)[number]

/** What they said to it. */
export const OFFER_ANSWERS = ['accepted', 'declined'] as const
export type OfferAnswer = (typeof OFFER_ANSWERS)[number]

/** How it stands with the question of a month or two later, and how it ended. */
export const FOLLOW_UPS = ['planned', 'not wanted', 'left', 'regained', 'neutral', 'lost'] as const
export type FollowUp = (typeof FOLLOW_UPS)[number]
