import type { Tx } from '../../db/database.ts'
import { customers } from '../../db/schema/people.ts'
import { sortNameOf } from './names.ts'
import type { CustomerId, PersonId } from './person.ts'

type Columns = Omit<typeof customers.$inferInsert, 'id' | 'sortName' | 'knownCount' | 'createdAt'>

/** What a customer adds to the person of whom we know nothing more. */
export const NOTHING_YET: Columns = { allowsMail: true, allowsSurveys: true }

/** Makes a customer of a person. Whoever calls it then calls `personChanged`. */
export async function makeCustomer(
  tx: Tx,
  person: { id: PersonId; name: string },
  columns: Columns,
  now: Date,
): Promise<CustomerId> {
  // The id of a person becomes that of a customer here, and nowhere else.
  const id = person.id as CustomerId
  const derived = { sortName: sortNameOf(person.name), knownCount: 0 }
  await tx.insert(customers).values({ id, ...columns, ...derived, createdAt: now })
  return id
}
