import { and, eq, isNull, or, sql } from 'drizzle-orm'
import { prepared, type Tx } from '../../db/database.ts'
import { among } from '../../db/dialect/expressions.ts'
import { duplicateKeys, duplicateLooks, duplicatePairs } from '../../db/schema/duplicates.ts'
import { customers, people, relationships } from '../../db/schema/people.ts'
import { reindexCustomers } from '../../db/search/reindex.ts'
import { batchesOf } from '../lib/grouping.ts'
import { sortNameOf } from './names.ts'
import type { CustomerId, PersonId } from './person.ts'
import { refreshKnown } from './refresh-known.ts'

/**
 * Keeps what is derived from people true: their place in lists, how well we know them, what they and the customers
 * related to them are found by, and that they are to be compared with whoever may be the same. Every command that
 * changes a person, a customer, phones, e-mails or relationships calls it at its end, in the same unit of work. Costs
 * little where nothing derived has changed. Of many it waits for `giveWay` in between, so that others have their turn.
 */
export async function personChanged(
  tx: Tx,
  personIds: readonly PersonId[],
  giveWay = () => Promise.resolve(),
): Promise<void> {
  const touched = new Set<CustomerId>()
  for (const some of batchesOf(personIds, AT_ONCE)) {
    for (const id of await customersTouchedBy(tx, some)) touched.add(id)
    await refreshSortNames(tx, some)
    await toLookAtStatement(tx).execute({ ids: JSON.stringify(some) })
    await giveWay()
  }
  for (const some of batchesOf([...touched], AT_ONCE)) {
    await refreshKnown(tx, some)
    await giveWay()
  }
  await reindexCustomers(tx, [...touched], giveWay)
}

const AT_ONCE = 40

/**
 * The cheaper one, for a change to interests, preferences or cautions: it concerns nobody related to them. Asks,
 * promises, occasions and visits need neither; notes have `reindexNotes`.
 */
export async function factsChanged(tx: Tx, personIds: readonly PersonId[]): Promise<void> {
  if (personIds.length === 0) return
  const owners = await customersAmong(tx, personIds)
  await refreshKnown(tx, owners)
  await reindexCustomers(tx, owners)
}

async function customersAmong(tx: Tx, personIds: readonly PersonId[]): Promise<CustomerId[]> {
  const rows = await namesQuery(tx).execute({ ids: JSON.stringify(personIds) })
  return rows.map(({ id }) => id)
}

/** Takes away what is derived from those who are about to go; nothing that anybody said of them. */
export async function personGoes(tx: Tx, ...personIds: readonly PersonId[]): Promise<void> {
  const gone = JSON.stringify(personIds)
  await tx.delete(duplicateLooks).where(among(duplicateLooks.id, gone))
  await tx.delete(duplicateKeys).where(among(duplicateKeys.personId, gone))
  const isTheirs = or(among(duplicatePairs.oneId, gone), among(duplicatePairs.otherId, gone))
  await tx.delete(duplicatePairs).where(and(isTheirs, isNull(duplicatePairs.toldApartAt)))
}

async function customersTouchedBy(tx: Tx, personIds: readonly PersonId[]): Promise<CustomerId[]> {
  const touched = await touchedQuery(tx).execute({ ids: JSON.stringify(personIds) })
  return touched.map(({ id }) => id)
}

async function refreshSortNames(tx: Tx, personIds: readonly PersonId[]): Promise<void> {
  for (const { id, name, sortName } of await namesQuery(tx).execute({ ids: JSON.stringify(personIds) })) {
    const right = sortNameOf(name)
    if (right !== sortName) await setSortNameStatement(tx).execute({ id, sortName: right })
  }
}

const ids = sql.placeholder('ids')

// Relationships that were removed count too: the entry of who is at their other end mentions the person until now.
const touchedQuery = prepared((reader) =>
  reader
    .select({ id: customers.id })
    .from(customers)
    .where(
      sql`${customers.id} in (
        select value from json_each(${ids})
        union select ${relationships.relatedId} from ${relationships} where ${among(relationships.personId, ids)}
        union select ${relationships.personId} from ${relationships} where ${among(relationships.relatedId, ids)}
      )`,
    )
    .prepare(),
)

const namesQuery = prepared((reader) =>
  reader
    .select({ id: customers.id, name: people.name, sortName: customers.sortName })
    .from(customers)
    .innerJoin(people, eq(people.id, customers.id))
    .where(among(customers.id, ids))
    .prepare(),
)

const setSortNameStatement = prepared((tx: Tx) =>
  tx
    .update(customers)
    .set({ sortName: sql`${sql.placeholder('sortName')}` })
    .where(eq(customers.id, sql.placeholder('id')))
    .prepare(),
)

const toLookAtStatement = prepared((tx: Tx) =>
  tx
    .insert(duplicateLooks)
    .select(sql`select ${people.id} from ${people} where ${among(people.id, ids)}`)
    .onConflictDoNothing()
    .prepare(),
)
