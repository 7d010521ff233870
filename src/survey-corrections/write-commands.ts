import { and, eq, max } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { customers, emails, phones } from '../../db/schema/people.ts'
import { readPhone } from '../customers/phone.ts'
import { newId } from '../lib/id.ts'
import { digitsOf } from '../lib/text.ts'
import type { CustomerId } from '../people/person.ts'

interface Instead {
  /** What goes; '' where nothing was there. */
  from: string
  /** What comes; '' where nothing does. */
  to: string
}

/** Writes one thing in place of another in what we hold about how to reach somebody; what stands there then. */
export async function writeInstead(
  tx: Tx,
  id: CustomerId,
  field: 'e-mail' | 'phone' | 'town',
  change: Instead,
  now: Date,
): Promise<string> {
  if (field === 'phone') return writePhone(tx, id, change, now)
  if (field === 'e-mail') await writeEmail(tx, id, change, now)
  else
    await tx
      .update(customers)
      .set({ town: change.to || null })
      .where(eq(customers.id, id))
  return change.to
}

async function writeEmail(tx: Tx, personId: CustomerId, { from, to }: Instead, now: Date): Promise<void> {
  const isIt = and(eq(emails.personId, personId), eq(emails.address, from))
  if (to === '') await tx.delete(emails).where(isIt)
  else if (from) await tx.update(emails).set({ address: to }).where(isIt)
  else {
    const [last] = await tx
      .select({ at: max(emails.position) })
      .from(emails)
      .where(eq(emails.personId, personId))
    await tx
      .insert(emails)
      .values({ id: newId<'Email'>(now), personId, address: to, position: (last?.at ?? -1) + 1 })
  }
}

async function writePhone(tx: Tx, personId: CustomerId, { from, to }: Instead, now: Date): Promise<string> {
  const isIt = and(eq(phones.personId, personId), eq(phones.number, from))
  const read = readPhone(to) ?? { number: to, digits: digitsOf(to) }
  if (to === '') await tx.delete(phones).where(isIt)
  else if (from) await tx.update(phones).set(read).where(isIt)
  else {
    const [last] = await tx
      .select({ at: max(phones.position) })
      .from(phones)
      .where(eq(phones.personId, personId))
    await tx
      .insert(phones)
      .values({ id: newId<'Phone'>(now), personId, ...read, position: (last?.at ?? -1) + 1 })
  }
  return read.number
}
