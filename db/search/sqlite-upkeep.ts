import { eq, max, min, sql } from 'drizzle-orm'
import { integer, sqliteTable } from 'drizzle-orm/sqlite-core'
import type { CustomerId } from '../../src/people/person.ts'
import { prepared, type Reader, type Tx } from '../database.ts'
import { among } from '../dialect/expressions.ts'
import { PARTS, type Entry } from './entry.ts'
import { searchEndings, searchEntries, searchIndex, searchShown } from './sqlite.ts'

/** An entry in its place among the others: archived customers stand below zero, the newest highest. */
export type PlacedEntry = Omit<Entry, 'archived'> & { id: number }

/** An entry as it is kept. */
export type KeptEntry = Omit<PlacedEntry, 'shown'> & { shown: string }

/** The entries of these customers. */
export async function entriesOf(reader: Reader, ids: readonly CustomerId[]): Promise<KeptEntry[]> {
  return entriesQuery(reader).execute({ ids: JSON.stringify(ids) })
}

/** The lowest and the highest place that an entry stands at, or 0. */
export async function farthestPlaces(reader: Reader): Promise<{ lowest: number; highest: number }> {
  const [row] = await placesQuery(reader).execute()
  return { lowest: Math.min(row?.lowest ?? 0, 0), highest: Math.max(row?.highest ?? 0, 0) }
}

/** Adds the entries of customers who have none, and their words to the index. */
export async function addEntries(tx: Tx, entries: readonly PlacedEntry[]): Promise<void> {
  for (const entry of entries) {
    await addEntry(tx).execute({ ...entry })
    await addShown(tx).execute({ ...entry, shown: JSON.stringify(entry.shown) })
  }
  const ids = { ids: JSON.stringify(entries.map(({ id }) => id)) }
  await addWords(tx).execute(ids)
  await addEndings(tx).execute(ids)
}

/** Writes what an entry says beside the words that it is found by. */
export async function refreshEntry(tx: Tx, { id, tier, seenAt, shown }: PlacedEntry): Promise<void> {
  await tx.update(searchEntries).set({ tier, seenAt }).where(eq(searchEntries.id, id))
  await tx
    .update(searchShown)
    .set({ shown: JSON.stringify(shown) })
    .where(eq(searchShown.entryId, id))
}

/** Removes the entries of these customers. A trigger takes their words out of the index. */
export async function removeEntries(tx: Tx, ids: readonly CustomerId[]): Promise<void> {
  await tx.delete(searchEntries).where(among(searchEntries.customerId, JSON.stringify(ids)))
}

/** Removes every entry, and empties the index in one go. */
export async function removeAllEntries(tx: Tx): Promise<void> {
  await tx.insert(searchClearing).values({ id: 1 })
  await tx.insert(searchIndex).values({ orders: 'delete-all' })
  await tx.delete(searchEndings)
  await tx.delete(searchShown)
  await tx.delete(searchEntries)
  await tx.delete(searchClearing)
}

/** Packs the index, which takes a moment and makes questions twice as quick after much was written. */
export async function packIndex(tx: Tx): Promise<void> {
  await tx.insert(searchIndex).values({ orders: 'optimize' })
}

const searchClearing = sqliteTable('search_clearing', { id: integer().primaryKey() })

const ids = sql.placeholder('ids')

// Crosswise, because the planner would rather read every entry when it believes that there are few.
const entriesQuery = prepared((reader) =>
  reader
    .select({
      id: searchEntries.id,
      customerId: searchEntries.customerId,
      names: searchEntries.names,
      called: searchEntries.called,
      people: searchEntries.people,
      relations: searchEntries.relations,
      peopleForManagers: searchEntries.peopleForManagers,
      number: searchEntries.number,
      emails: searchEntries.emails,
      tier: searchEntries.tier,
      seenAt: searchEntries.seenAt,
      endings: searchShown.endings,
      shown: searchShown.shown,
    })
    .from(sql`json_each(${ids})`)
    .crossJoin(searchEntries)
    .innerJoin(searchShown, eq(searchShown.entryId, searchEntries.id))
    .where(eq(searchEntries.customerId, sql`value`))
    .prepare(),
)

const placesQuery = prepared((reader) =>
  reader
    .select({
      lowest: sql<number | null>`(select ${min(searchEntries.id)} from ${searchEntries})`,
      highest: sql<number | null>`(select ${max(searchEntries.id)} from ${searchEntries})`,
    })
    .from(sql`(select 1)`)
    .prepare(),
)

const addEntry = prepared((tx: Tx) =>
  tx
    .insert(searchEntries)
    .values({
      id: sql.placeholder('id'),
      customerId: sql.placeholder('customerId'),
      names: sql.placeholder('names'),
      called: sql.placeholder('called'),
      people: sql.placeholder('people'),
      relations: sql.placeholder('relations'),
      peopleForManagers: sql.placeholder('peopleForManagers'),
      number: sql.placeholder('number'),
      emails: sql.placeholder('emails'),
      tier: sql.placeholder('tier'),
      seenAt: sql.placeholder('seenAt'),
    })
    .prepare(),
)

const addShown = prepared((tx: Tx) =>
  tx
    .insert(searchShown)
    .values({
      entryId: sql.placeholder('id'),
      endings: sql.placeholder('endings'),
      shown: sql.placeholder('shown'),
    })
    .prepare(),
)

const addWords = prepared((tx: Tx) => {
  const words = sql.join(
    PARTS.map((part) => sql`${searchEntries[part]}`),
    sql`, `,
  )
  return tx
    .insert(searchIndex)
    .select(
      sql`select ${searchEntries.id}, null, ${words} from ${searchEntries} where ${among(searchEntries.id, ids)} order by 1`,
    )
    .prepare()
})

const addEndings = prepared((tx: Tx) =>
  tx
    .insert(searchEndings)
    .select(
      sql`select ending.value, ${searchShown.entryId} from ${searchShown}, json_each(${searchShown.endings}) as ending
        where ${among(searchShown.entryId, ids)} order by 1, 2`,
    )
    .prepare(),
)
