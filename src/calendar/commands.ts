import { eq } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { calendarAddresses } from '../../db/schema/calendars.ts'
import type { StaffId } from '../staff/staff-member.ts'

/** Gives somebody's calendar an address; the one before leads nowhere from then on. */
export async function giveCalendarAddress(
  tx: Tx,
  staffId: StaffId,
  tokenHash: string,
  now: Date,
): Promise<void> {
  const given = { tokenHash, createdAt: now }
  await tx
    .insert(calendarAddresses)
    .values({ staffId, ...given })
    .onConflictDoUpdate({ target: calendarAddresses.staffId, set: given })
}

/** Takes the address away. */
export async function endCalendarAddress(tx: Tx, staffId: StaffId): Promise<void> {
  await tx.delete(calendarAddresses).where(eq(calendarAddresses.staffId, staffId))
}
