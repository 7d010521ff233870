import { or } from 'drizzle-orm'
import type { Tx } from '../../../db/database.ts'
import { among } from '../../../db/dialect/expressions.ts'
import { duplicatePairs } from '../../../db/schema/duplicates.ts'
import { importAnswers } from '../../../db/schema/imports.ts'
import { openedCards } from '../../../db/schema/opened-cards.ts'
import { customers, emails, people, phones } from '../../../db/schema/people.ts'
import { reindexCustomers } from '../../../db/search/reindex.ts'
import { personGoes } from '../../people/person-changed.ts'
import type { CustomerId, PersonId } from '../../people/person.ts'
import type { Deed } from '../deed.ts'

/** Takes out whom rows of a list brought in, and of whom they made customers. Nothing names them any more. */
export async function takePeopleOut(tx: Tx, added: readonly Deed['added'][]): Promise<void> {
  const customerIds = added.flatMap((one) => one.customers ?? []) as CustomerId[]
  const personIds = added.flatMap((one) => one.people ?? []) as PersonId[]
  const [asCustomers, asPeople] = [JSON.stringify(customerIds), JSON.stringify(personIds)]
  await tx.delete(openedCards).where(among(openedCards.customerId, asCustomers))
  await tx.delete(customers).where(among(customers.id, asCustomers))
  await reindexCustomers(tx, customerIds)
  await personGoes(tx, ...personIds)
  const isPair = or(among(duplicatePairs.oneId, asPeople), among(duplicatePairs.otherId, asPeople))
  await tx.delete(duplicatePairs).where(isPair)
  for (const table of [phones, emails, importAnswers])
    await tx.delete(table).where(among(table.personId, asPeople))
  await tx.delete(people).where(among(people.id, asPeople))
}
