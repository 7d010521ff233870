import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { customers } from '../../db/schema/people.ts'
import { enterAudit } from '../audit/commands.ts'
import { personChanged } from '../people/person-changed.ts'
import type { CustomerId } from '../people/person.ts'
import type { StaffId } from '../staff/staff-member.ts'
import type { PhotoId } from './photo.ts'
import { isShown } from './queries.ts'

/** Who is writing, and when. */
interface Hand {
  staffId: StaffId
  now: Date
}

/** Gives a customer another photo, or none. The one before is for whoever called it to discard. */
export async function changePhoto(
  tx: Tx,
  customerId: CustomerId,
  photoId: PhotoId | null,
  hand: Hand,
): Promise<{ outcome: 'changed'; before: string | null } | { outcome: 'gone' }> {
  const ofCustomer = eq(customers.id, customerId)
  const [customer] = await tx.select({ photoId: customers.photoId }).from(customers).where(ofCustomer)
  if (!customer) return { outcome: 'gone' }
  await tx.update(customers).set({ photoId }).where(ofCustomer)
  await entered(tx, customerId, hand)
  return { outcome: 'changed', before: customer.photoId }
}

/** Brings back a photo that was taken away, unless there is another by now or it has become somebody else's. */
export async function restorePhoto(
  tx: Tx,
  customerId: CustomerId,
  photoId: PhotoId,
  hand: Hand,
): Promise<void> {
  if (await isShown(tx, photoId)) return
  const changed = await tx
    .update(customers)
    .set({ photoId })
    .where(and(eq(customers.id, customerId), isNull(customers.photoId)))
    .returning({ id: customers.id })
  if (changed.length > 0) await entered(tx, customerId, hand)
}

async function entered(tx: Tx, customerId: CustomerId, { staffId, now }: Hand): Promise<void> {
  await personChanged(tx, [customerId])
  await enterAudit(tx, {
    ...{ staffId, now, action: 'changed the photo of a customer' },
    ...{ subjectKind: 'customer', subjectId: customerId },
  })
}
