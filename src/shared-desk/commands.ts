import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { deskPeople, pins } from '../../db/schema/staff.ts'
import { enterAudit } from '../audit/commands.ts'
import { startSessionByPin, type Entrance } from '../staff/sessions.ts'
import type { StaffId } from '../staff/staff-member.ts'

/** Keeps the PIN that somebody chose, or another in its place. */
export async function choosePin(tx: Tx, staffId: StaffId, pinHash: string, now: Date): Promise<void> {
  const chosen = { pinHash, setAt: now }
  await tx
    .insert(pins)
    .values({ staffId, ...chosen })
    .onConflictDoUpdate({ target: pins.staffId, set: chosen })
  await enter(tx, staffId, 'chose a PIN', now)
}

/** Takes one's PIN away: desks ask for the password again. */
export async function removePin(tx: Tx, staffId: StaffId, now: Date): Promise<void> {
  await tx.delete(pins).where(eq(pins.staffId, staffId))
  await enter(tx, staffId, 'removed their PIN', now)
}

/** Counts a wrong PIN at a desk. */
export async function noteWrongPin(tx: Tx, deskId: string, staffId: StaffId): Promise<void> {
  await tx
    .update(deskPeople)
    .set({ wrongPins: sql`${deskPeople.wrongPins} + 1` })
    .where(and(eq(deskPeople.deskId, deskId), eq(deskPeople.staffId, staffId)))
}

/** Lets somebody at the desk by their PIN. Whatever is done from now on is on record in their name. */
export async function comeInByPin(
  tx: Tx,
  before: { id: string; unlockedAt: Date; deskId: string },
  entrance: Entrance,
  now: Date,
): Promise<void> {
  const { staffId } = entrance
  await tx
    .update(deskPeople)
    .set({ wrongPins: 0 })
    .where(and(eq(deskPeople.deskId, before.deskId), eq(deskPeople.staffId, staffId)))
  await startSessionByPin(tx, before, entrance, now)
  await enter(tx, staffId, 'came to a desk by PIN', now)
}

function enter(tx: Tx, staffId: StaffId, action: string, now: Date): Promise<void> {
  return enterAudit(tx, { staffId, now, action, subjectKind: 'staff', subjectId: staffId })
}
