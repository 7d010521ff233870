import { and, eq, isNull, notInArray, sql } from 'drizzle-orm'
import type { Reader, Tx } from '../../db/database.ts'
import { promises } from '../../db/schema/facts.ts'
import { readableBy } from '../staff/permissions.ts'
import type { Role, StaffId } from '../staff/staff-member.ts'

/** How many promises somebody has yet to keep. */
export function openPromiseCount(reader: Reader, ownerId: StaffId): Promise<number> {
  return reader.$count(promises, openOf(ownerId))
}

/** How many of them somebody of this role may not read, and so could not keep. */
export function unreadableBy(reader: Reader, ownerId: StaffId, role: Role): Promise<number> {
  return reader.$count(promises, and(openOf(ownerId), notInArray(promises.audience, [...readableBy(role)])))
}

/** Makes what one has promised another's to keep. */
export async function handOverPromises(tx: Tx, from: StaffId, to: StaffId, now: Date): Promise<void> {
  await tx
    .update(promises)
    .set({ ownerId: to, changedAt: now, version: sql`${promises.version} + 1` })
    .where(openOf(from))
}

function openOf(ownerId: StaffId) {
  return and(eq(promises.ownerId, ownerId), isNull(promises.keptAt), isNull(promises.removedAt))
}
