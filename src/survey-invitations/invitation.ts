import type { Id } from '../lib/id.ts'
import type { SurveyKind } from '../surveys/survey.ts'

/** One customer asked one survey about one visit. */
export type SurveyInvitationId = Id<'SurveyInvitation'>

export const INVITATION_STATUSES = [
  'due',
  'held back',
  'queued',
  'sent',
  'answered',
  'not asked',
  'withdrawn',
] as const
export type InvitationStatus = (typeof INVITATION_STATUSES)[number]

/** Why somebody is not asked now, or not at all. */
export const NOT_ASKED_BECAUSE = [
  ...['open case', 'sensitive time', 'asked lately', 'asked something else lately'],
  ...['no surveys', 'no mail', 'no e-mail', 'died', 'archived', 'staff', 'minor'],
  ...['not picked', 'visit taken back', 'later visit', 'too long ago', 'mail failed', 'mail too late'],
] as const
export type NotAskedBecause = (typeof NOT_ASKED_BECAUSE)[number]

/** The kinds of its mail in the outbox, and of the one that reminds. */
export const MAIL_KINDS_OF = {
  'two questions': { asks: 'survey', reminds: 'survey reminder' },
  service: { asks: 'service survey', reminds: 'service survey reminder' },
} as const satisfies Record<SurveyKind, object>

/** The key of its mail in the outbox. */
export function mailKey(id: SurveyInvitationId): string {
  return `survey ${id}`
}

/** The same of its one reminder. */
export function reminderKey(id: SurveyInvitationId): string {
  return `survey reminder ${id}`
}
