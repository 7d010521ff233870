import type { Id } from '../lib/id.ts'

/** Something worth mentioning today to those who share an interest. */
export type TalkingPointId = Id<'TalkingPoint'>

/** How the news sounds to those who are for the interest; those against it hear the opposite. */
export const TONES = ['good', 'bad', 'neutral'] as const
export type Tone = (typeof TONES)[number]
