import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { sessions, staff } from '../../db/schema/staff.ts'
import { enterAudit } from '../audit/commands.ts'
import { endSessionsOf } from '../staff/sessions.ts'
import type { StaffId } from '../staff/staff-member.ts'

/** Who looks after their account, in which session, and when. */
export interface Own {
  staffId: StaffId
  sessionId: string
  now: Date
}

/** Changes what one is called here. */
export async function changeName(tx: Tx, name: string, own: Own): Promise<void> {
  await tx
    .update(staff)
    .set({ name, version: sql`${staff.version} + 1` })
    .where(eq(staff.id, own.staffId))
  await enter(tx, 'changed their name', own)
}

/** Changes one's password. Every other session ends: whoever had the old one is out. */
export async function changePassword(tx: Tx, passwordHash: string, own: Own): Promise<void> {
  const { staffId, sessionId, now } = own
  await tx
    .update(staff)
    .set({ passwordHash, version: sql`${staff.version} + 1` })
    .where(eq(staff.id, staffId))
  await endSessionsOf(tx, staffId, now, { except: sessionId })
  await enter(tx, 'changed their password', own)
}

/** Ends one of one's sessions. */
export async function endOwnSession(tx: Tx, id: string, own: Own): Promise<'ended' | 'gone'> {
  const ended = await tx
    .update(sessions)
    .set({ endedAt: own.now })
    .where(and(eq(sessions.id, id), eq(sessions.staffId, own.staffId), isNull(sessions.endedAt)))
    .returning({ id: sessions.id })
  if (ended.length === 0) return 'gone'
  await enter(tx, 'ended a session of their own', own)
  return 'ended'
}

/** Ends all of one's sessions but this one. */
export async function endOtherSessions(tx: Tx, own: Own): Promise<number> {
  const ended = await endSessionsOf(tx, own.staffId, own.now, { except: own.sessionId })
  await enter(tx, 'ended their other sessions', own)
  return ended
}

function enter(tx: Tx, action: string, { staffId, now }: Own): Promise<void> {
  return enterAudit(tx, { staffId, now, action, subjectKind: 'staff', subjectId: staffId })
}
