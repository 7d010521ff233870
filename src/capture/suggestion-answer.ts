import type { Id } from '../lib/id.ts'

/** What somebody said to a suggestion. */
export type SuggestionAnswerId = Id<'SuggestionAnswer'>

export const ANSWERS = ['accepted', 'dismissed'] as const

export const SUGGESTION_KINDS = [
  'about',
  'person',
  'ask',
  'promise',
  'caution',
  'preference',
  'interest',
] as const
export type SuggestionKind = (typeof SUGGESTION_KINDS)[number]

/** The key that stands for all that a note may be. */
export const ALL = 'all'

/** For how long whoever wrote a note is asked what else it is: until their shift ends. */
export const ASKED_FOR = 12 * 60 * 60 * 1000
