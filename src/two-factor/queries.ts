import { and, eq, isNull } from 'drizzle-orm'
import type { Reader } from '../../db/database.ts'
import { recoveryCodes, secondFactors } from '../../db/schema/staff.ts'
import type { StaffId } from '../staff/staff-member.ts'

/** Somebody's second factor, if they have one. */
export async function secondFactorOf(reader: Reader, staffId: StaffId) {
  const [row] = await reader.select().from(secondFactors).where(eq(secondFactors.staffId, staffId))
  return row
}

/** The recovery codes that somebody has not used. */
export function unusedRecoveryCodes(reader: Reader, staffId: StaffId) {
  return reader
    .select({ id: recoveryCodes.id, codeHash: recoveryCodes.codeHash })
    .from(recoveryCodes)
    .where(and(eq(recoveryCodes.staffId, staffId), isNull(recoveryCodes.usedAt)))
}
