import { eq, sql } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { staff } from '../../db/schema/staff.ts'
import { enterAudit } from '../audit/commands.ts'
import { endResetsOf } from '../password-resets/commands.ts'
import { handOverCases, openCaseCount } from '../cases/leaver-commands.ts'
import { handOverPromises, openPromiseCount, unreadableBy } from '../promises/hand-over-commands.ts'
import { planAllMails } from '../reminders/plan-commands.ts'
import { endSessionsOf } from '../staff/sessions.ts'
import type { Role, StaffId } from '../staff/staff-member.ts'
import { handOverVisits, hostedAheadCount } from '../visits/hand-over-commands.ts'
import { accountById, isLastOwner } from './queries.ts'

/** Which owner does it, and when. */
export interface ByOwner {
  staffId: StaffId
  now: Date
}

/** Gives somebody another role. Their sessions end, so that none goes on with rights that were meant for another. */
export async function changeRole(
  tx: Tx,
  id: StaffId,
  role: Role,
  by: ByOwner,
): Promise<'changed' | 'as before' | 'last owner' | 'gone'> {
  const account = await accountById(tx, id)
  if (!account || account.deactivatedAt) return 'gone'
  if (account.role === role) return 'as before'
  if (account.role === 'owner' && (await isLastOwner(tx, id))) return 'last owner'
  await change(tx, id, { role })
  await endSessionsOf(tx, id, by.now)
  await planAllMails(tx, by.now)
  await enter(tx, id, `changed a role from ${account.role} to ${role}`, by)
  return 'changed'
}

export type Deactivated = 'deactivated' | 'last owner' | 'gone' | 'needs an heir' | 'heir may not read'

/**
 * Closes the door to somebody: at once, wherever they are signed in. Their name stays on all that they did; what they
 * have promised, the cases that they look after, and the visits that they host, become somebody else's.
 */
export async function deactivate(
  tx: Tx,
  id: StaffId,
  heirId: StaffId | null,
  by: ByOwner,
): Promise<Deactivated> {
  const account = await accountById(tx, id)
  if (!account || account.deactivatedAt) return 'gone'
  if (account.role === 'owner' && (await isLastOwner(tx, id))) return 'last owner'
  const problem = await handOver(tx, id, heirId, by)
  if (problem) return problem
  await change(tx, id, { deactivatedAt: by.now })
  await endSessionsOf(tx, id, by.now)
  await endResetsOf(tx, id, by.now)
  await planAllMails(tx, by.now)
  await enter(tx, id, 'deactivated somebody', by)
  return 'deactivated'
}

/** Opens the door again. What was handed over stays with whoever has it. */
export async function bringBack(tx: Tx, id: StaffId, by: ByOwner): Promise<'back' | 'gone'> {
  const account = await accountById(tx, id)
  if (!account?.deactivatedAt) return 'gone'
  await change(tx, id, { deactivatedAt: null })
  await planAllMails(tx, by.now)
  await enter(tx, id, 'brought somebody back', by)
  return 'back'
}

/** Signs somebody out everywhere. */
export async function endSessions(tx: Tx, id: StaffId, by: ByOwner): Promise<number> {
  const ended = await endSessionsOf(tx, id, by.now)
  await enter(tx, id, 'ended somebody’s sessions', by)
  return ended
}

async function handOver(
  tx: Tx,
  from: StaffId,
  heirId: StaffId | null,
  { staffId, now }: ByOwner,
): Promise<'needs an heir' | 'heir may not read' | undefined> {
  const promised = (await openPromiseCount(tx, from)) + (await openCaseCount(tx, from))
  const held = promised + (await hostedAheadCount(tx, from, now))
  if (held === 0) return undefined
  const heir = heirId && heirId !== from ? await accountById(tx, heirId) : undefined
  if (!heir || heir.deactivatedAt) return 'needs an heir'
  if ((await unreadableBy(tx, from, heir.role)) > 0) return 'heir may not read'
  await handOverPromises(tx, from, heir.id, now)
  await handOverCases(tx, from, heir.id, { staffId, now })
  await handOverVisits(tx, from, heir.id, now)
  return undefined
}

async function change(tx: Tx, id: StaffId, to: Partial<typeof staff.$inferInsert>): Promise<void> {
  await tx
    .update(staff)
    .set({ ...to, version: sql`${staff.version} + 1` })
    .where(eq(staff.id, id))
}

function enter(tx: Tx, subjectId: StaffId, action: string, by: ByOwner): Promise<void> {
  return enterAudit(tx, { ...by, action, subjectKind: 'staff', subjectId })
}
