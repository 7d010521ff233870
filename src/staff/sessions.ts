import { createHash, randomBytes } from 'node:crypto'
import { and, eq, isNull, lt, ne } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { secondFactors, sessions, staff } from '../../db/schema/staff.ts'
import type { Halfway } from './halfway.ts'
import { signInRulesOf } from './rules-queries.ts'
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

/** Who comes in, with which secret, and on what. */
export interface Entrance {
  staffId: StaffId
  token: string
  /** In words: "Firefox on Windows". */
  device: string
}

/** Opens a session for somebody whose password was right; it may wait for a second factor. */
export async function startSession(tx: Tx, entrance: Entrance, now: Date): Promise<void> {
  await open(tx, entrance, await halfwayAfterPassword(tx, entrance.staffId), now)
}

/** Opens a session in the place of another, under a new secret: its owner has shown the rest, or has other rights. */
export async function replaceSession(tx: Tx, oldId: string, entrance: Entrance, now: Date): Promise<void> {
  await endSession(tx, oldId, now)
  await open(tx, entrance, null, now)
}

/** Notes that a session was used, and that its owner was seen. */
export async function touchSession(tx: Tx, id: string, staffId: StaffId, now: Date): Promise<void> {
  await tx.update(sessions).set({ lastUsedAt: now }).where(eq(sessions.id, id))
  await noteSeen(tx, staffId, now)
}

/** Ends a session for good. */
export async function endSession(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.update(sessions).set({ endedAt: now }).where(eq(sessions.id, id))
}

/** Ends all sessions of somebody, or all but one; answers how many. */
export async function endSessionsOf(
  tx: Tx,
  staffId: StaffId,
  now: Date,
  { except = '' }: { except?: string } = {},
): Promise<number> {
  const ended = await tx
    .update(sessions)
    .set({ endedAt: now })
    .where(and(eq(sessions.staffId, staffId), isNull(sessions.endedAt), ne(sessions.id, except)))
    .returning({ id: sessions.id })
  return ended.length
}

/** Forgets the sessions that can no longer be used. */
export async function forgetOldSessions(tx: Tx, now: Date): Promise<void> {
  await tx.delete(sessions).where(lt(sessions.createdAt, new Date(now.getTime() - SHIFT_LIMIT)))
}

async function open(
  tx: Tx,
  { staffId, token, device }: Entrance,
  waitsFor: Halfway | null,
  now: Date,
): Promise<void> {
  const times = { createdAt: now, lastUsedAt: now, endedAt: null }
  await tx.insert(sessions).values({ id: sessionIdOf(token), staffId, device, waitsFor, ...times })
  await noteSeen(tx, staffId, now)
}

async function halfwayAfterPassword(tx: Tx, staffId: StaffId): Promise<Halfway | null> {
  const [somebody] = await tx
    .select({ role: staff.role, factorSince: secondFactors.createdAt })
    .from(staff)
    .leftJoin(secondFactors, eq(secondFactors.staffId, staff.id))
    .where(eq(staff.id, staffId))
  if (somebody?.factorSince) return 'code'
  const { secondFactorFor } = await signInRulesOf(tx)
  return somebody && secondFactorFor.includes(somebody.role) ? 'second factor' : null
}

async function noteSeen(tx: Tx, staffId: StaffId, now: Date): Promise<void> {
  await tx.update(staff).set({ lastSeenAt: now }).where(eq(staff.id, staffId))
}
