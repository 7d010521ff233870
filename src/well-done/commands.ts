import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { staff } from '../../db/schema/staff.ts'
import { wellDones } from '../../db/schema/well-done.ts'
import { enterAudit } from '../audit/commands.ts'
import { newId } from '../lib/id.ts'
import type { Refused } from '../lib/saving.ts'
import { enqueue, withdrawMail } from '../mail/outbox.ts'
import type { PersonId } from '../people/person.ts'
import type { StaffId } from '../staff/staff-member.ts'
import type { WellDoneInput } from './forms.ts'
import { wellDoneKey, wellDoneMail } from './mail-plan.ts'
import type { WellDoneId } from './well-done.ts'

interface Hand {
  staffId: StaffId
  now: Date
}

/** Thanks a colleague for a moment with a customer, and lets them know by mail. */
export async function sayWellDone(
  tx: Tx,
  personId: PersonId,
  { toId, moment }: WellDoneInput,
  { staffId, now }: Hand,
): Promise<{ id: WellDoneId; name: string } | Refused> {
  const [to] = await tx
    .select()
    .from(staff)
    .where(and(eq(staff.id, toId), isNull(staff.deactivatedAt)))
  if (!to || toId === staffId) return NOBODY_ELSE
  const id = newId<'WellDone'>(now)
  await tx.insert(wellDones).values({ id, personId, fromId: staffId, toId, moment, at: now, changedAt: now })
  await enqueue(tx, wellDoneMail(id, { id: to.id, name: to.name, email: to.email }, now), now)
  await enterAudit(tx, {
    staffId,
    now,
    action: 'thanked a colleague',
    subjectKind: 'well done',
    subjectId: id,
  })
  return { id, name: to.name }
}

/** Takes a thanks back; the mail with it, where it has not gone. Only whoever said it may. */
export async function takeBackWellDone(
  tx: Tx,
  id: WellDoneId,
  { staffId, now }: Hand,
): Promise<'done' | 'gone'> {
  const changed = await tx
    .update(wellDones)
    .set({ removedAt: now, changedAt: now })
    .where(and(eq(wellDones.id, id), eq(wellDones.fromId, staffId), isNull(wellDones.removedAt)))
    .returning({ id: wellDones.id })
  if (changed.length === 0) return 'gone'
  await withdrawMail(tx, wellDoneKey(id), 'It was taken back.', now)
  return 'done'
}

/** Adds what a manager gives for it, or takes that away. */
export async function setReward(
  tx: Tx,
  id: WellDoneId,
  reward: string | null,
  { staffId, now }: Hand,
): Promise<void> {
  await tx
    .update(wellDones)
    .set({ reward, rewardedById: reward === null ? null : staffId, changedAt: now })
    .where(eq(wellDones.id, id))
  const action = reward === null ? 'took a reward away' : 'added a reward'
  await enterAudit(tx, { staffId, now, action, subjectKind: 'well done', subjectId: id })
}

const NOBODY_ELSE: Refused = {
  refused: { field: 'toId', sentence: 'Please choose a colleague who works here.' },
}
