import type { Id } from '../lib/id.ts'

/** An unhappy customer whom one of us looks after until it is put right, or as good as it gets. */
export type CaseId = Id<'Case'>

/** Something that was done about a case, or that the customer did. */
export type CaseStepId = Id<'CaseStep'>

/** What opens one. */
export const CASE_REASONS = ['a low score', 'a poor mark', 'would not return', 'a comment'] as const
export type CaseReason = (typeof CASE_REASONS)[number]

/** How it went with the customer in the end. */
export const CASE_OUTCOMES = ['regained', 'neutral', 'lost'] as const
export type CaseOutcome = (typeof CASE_OUTCOMES)[number]

/** How somebody got in touch; a try that reached nobody counts too. */
export const CONTACT_WAYS = ['by phone', 'in person', 'by mail', 'by message', 'not reached'] as const
export type ContactWay = (typeof CONTACT_WAYS)[number]

export const CASE_STEPS = [
  'opened',
  'added to',
  'wrote',
  'changed their score',
  'contacted',
  'promised',
  'worded',
  'handed over',
  'due changed',
  'closed',
  'reopened',
] as const
export type CaseStepKind = (typeof CASE_STEPS)[number]

/** A recommend score of so much or less is of somebody unhappy (Reichheld 2003). */
const HIGHEST_UNHAPPY = 6

/** Whether a recommend score is of somebody who is unhappy with us. */
export function isUnhappy(score: number): boolean {
  return score <= HIGHEST_UNHAPPY
}
