import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { customers } from '../../db/schema/people.ts'
import { enterAudit } from '../audit/commands.ts'
import { personChanged } from '../people/person-changed.ts'
import type { CustomerId } from '../people/person.ts'
import { planMailsOfPerson } from '../reminders/plan-commands.ts'
import type { StaffId } from '../staff/staff-member.ts'

/** Who is writing, and when. */
interface Hand {
  staffId: StaffId
  now: Date
}

/** Takes a customer off the lists; everything stays remembered. False where they are off them already. */
export function archiveCustomer(tx: Tx, id: CustomerId, hand: Hand): Promise<boolean> {
  return setArchived(tx, id, hand.now, hand)
}

/** Brings an archived customer back. False where they are there already. */
export function restoreCustomer(tx: Tx, id: CustomerId, hand: Hand): Promise<boolean> {
  return setArchived(tx, id, null, hand)
}

async function setArchived(tx: Tx, id: CustomerId, archivedAt: Date | null, hand: Hand): Promise<boolean> {
  const { staffId, now } = hand
  const isOther = archivedAt ? isNull(customers.archivedAt) : isNotNull(customers.archivedAt)
  const changed = await tx
    .update(customers)
    .set({ archivedAt })
    .where(and(eq(customers.id, id), isOther))
    .returning({ id: customers.id })
  if (changed.length === 0) return false
  await personChanged(tx, [id])
  await planMailsOfPerson(tx, id, now)
  const action = archivedAt ? 'archived a customer' : 'brought a customer back'
  await enterAudit(tx, { staffId, now, action, subjectKind: 'customer', subjectId: id })
  return true
}
