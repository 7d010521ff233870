import { and, desc, eq, isNull } from 'drizzle-orm'
import type { Reader } from '../../db/database.ts'
import { sessions } from '../../db/schema/staff.ts'
import { isFresh } from '../staff/sessions.ts'
import type { StaffId } from '../staff/staff-member.ts'

/** Where somebody is signed in. */
export type OwnSession = Awaited<ReturnType<typeof ownSessions>>[number]

/** The sessions of somebody that still open something, the one used last first. */
export async function ownSessions(reader: Reader, staffId: StaffId, now: Date) {
  const rows = await reader
    .select({
      ...{ id: sessions.id, device: sessions.device },
      ...{ createdAt: sessions.createdAt, lastUsedAt: sessions.lastUsedAt },
      unlockedAt: sessions.unlockedAt,
    })
    .from(sessions)
    .where(and(eq(sessions.staffId, staffId), isNull(sessions.endedAt)))
    .orderBy(desc(sessions.lastUsedAt), desc(sessions.createdAt))
  return rows
    .map(({ unlockedAt, ...session }) => ({ ...session, unlockedAt: unlockedAt ?? session.createdAt }))
    .filter((session) => isFresh(session, now))
}
