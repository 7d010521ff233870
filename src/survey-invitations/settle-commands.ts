import { eq } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { surveyInvitations } from '../../db/schema/survey-invitations.ts'
import { MS_A_DAY } from '../lib/milliseconds.ts'
import { settledMails } from './due-queries.ts'
import { AT_ONCE } from './plan.ts'

type Became = Partial<typeof surveyInvitations.$inferInsert>

/** Notes of a few invitations what became of their mails; 'more' where there may be others. */
export async function keepWhatBecame(tx: Tx, now: Date): Promise<'more' | 'done'> {
  const settled = await settledMails(tx, AT_ONCE)
  for (const { id, status, settledAt, remindAfterDays } of settled)
    await tx
      .update(surveyInvitations)
      .set(status === 'sent' ? sent(settledAt ?? now, remindAfterDays) : notSent(status, now))
      .where(eq(surveyInvitations.id, id))
  return settled.length === AT_ONCE ? 'more' : 'done'
}

function sent(sentAt: Date, remindAfterDays: number | null): Became {
  const reminderDueAt =
    remindAfterDays === null ? null : new Date(sentAt.getTime() + remindAfterDays * MS_A_DAY)
  return { status: 'sent', because: null, sentAt, reminderDueAt }
}

/** One that failed can be sent again on the Mail page; one that was withdrawn is decided anew. */
function notSent(status: string, now: Date): Became {
  if (status === 'failed') return { because: 'mail failed' }
  if (status === 'missed') return { status: 'not asked', because: 'mail too late' }
  return { status: 'due', because: null, dueAt: now, queuedAt: null, closesAt: null }
}
