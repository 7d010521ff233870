import { type Day } from '../lib/day.ts'
import { capitalised, listInWords } from '../lib/text.ts'
import { momentInWords } from '../lib/words-for-time.ts'
import type { MailStatus } from '../mail/mail.ts'
import type { Pill } from '../web/fragments.ts'
import { oneMailUrl } from '../web/urls.ts'
import type { ListedMail } from './queries.ts'

/** A mail in a list. */
export interface MailRow {
  href: string
  title: string
  sub: string
  when: string
  why: string
  pill: Pill | null
}

declare module '../web/views.ts' {
  interface Views {
    'mail-page/_row': MailRow
  }
}

/** When a page is looked at, and how kinds of mail are called. */
export interface Looked {
  now: Date
  today: Day
  timeZone: string
  titleOf: (kind: string) => string
}

/** A mail in a list, with the names of those it is about. */
export function mailRow(mail: ListedMail, about: readonly string[], looked: Looked): MailRow {
  return {
    href: oneMailUrl(mail.id),
    title: subjectOf(mail, looked),
    sub: [`To ${mail.toName}`, listInWords(about)].filter(Boolean).join(' · '),
    when: standsSince(mail, looked),
    why: mail.reason ?? '',
    pill: statusPill(mail, looked.now),
  }
}

/** What a mail is called: by its subject, or by its kind until it has one. */
export function subjectOf({ subject, kind }: ListedMail, { titleOf }: Looked): string {
  return subject ?? titleOf(kind)
}

/** "Sent today at 09:28", "Due tomorrow at 07:00" */
export function standsSince({ status, dueAt, settledAt }: ListedMail, looked: Looked): string {
  const words = WORDS[status]
  return `${words} ${momentInWords(settledAt ?? dueAt, looked)}`
}

/** How a mail stands, in a word. */
export function statusPill({ status, dueAt, attempts }: ListedMail, now: Date): Pill | null {
  if (status === 'waiting' && dueAt < now) return { text: 'Late', tone: 'amber' }
  if (status === 'waiting' && attempts > 0) return { text: 'To be tried again', tone: 'amber' }
  return { text: capitalised(status), tone: TONES[status] }
}

const WORDS: Readonly<Record<MailStatus, string>> = {
  waiting: 'Due',
  sending: 'Due',
  sent: 'Sent',
  failed: 'Failed',
  missed: 'Missed',
  withdrawn: 'Withdrawn',
}

const TONES: Readonly<Record<MailStatus, Pill['tone']>> = {
  waiting: 'sand',
  sending: 'blue',
  sent: 'green',
  failed: 'red',
  missed: 'amber',
  withdrawn: 'sand',
}
