import type { Day } from '../../lib/day.ts'
import { momentInWords, shortDay } from '../../lib/words-for-time.ts'
import type { Pill } from '../../web/fragments.ts'
import { customerUrl, invitationWithdrawalUrl } from '../../web/urls.ts'
import { BECAUSE_IN_WORDS } from '../in-words.ts'
import type { ListedInvitation } from './queries.ts'

/** An invitation in a list. */
export interface InvitationRow {
  name: string
  href: string
  visit: string
  when: string
  why: string
  pill: Pill | null
  /** Where it is withdrawn, or ''. */
  withdrawal: string
}

declare module '../../web/views.ts' {
  interface Views {
    'survey-invitations/_row': InvitationRow
  }
}

/** When a list is looked at, and by which clock. */
export interface Looked {
  now: Date
  today: Day
  timeZone: string
}

export function invitationRow(row: ListedInvitation, looked: Looked): InvitationRow {
  const { id, name, customerId, day, because } = row
  return {
    ...{ name, href: customerUrl(customerId) },
    visit: [`Visit of ${shortDay(day, looked.today)}`, row.survey].filter(Boolean).join(' · '),
    when: standsInWords(row, looked),
    why: because ? BECAUSE_IN_WORDS[because] : '',
    pill: pillOf(row, looked),
    withdrawal: mayBeWithdrawn(row, looked) ? invitationWithdrawalUrl(id) : '',
  }
}

function standsInWords(row: ListedInvitation, looked: Looked): string {
  const at = (moment: Date | null) => (moment ? momentInWords(moment, looked) : '')
  switch (row.status) {
    case 'due':
      return `Goes ${at(row.dueAt)}`
    case 'queued':
      return `Queued ${at(row.queuedAt)}`
    case 'held back':
      return `Looked at again ${at(row.dueAt)}`
    case 'sent':
      return `Sent ${at(row.sentAt)}${row.remindedAt ? `, reminded ${at(row.remindedAt)}` : ''}`
    case 'answered':
      return `Answered ${at(row.answeredAt)}`
    case 'withdrawn':
      return `Withdrawn ${at(row.withdrawnAt)}${row.withdrawnBy ? ` by ${row.withdrawnBy}` : ''}`
    case 'not asked':
      return ''
  }
}

function pillOf({ status, score, closesAt, because }: ListedInvitation, { now }: Looked): Pill | null {
  if (status === 'answered' && score !== null) return { text: `${score} of 10`, tone: toneOf(score) }
  if (status === 'sent' && closesAt && closesAt <= now) return { text: 'Closed', tone: 'sand' }
  if (because === 'mail failed') return { text: 'Not sent', tone: 'amber' }
  return status === 'queued' ? { text: 'On its way', tone: 'blue' } : null
}

function toneOf(score: number): Pill['tone'] {
  if (score >= 9) return 'green'
  return score <= 6 ? 'amber' : 'sand'
}

/** What is over cannot be taken back. */
function mayBeWithdrawn({ status, closesAt }: ListedInvitation, { now }: Looked): boolean {
  if (status === 'due' || status === 'held back' || status === 'queued') return true
  return status === 'sent' && closesAt !== null && closesAt > now
}
