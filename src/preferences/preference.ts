import type { Id } from '../lib/id.ts'

/** How somebody likes it, in a few words. */
export type PreferenceId = Id<'Preference'>

export const PREFERENCE_AREAS = ['drink', 'food', 'seat', 'room', 'locker', 'service', 'other'] as const
export type PreferenceArea = (typeof PREFERENCE_AREAS)[number]

/** A one-off becomes a habit only when it is seen again or confirmed. */
export const HABITS = ['always', 'just this time'] as const
export type Habit = (typeof HABITS)[number]
