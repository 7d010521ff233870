import { and, eq, isNull, lt } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { recoveryCodes, secondFactors } from '../../db/schema/staff.ts'
import { enterAudit } from '../audit/commands.ts'
import { newId, type Id } from '../lib/id.ts'
import type { StaffId } from '../staff/staff-member.ts'

/** From now on whoever signs in as them is asked for a code; their app has shown one. */
export async function turnOn(
  tx: Tx,
  staffId: StaffId,
  factor: { lockedKey: string; lastStep: number; codeHashes: readonly string[] },
  now: Date,
): Promise<'on' | 'on already'> {
  const { lockedKey, lastStep, codeHashes } = factor
  const on = await tx
    .insert(secondFactors)
    .values({ staffId, lockedKey, lastStep, createdAt: now })
    .onConflictDoNothing()
    .returning({ staffId: secondFactors.staffId })
  if (on.length === 0) return 'on already'
  await keepRecoveryCodes(tx, staffId, codeHashes, now)
  await enter(tx, staffId, staffId, 'turned two-factor on', now)
  return 'on'
}

/** Uses a code up: one of the same half minute, or an earlier one, is refused from then on. */
export async function useCode(tx: Tx, staffId: StaffId, step: number): Promise<'used' | 'used before'> {
  const used = await tx
    .update(secondFactors)
    .set({ lastStep: step })
    .where(and(eq(secondFactors.staffId, staffId), lt(secondFactors.lastStep, step)))
    .returning({ staffId: secondFactors.staffId })
  return used.length > 0 ? 'used' : 'used before'
}

/** Uses a recovery code up. */
export async function useRecoveryCode(
  tx: Tx,
  staffId: StaffId,
  id: Id<'RecoveryCode'>,
  now: Date,
): Promise<'used' | 'used before'> {
  const used = await tx
    .update(recoveryCodes)
    .set({ usedAt: now })
    .where(and(eq(recoveryCodes.id, id), isNull(recoveryCodes.usedAt)))
    .returning({ id: recoveryCodes.id })
  if (used.length === 0) return 'used before'
  await enter(tx, staffId, staffId, 'signed in with a recovery code', now)
  return 'used'
}

/** Gives somebody other recovery codes; those before lead nowhere. */
export async function renewRecoveryCodes(
  tx: Tx,
  staffId: StaffId,
  codeHashes: readonly string[],
  now: Date,
): Promise<void> {
  await keepRecoveryCodes(tx, staffId, codeHashes, now)
  await enter(tx, staffId, staffId, 'made new recovery codes', now)
}

/** Takes a second factor away: one's own, or by an owner for whoever has lost theirs. */
export async function turnOff(
  tx: Tx,
  whose: StaffId,
  { staffId, now }: { staffId: StaffId; now: Date },
): Promise<void> {
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.staffId, whose))
  await tx.delete(secondFactors).where(eq(secondFactors.staffId, whose))
  await enter(tx, staffId, whose, 'turned two-factor off', now)
}

async function keepRecoveryCodes(
  tx: Tx,
  staffId: StaffId,
  codeHashes: readonly string[],
  now: Date,
): Promise<void> {
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.staffId, staffId))
  for (const codeHash of codeHashes)
    await tx.insert(recoveryCodes).values({ id: newId<'RecoveryCode'>(now), staffId, codeHash })
}

function enter(tx: Tx, staffId: StaffId, subjectId: StaffId, action: string, now: Date): Promise<void> {
  return enterAudit(tx, { staffId, now, action, subjectKind: 'staff', subjectId })
}
