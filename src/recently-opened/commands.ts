import { and, desc, eq, notInArray } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { among } from '../../db/dialect/expressions.ts'
import { openedCards } from '../../db/schema/opened-cards.ts'
import { customers } from '../../db/schema/people.ts'
import { staff } from '../../db/schema/staff.ts'
import { newId } from '../lib/id.ts'
import type { StaffId } from '../staff/staff-member.ts'
import { MOST_KEPT, type Opening } from './opening.ts'

/** Writes down what somebody has opened, and forgets what is too long ago; whoever is gone since is passed over. */
export async function writeDown(tx: Tx, staffId: StaffId, openings: readonly Opening[]): Promise<void> {
  if ((await tx.$count(staff, eq(staff.id, staffId))) === 0) return
  const ids = openings.map(({ customerId }) => customerId)
  const known = await tx
    .select({ id: customers.id })
    .from(customers)
    .where(among(customers.id, JSON.stringify(ids)))
  const there = new Set(known.map(({ id }) => id))
  for (const { customerId, at } of openings)
    if (there.has(customerId))
      await tx
        .insert(openedCards)
        .values({ id: newId(at), staffId, customerId, at })
        .onConflictDoUpdate({ target: [openedCards.staffId, openedCards.customerId], set: { at } })
  await forgetOld(tx, staffId)
}

async function forgetOld(tx: Tx, staffId: StaffId): Promise<void> {
  const own = eq(openedCards.staffId, staffId)
  const latest = tx
    .select({ id: openedCards.id })
    .from(openedCards)
    .where(own)
    .orderBy(desc(openedCards.at))
    .limit(MOST_KEPT)
  await tx.delete(openedCards).where(and(own, notInArray(openedCards.id, latest)))
}
