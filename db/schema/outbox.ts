import { choice, index, instant, int, json, string, table, uniqueIndex } from '../dialect/index.ts'
import { MAIL_STATUSES, type MailId } from '../../src/mail/mail.ts'
import type { PersonId } from '../../src/people/person.ts'
import type { StaffId } from '../../src/staff/staff-member.ts'
import type { VisitId } from '../../src/visits/visit.ts'

/** A mail stands here from the unit of work that caused it until long after it was sent. */
export const outbox = table(
  'outbox',
  {
    id: string().$type<MailId>().primaryKey(),
    /** One mail for one cause and recipient, however often it is queued. */
    dedupeKey: string().notNull(),
    kind: string().notNull(),
    toName: string().notNull(),
    toAddress: string().notNull(),
    staffId: string().$type<StaffId>(),
    personId: string().$type<PersonId>(),
    visitId: string().$type<VisitId>(),
    /** What the text is made from at sending time. */
    payload: json<Record<string, string>>().notNull(),
    messageId: string().notNull(),
    status: choice(MAIL_STATUSES).notNull(),
    dueAt: instant().notNull(),
    uselessAt: instant(),
    leasedUntil: instant(),
    attempts: int().notNull(),
    /** The server's own words, or why it was not sent. */
    reason: string(),
    createdAt: instant().notNull(),
    sentAt: instant(),
  },
  (columns) => [
    uniqueIndex('outbox_dedupe_key').on(columns.dedupeKey),
    index('outbox_due').on(columns.status, columns.dueAt),
  ],
)
