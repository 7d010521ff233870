import { choice, flag, index, instant, int, json, string, table, uniqueIndex } from '../dialect/index.ts'
import type { Id } from '../../src/lib/id.ts'
import { MAIL_STATUSES, TRY_OUTCOMES, type MailId } from '../../src/mail/mail.ts'
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
    /** The left half of its Message-ID, the same at every try; the right half is the sender's domain. */
    messageId: string().notNull(),
    status: choice(MAIL_STATUSES).notNull(),
    dueAt: instant().notNull(),
    uselessAt: instant(),
    /** Until when the worker that claimed it has it for itself; it also tells one claim from the next. */
    leasedUntil: instant(),
    /** How often the server refused it for now, or it is not known what became of it. */
    attempts: int().notNull(),
    /** Why it was not sent, or why it still waits, in words to a manager. */
    reason: string(),
    createdAt: instant().notNull(),
    /** When it was sent, failed, missed or withdrawn. */
    settledAt: instant(),
    /** When somebody said "send it now", so that no preference holds it back. */
    askedAt: instant(),
    /** When it was last handed to the server. */
    handedOverAt: instant(),
    /** How often it was handed over without a clear answer: it may have arrived. */
    uncertain: int().notNull().default(0),
    /** True from handing over until the server's answer is kept. */
    isUnanswered: flag().notNull().default(false),
  },
  (columns) => [
    uniqueIndex('outbox_dedupe_key').on(columns.dedupeKey),
    index('outbox_due').on(columns.status, columns.dueAt),
    index('outbox_settled').on(columns.status, columns.settledAt),
    index('outbox_handed_over').on(columns.handedOverAt),
    index('outbox_visit').on(columns.visitId),
    index('outbox_person').on(columns.personId),
    index('outbox_staff').on(columns.staffId),
  ],
)

/** A mail as it was handed to the server. Kept for a while, then only the row above says that there was one. */
export const mailTexts = table(
  'mail_texts',
  {
    mailId: string()
      .$type<MailId>()
      .primaryKey()
      .references(() => outbox.id),
    fromName: string().notNull(),
    fromAddress: string().notNull(),
    subject: string().notNull(),
    text: string().notNull(),
    html: string().notNull(),
    unsubscribeUrl: string(),
    madeAt: instant().notNull(),
  },
  (columns) => [index('mail_texts_made').on(columns.madeAt)],
)

/** Every time a mail was handed over, and the server's own words. */
export const mailTries = table(
  'mail_tries',
  {
    id: string().$type<Id<'MailTry'>>().primaryKey(),
    mailId: string()
      .$type<MailId>()
      .notNull()
      .references(() => outbox.id),
    at: instant().notNull(),
    outcome: choice(TRY_OUTCOMES).notNull(),
    words: string().notNull(),
  },
  (columns) => [index('mail_tries_mail').on(columns.mailId)],
)

/** Addresses that a server refused for good: nothing is sent there until somebody says to try again. */
export const refusedAddresses = table('refused_addresses', {
  /** In lower case. */
  address: string().primaryKey(),
  words: string().notNull(),
  refusedAt: instant().notNull(),
})

/** One row: how it stands with the mail server while something is wrong with it. */
export const mailServer = table('mail_server', {
  id: string().primaryKey(),
  trouble: choice(['down', 'configuration']).notNull(),
  words: string().notNull(),
  since: instant().notNull(),
  failures: int().notNull(),
  /** When one mail tries it again. */
  nextTryAt: instant().notNull(),
})
