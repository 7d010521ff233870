import type { Id } from '../lib/id.ts'

/** One mail to one recipient. */
export type MailId = Id<'Mail'>

export const MAIL_STATUSES = ['waiting', 'sending', 'sent', 'failed', 'missed', 'withdrawn'] as const
