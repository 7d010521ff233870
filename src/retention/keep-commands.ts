import { eq } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { customers } from '../../db/schema/people.ts'
import { keptCustomers } from '../../db/schema/retention.ts'
import { enterAudit } from '../audit/commands.ts'
import { addMonths } from '../lib/day.ts'
import { newId } from '../lib/id.ts'
import type { Now } from '../people/commands.ts'
import type { CustomerId } from '../people/person.ts'
import type { StaffId } from '../staff/staff-member.ts'
import { MONTHS_KEPT } from './retention.ts'

/** Keeps a customer who was looked over: nobody is asked about them again for a while. False where they are gone. */
export async function keepForNow(
  tx: Tx,
  customerId: CustomerId,
  { staffId, now, today }: Now & { staffId: StaffId },
): Promise<boolean> {
  if ((await tx.$count(customers, eq(customers.id, customerId))) === 0) return false
  const kept = { keptById: staffId, keptAt: now, until: addMonths(today, MONTHS_KEPT) }
  await tx
    .insert(keptCustomers)
    .values({ id: newId<'KeptCustomer'>(now), customerId, ...kept })
    .onConflictDoUpdate({ target: keptCustomers.customerId, set: kept })
  await enter(tx, 'looked over and kept a customer', customerId, { staffId, now })
  return true
}

/** Takes that back: they stand on the list again. */
export async function askAgain(
  tx: Tx,
  customerId: CustomerId,
  hand: { staffId: StaffId; now: Date },
): Promise<void> {
  const gone = await tx
    .delete(keptCustomers)
    .where(eq(keptCustomers.customerId, customerId))
    .returning({ id: keptCustomers.id })
  if (gone.length > 0) await enter(tx, 'looked over and kept a customer: taken back', customerId, hand)
}

function enter(
  tx: Tx,
  action: string,
  subjectId: CustomerId,
  hand: { staffId: StaffId; now: Date },
): Promise<void> {
  return enterAudit(tx, { ...hand, action, subjectKind: 'customer', subjectId })
}
