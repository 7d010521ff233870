import { and, eq, gt, inArray, isNotNull, isNull, or } from 'drizzle-orm'
import type { Tx } from '../../../db/database.ts'
import { surveyInvitations } from '../../../db/schema/survey-invitations.ts'
import { enterAudit } from '../../audit/commands.ts'
import { withdrawMail } from '../../mail/outbox.ts'
import type { CustomerId } from '../../people/person.ts'
import type { StaffId } from '../../staff/staff-member.ts'
import { mailKey, reminderKey, type SurveyInvitationId } from '../invitation.ts'

interface Hand {
  staffId: StaffId
  now: Date
}

/** Takes an invitation back: its link has ended, and what has not gone does not go. */
export async function withdrawInvitation(
  tx: Tx,
  id: SurveyInvitationId,
  hand: Hand,
): Promise<'withdrawn' | 'too late' | 'gone'> {
  const { staffId, now } = hand
  if (!(await isThere(tx, id))) return 'gone'
  const [withdrawn] = await tx
    .update(surveyInvitations)
    .set({ status: 'withdrawn', withdrawnAt: now, withdrawnById: staffId })
    .where(
      and(
        eq(surveyInvitations.id, id),
        inArray(surveyInvitations.status, ['due', 'held back', 'queued', 'sent']),
        or(isNull(surveyInvitations.closesAt), gt(surveyInvitations.closesAt, now)),
      ),
    )
    .returning({ customerId: surveyInvitations.customerId })
  if (!withdrawn) return 'too late'
  for (const key of [mailKey(id), reminderKey(id)])
    await withdrawMail(tx, key, 'The invitation was withdrawn.', now)
  await enter(tx, 'withdrew a survey', id, withdrawn.customerId, hand)
  return 'withdrawn'
}

/** Lets an invitation that was withdrawn stand again: one that had gone is open, any other is decided about anew. */
export async function undoWithdrawal(tx: Tx, id: SurveyInvitationId, hand: Hand): Promise<'done' | 'gone'> {
  if (!(await isThere(tx, id))) return 'gone'
  const isWithdrawn = and(eq(surveyInvitations.id, id), eq(surveyInvitations.status, 'withdrawn'))
  const back = { withdrawnAt: null, withdrawnById: null }
  const [gone] = await tx
    .update(surveyInvitations)
    .set({ ...back, status: 'sent' })
    .where(and(isWithdrawn, isNotNull(surveyInvitations.sentAt)))
    .returning({ customerId: surveyInvitations.customerId })
  const [waiting] = await tx
    .update(surveyInvitations)
    .set({ ...back, status: 'due', queuedAt: null, closesAt: null })
    .where(isWithdrawn)
    .returning({ customerId: surveyInvitations.customerId })
  const customerId = (gone ?? waiting)?.customerId
  if (customerId) await enter(tx, 'let a survey stand again', id, customerId, hand)
  return 'done'
}

async function isThere(tx: Tx, id: SurveyInvitationId): Promise<boolean> {
  return (await tx.$count(surveyInvitations, eq(surveyInvitations.id, id))) > 0
}

function enter(
  tx: Tx,
  action: string,
  subjectId: SurveyInvitationId,
  aboutId: CustomerId,
  hand: Hand,
): Promise<void> {
  return enterAudit(tx, { ...hand, action, subjectKind: 'survey invitation', subjectId, aboutId })
}
