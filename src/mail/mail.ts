import type { Id } from '../lib/id.ts'

/** One mail to one recipient. */
export type MailId = Id<'Mail'>

export const MAIL_STATUSES = ['waiting', 'sending', 'sent', 'failed', 'missed', 'withdrawn'] as const
export type MailStatus = (typeof MAIL_STATUSES)[number]

/** What came of handing a mail over once; answer.ts sorts it. */
export const TRY_OUTCOMES = [
  'sent',
  'server down',
  'our configuration',
  'later',
  'never',
  'uncertain',
] as const
export type TryOutcome = (typeof TRY_OUTCOMES)[number]

/** A mail as whoever causes it describes it. */
export interface NewMail {
  /** One mail for one cause, kind and recipient. */
  dedupeKey: string
  /** The name of a MailKind. */
  kind: string
  to: Recipient
  staffId?: Id<'Staff'>
  personId?: Id<'Person'>
  visitId?: Id<'Visit'>
  dueAt: Date
  /** From when on it is not worth sending. */
  uselessAt: Date | null
  /** What the text is made from; never the text, and nothing personal beyond ids. */
  payload: Record<string, string>
}

export interface Recipient {
  name: string
  address: string
}

/** A mail as it stands in the outbox. */
export interface QueuedMail {
  id: MailId
  dedupeKey: string
  kind: string
  to: Recipient
  staffId: Id<'Staff'> | null
  personId: Id<'Person'> | null
  visitId: Id<'Visit'> | null
  payload: Record<string, string>
  dueAt: Date
  uselessAt: Date | null
  createdAt: Date
  /** When a manager said "send it now": then no preference holds it back. */
  askedAt: Date | null
}

/** What the outbox tells those who planned a mail. */
export interface MailStanding {
  id: MailId
  dedupeKey: string
  kind: string
  staffId: Id<'Staff'> | null
  status: MailStatus
  dueAt: Date
  settledAt: Date | null
}
