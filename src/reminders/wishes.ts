import { timeOfDay, type TimeOfDay } from '../lib/wall-time.ts'

/** From 0 for Sunday. */
export const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6] as const
export type Weekday = (typeof WEEKDAYS)[number]

/** Of which visits somebody wants to be reminded; each of the last two holds those before it. */
export const REMINDED_OF = ['nothing', 'own visits', 'a tier and up', 'all visits'] as const
export type RemindedOf = (typeof REMINDED_OF)[number]

/** How long before a visit its reminder comes. */
export const LEADS = ['15 minutes', '30 minutes', '1 hour', '2 hours', '4 hours', 'evening before'] as const
export type Lead = (typeof LEADS)[number]

/** What a member of staff wants to be told by mail. */
export interface MailWishes {
  digest: boolean
  digestAt: TimeOfDay
  digestDays: readonly Weekday[]
  remindedOf: RemindedOf
  /** The lowest tier of which they want to be reminded, where it is by tier. */
  tier: string | null
  lead: Lead
  /** A mail on the morning when a promise of theirs comes due, unless a digest tells it that day. */
  promises: boolean
}

/** What holds for everybody until somebody chooses otherwise. */
export const USUAL_WISHES: MailWishes = {
  digest: true,
  digestAt: timeOfDay('07:00'),
  digestDays: WEEKDAYS,
  remindedOf: 'own visits',
  tier: null,
  lead: '1 hour',
  promises: true,
}
