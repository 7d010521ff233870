import type { Id } from '../lib/id.ts'

/** How a line went when somebody had it in front of them. */
export type OutcomeId = Id<'Outcome'>

export const OUTCOMES = ['used', 'not now', 'fell flat', 'wrong'] as const
export type Outcome = (typeof OUTCOMES)[number]

export const PROMPT_KINDS = ['ask', 'mention', 'learn', 'mind'] as const
export type PromptKind = (typeof PROMPT_KINDS)[number]
