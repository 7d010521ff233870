import { eq } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { secondFactors, staff } from '../../db/schema/staff.ts'
import { keyLockedAnew } from './codes.ts'

/** Locks the keys of all authenticator apps with another secret; names whose key the old one does not open. */
export async function lockKeysAnew(
  tx: Tx,
  from: string,
  to: string,
): Promise<{ relocked: number; lost: string[] }> {
  const factors = await tx
    .select({ staffId: staff.id, name: staff.name, lockedKey: secondFactors.lockedKey })
    .from(secondFactors)
    .innerJoin(staff, eq(staff.id, secondFactors.staffId))
  const lost: string[] = []
  for (const { staffId, name, lockedKey: before } of factors) {
    const lockedKey = keyLockedAnew(before, staffId, { from, to })
    if (lockedKey === undefined) lost.push(name)
    else await tx.update(secondFactors).set({ lockedKey }).where(eq(secondFactors.staffId, staffId))
  }
  return { relocked: factors.length - lost.length, lost }
}
