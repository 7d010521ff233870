import type { Tx } from '../../db/database.ts'
import { enqueue } from '../mail/outbox.ts'
import type { StaffId } from '../staff/staff-member.ts'
import type { Desk } from './desk-queries.ts'
import { caseIsYours, type Given } from './mail-plan.ts'

/** Lets whoever was given a case by a step of it know by mail. */
export async function tellOwner(
  tx: Tx,
  { ownerId, ...given }: Given & { ownerId: StaffId },
  desk: Desk,
  now: Date,
): Promise<void> {
  const owner = desk.colleagues.find(({ id }) => id === ownerId)
  if (owner) await enqueue(tx, caseIsYours(given, owner, desk, now), now)
}
