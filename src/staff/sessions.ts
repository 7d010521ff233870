import { createHash, randomBytes } from 'node:crypto'
import { eq, lt } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { sessions } from '../../db/schema/staff.ts'
import type { StaffId } from './staff-member.ts'

const HOUR = 3_600_000

/** A session ends when nobody used it for this long, and in any case after a shift. Milliseconds. */
export const IDLE_LIMIT = 4 * HOUR
export const SHIFT_LIMIT = 14 * HOUR

/** How stale the time of last use may be: writing it down at every page would make reading dear. Milliseconds. */
export const USE_PRECISION = 5 * 60_000

/** False for a session that nobody used for too long, or that has outlived its shift. */
export function isFresh(
  { createdAt, lastUsedAt }: { createdAt: Date; lastUsedAt: Date },
  now: Date,
): boolean {
  return (
    now.getTime() - createdAt.getTime() < SHIFT_LIMIT && now.getTime() - lastUsedAt.getTime() < IDLE_LIMIT
  )
}

/** A new secret for a cookie: 256 bits, so that it cannot be guessed. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What is stored of a token. */
export function sessionIdOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** Opens a session for somebody whose password matched. */
export async function startSession(tx: Tx, token: string, staffId: StaffId, now: Date): Promise<void> {
  await tx
    .insert(sessions)
    .values({ id: sessionIdOf(token), staffId, createdAt: now, lastUsedAt: now, endedAt: null })
}

/** Notes that a session was used. */
export async function touchSession(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.update(sessions).set({ lastUsedAt: now }).where(eq(sessions.id, id))
}

/** Ends a session for good. */
export async function endSession(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.update(sessions).set({ endedAt: now }).where(eq(sessions.id, id))
}

/** Forgets the sessions that can no longer be used. */
export async function forgetOldSessions(tx: Tx, now: Date): Promise<void> {
  await tx.delete(sessions).where(lt(sessions.createdAt, new Date(now.getTime() - SHIFT_LIMIT)))
}
