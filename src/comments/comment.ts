import type { Id } from '../lib/id.ts'

/** What a customer said of us: the id of the answer, reply or entry in which they said it. */
export type CommentId = Id<'Comment'>

/** What staff wrote down of what was said elsewhere than in a survey. */
export type HeardCommentId = Id<'HeardComment'>

/** How a comment came that staff write down. */
export const WAYS_HEARD = ['at the desk', 'by phone', 'letter', 'e-mail', 'public review'] as const
export type WayHeard = (typeof WAYS_HEARD)[number]

/** How a comment came. */
export const CHANNELS = ['survey', 'incident', 'case', ...WAYS_HEARD] as const
export type Channel = (typeof CHANNELS)[number]

/** Whether it is praise or a complaint. */
export const TONES = ['praise', 'complaint', 'neither'] as const
export type Tone = (typeof TONES)[number]

/** What was said of a theme to a comment: it belongs there, or it does not and is not suggested again. */
export const THEME_ANSWERS = ['belongs', 'does not'] as const
export type ThemeAnswer = (typeof THEME_ANSWERS)[number]

/** The longest that one writes down. */
export const LONGEST_HEARD = 2000
