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

/** From whose card it was said. */
interface Said {
  personId: PersonId
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
  const standing = moment && (await standingFor(tx, personId, { fromId: staffId, toId, moment }))
  if (standing) return { id: standing, name: to.name }
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
): Promise<Said | 'gone'> {
  const [changed] = await tx
    .update(wellDones)
    .set({ removedAt: now, changedAt: now })
    .where(isTheirs(id, staffId))
    .returning({ personId: wellDones.personId })
  if (!changed) return 'gone'
  await withdrawMail(tx, wellDoneKey(id), 'It was taken back.', now)
  return changed
}

/** Says in words what it was for. Only whoever said it may. */
export async function wordWellDone(
  tx: Tx,
  id: WellDoneId,
  moment: string,
  { staffId, now }: Hand,
): Promise<Said | 'gone'> {
  const [changed] = await tx
    .update(wellDones)
    .set({ moment, changedAt: now })
    .where(isTheirs(id, staffId))
    .returning({ personId: wellDones.personId })
  return changed ?? 'gone'
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

function isTheirs(id: WellDoneId, staffId: StaffId) {
  return and(eq(wellDones.id, id), eq(wellDones.fromId, staffId), isNull(wellDones.removedAt))
}

/** The same thanks for the same moment, where a button was tapped twice. */
async function standingFor(
  tx: Tx,
  personId: PersonId,
  { fromId, toId, moment }: { fromId: StaffId; toId: StaffId; moment: string },
): Promise<WellDoneId | undefined> {
  const [standing] = await tx
    .select({ id: wellDones.id })
    .from(wellDones)
    .where(
      and(
        ...[eq(wellDones.personId, personId), eq(wellDones.fromId, fromId), eq(wellDones.toId, toId)],
        ...[eq(wellDones.moment, moment), isNull(wellDones.removedAt)],
      ),
    )
  return standing?.id
}

const NOBODY_ELSE: Refused = {
  refused: { field: 'toId', sentence: 'Please choose a colleague who works here.' },
}
