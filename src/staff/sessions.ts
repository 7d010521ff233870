import { createHash, randomBytes } from 'node:crypto'
import { and, eq, isNull, lt, ne } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { deskPeople, secondFactors, sessions, staff } from '../../db/schema/staff.ts'
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
  { unlockedAt, lastUsedAt }: { unlockedAt: Date; lastUsedAt: Date },
  now: Date,
): boolean {
  return (
    now.getTime() - unlockedAt.getTime() < SHIFT_LIMIT && now.getTime() - lastUsedAt.getTime() < IDLE_LIMIT
  )
}

/**
 * True for a session that nobody has used for as long as the owner wants a screen to hide after. The page hides itself
 * on time; this is for where it cannot, and as precise as the time of last use.
 */
export function isLeftAlone({ lastUsedAt }: { lastUsedAt: Date }, minutes: number, now: Date): boolean {
  return minutes > 0 && now.getTime() - lastUsedAt.getTime() > minutes * 60_000 + USE_PRECISION
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
  /** The secret by which the browser says which desk it is. */
  deskToken: string
  /** In words: "Firefox on Windows". */
  device: string
}

/** Opens a session for somebody whose password was right; it may wait for a second factor. */
export async function startSession(tx: Tx, entrance: Entrance, now: Date): Promise<void> {
  const waitsFor = await halfwayAfterPassword(tx, entrance.staffId)
  await open(tx, entrance, { waitsFor, unlockedAt: null }, now)
  if (!waitsFor) await rememberAtDesk(tx, entrance, now)
}

/** Opens a session in the place of another, under a new secret: its owner has shown the rest, or has other rights. */
export async function replaceSession(tx: Tx, oldId: string, entrance: Entrance, now: Date): Promise<void> {
  await endSession(tx, oldId, now)
  await open(tx, entrance, { waitsFor: null, unlockedAt: null }, now)
  await rememberAtDesk(tx, entrance, now)
}

/** Opens a session by a PIN in the place of another, at a desk that a password opened at that time. */
export async function startSessionByPin(
  tx: Tx,
  before: { id: string; unlockedAt: Date },
  entrance: Entrance,
  now: Date,
): Promise<void> {
  await endSession(tx, before.id, now)
  await open(tx, entrance, { waitsFor: null, unlockedAt: before.unlockedAt }, now)
}

/** Hides whatever a session could show, until its owner or a colleague lifts the cover. */
export async function coverSession(tx: Tx, id: string): Promise<void> {
  await tx.update(sessions).set({ waitsFor: 'cover' }).where(eq(sessions.id, id))
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

/** Ends all sessions of somebody, or all but one, and what their PIN opens; answers how many. */
export async function endSessionsOf(
  tx: Tx,
  staffId: StaffId,
  now: Date,
  { except = '' }: { except?: string } = {},
): Promise<number> {
  await tx.delete(deskPeople).where(eq(deskPeople.staffId, staffId))
  const ended = await tx
    .update(sessions)
    .set({ endedAt: now })
    .where(and(eq(sessions.staffId, staffId), isNull(sessions.endedAt), ne(sessions.id, except)))
    .returning({ id: sessions.id })
  return ended.length
}

/** Ends everybody's sessions; answers how many. */
export async function endAllSessions(tx: Tx, now: Date): Promise<number> {
  const ended = await tx
    .update(sessions)
    .set({ endedAt: now })
    .where(isNull(sessions.endedAt))
    .returning({ id: sessions.id })
  await tx.delete(deskPeople)
  return ended.length
}

/** Forgets the sessions that can no longer be used. */
export async function forgetOldSessions(tx: Tx, now: Date): Promise<void> {
  await tx.delete(sessions).where(lt(sessions.createdAt, new Date(now.getTime() - SHIFT_LIMIT)))
}

async function open(
  tx: Tx,
  { staffId, token, deskToken, device }: Entrance,
  standing: { waitsFor: Halfway | null; unlockedAt: Date | null },
  now: Date,
): Promise<void> {
  const where = { deskId: sessionIdOf(deskToken), device }
  const times = { createdAt: now, lastUsedAt: now, endedAt: null }
  await tx.insert(sessions).values({ id: sessionIdOf(token), staffId, ...where, ...standing, ...times })
  await noteSeen(tx, staffId, now)
}

/** Their PIN will do at this desk for a while. */
async function rememberAtDesk(tx: Tx, { staffId, deskToken }: Entrance, now: Date): Promise<void> {
  const given = { passwordAt: now, wrongPins: 0 }
  await tx
    .insert(deskPeople)
    .values({ deskId: sessionIdOf(deskToken), staffId, ...given })
    .onConflictDoUpdate({ target: [deskPeople.deskId, deskPeople.staffId], set: given })
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
