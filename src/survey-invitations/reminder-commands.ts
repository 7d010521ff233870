import { eq } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { surveyInvitations } from '../../db/schema/survey-invitations.ts'
import { dayIn } from '../lib/day.ts'
import { enqueue } from '../mail/outbox.ts'
import { askables } from './askable-queries.ts'
import { dueReminders } from './due-queries.ts'
import { MAIL_KINDS_OF, reminderKey } from './invitation.ts'
import { firstMailMoment } from '../surveys/mail-hours.ts'
import { whyNever, whyNotToday } from './may-be-asked.ts'
import { AT_ONCE, type Asking } from './plan.ts'

/** Queues the reminders of a few whose time has come: one at most, and none to whoever is to be left in peace. */
export async function queueReminders(tx: Tx, asking: Asking): Promise<'more' | 'done'> {
  const { survey, withOpenCase, house, now } = asking
  const due = await dueReminders(tx, survey.id, now, AT_ONCE)
  const ids = due.map(({ customerId }) => customerId)
  const customers = await askables(tx, ids, withOpenCase)
  for (const { id, customerId, closesAt, timeZone } of due) {
    const customer = customers.get(customerId)
    const today = dayIn(now, timeZone)
    const dueAt = firstMailMoment(now, house.hours, timeZone)
    const goes =
      customer?.address &&
      closesAt &&
      dueAt < closesAt &&
      !whyNever(customer, today) &&
      !whyNotToday(customer, today)
    if (goes)
      await enqueue(
        tx,
        {
          ...{ dedupeKey: reminderKey(id), kind: MAIL_KINDS_OF[survey.kind].reminds, personId: customerId },
          ...{ to: { name: customer.name, address: customer.address ?? '' }, dueAt, uselessAt: closesAt },
          payload: { invitationId: id },
        },
        now,
      )
    await tx
      .update(surveyInvitations)
      .set({ reminderDueAt: null, ...(goes ? { remindedAt: now } : {}) })
      .where(eq(surveyInvitations.id, id))
  }
  return due.length === AT_ONCE ? 'more' : 'done'
}
