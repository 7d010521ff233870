import { and, asc, desc, eq, gte, lt, max, min, sql } from 'drizzle-orm'
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { CustomerId } from '../../src/people/person.ts'
import { prepared, type Reader, type Tx } from '../database.ts'
import { among } from '../dialect/expressions.ts'
import type { Entry, Part, Shown } from './entry.ts'

/**
 * Everything about search that only SQLite would understand: a row of words for each customer, an FTS5 index over
 * them, and the endings of their phone numbers in order. Another engine needs the same functions, in one file more.
 */

export const searchEntries = sqliteTable('search_entries', {
  id: integer().primaryKey(),
  customerId: text().$type<CustomerId>().notNull(),
  names: text().notNull(),
  called: text().notNull(),
  people: text().notNull(),
  relations: text().notNull(),
  peopleForManagers: text().notNull(),
  number: text().notNull(),
  emails: text().notNull(),
  endings: text({ mode: 'json' }).$type<string[]>().notNull(),
  shown: text({ mode: 'json' }).$type<Shown>().notNull(),
  tier: text(),
  /** Milliseconds: a prepared statement cannot be handed an instant that may be missing. */
  seenAt: integer(),
})

/** The column named as the table is how FTS5 takes both questions and orders. */
const searchIndex = sqliteTable('search_index', {
  rowid: integer(),
  orders: text('search_index'),
  names: text(),
  called: text(),
  people: text(),
  relations: text(),
  peopleForManagers: text(),
  number: text(),
  emails: text(),
})

const searchEndings = sqliteTable('search_endings', {
  ending: text().notNull(),
  entryId: integer().notNull(),
})

const searchClearing = sqliteTable('search_clearing', { id: integer().primaryKey() })

/** What an entry is found and ranked by. */
export const candidateColumns = {
  customerId: searchEntries.customerId,
  names: searchEntries.names,
  called: searchEntries.called,
  people: searchEntries.people,
  relations: searchEntries.relations,
  peopleForManagers: searchEntries.peopleForManagers,
  number: searchEntries.number,
  emails: searchEntries.emails,
  endings: searchEntries.endings,
  tier: searchEntries.tier,
  seenAt: searchEntries.seenAt,
  archived: sql<boolean>`${searchEntries.id} < 0`.mapWith(Boolean),
}

/** An entry in its place among the others: archived customers stand below zero, the newest highest. */
export type PlacedEntry = Entry & { id: number }

/** The entries in which every word begins some word of these parts: at most `limit`, the highest first. */
export async function entriesWithWords(
  reader: Reader,
  words: readonly string[],
  parts: readonly Part[],
  limit: number,
) {
  return wordsQuery(reader).execute({ orders: beginnings(words, parts), limit })
}

/** As entriesWithWords, of those with a number in which the digits stand. */
export async function entriesWithWordsAndDigits(
  reader: Reader,
  { words, digits }: { words: readonly string[]; digits: string },
  parts: readonly Part[],
  limit: number,
) {
  return wordsAndDigitsQuery(reader).execute({ orders: beginnings(words, parts), digits, limit })
}

/** The entries with a number in which the digits stand; those whose number ends in them first. */
export async function entriesWithDigits(reader: Reader, digits: string, limit: number) {
  return digitsQuery(reader).execute({ from: digits, to: `${digits}${AFTER_DIGITS}`, limit })
}

/** The entries of these customers. */
export async function entriesOf(reader: Reader, ids: readonly CustomerId[]): Promise<PlacedEntry[]> {
  return entriesQuery(reader).execute({ ids: JSON.stringify(ids) })
}

/** The lowest and the highest place that an entry stands at, or 0. */
export async function farthestPlaces(reader: Reader): Promise<{ lowest: number; highest: number }> {
  const [row] = await placesQuery(reader).execute()
  return { lowest: Math.min(row?.lowest ?? 0, 0), highest: Math.max(row?.highest ?? 0, 0) }
}

/** Adds entries, of customers who have none, and their words to the index. */
export async function addEntries(tx: Tx, entries: readonly PlacedEntry[]): Promise<void> {
  for (const entry of entries) await addStatement(tx).execute({ ...entry })
  const ids = { ids: JSON.stringify(entries.map(({ id }) => id)) }
  await addWords(tx).execute(ids)
  await addEndings(tx).execute(ids)
}

/** Writes what an entry says beside the words that it is found by. */
export async function refreshEntry(tx: Tx, { customerId, tier, seenAt, shown }: Entry): Promise<void> {
  await tx.update(searchEntries).set({ tier, seenAt, shown }).where(eq(searchEntries.customerId, customerId))
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
  await tx.delete(searchEntries)
  await tx.delete(searchClearing)
}

/** One past nine: what follows every number that begins with some digits. */
const AFTER_DIGITS = ':'

/** Among more than this many with the words, the digits are not looked for. */
const DIGITS_AMONG = 2000

/** The words as FTS5 reads them: each one quoted, so that nothing typed is ever an order. */
function beginnings(words: readonly string[], parts: readonly Part[]): string {
  const columns = parts.map((part) => (part === 'peopleForManagers' ? 'people_for_managers' : part)).join(' ')
  return `{${columns}} : (${words.map((word) => `"${word.replaceAll('"', '""')}"*`).join(' AND ')})`
}

const ids = sql.placeholder('ids')
const limit = sql.placeholder('limit')
const isMatch = sql`${searchIndex.orders} match ${sql.placeholder('orders')}`

const wordsQuery = prepared((reader) =>
  reader
    .select(candidateColumns)
    .from(searchIndex)
    .innerJoin(searchEntries, eq(searchEntries.id, searchIndex.rowid))
    .where(isMatch)
    .orderBy(desc(searchIndex.rowid))
    .limit(limit)
    .prepare(),
)

const wordsAndDigitsQuery = prepared((reader) => {
  const withWords = reader
    .select({ rowid: searchIndex.rowid })
    .from(searchIndex)
    .where(isMatch)
    .orderBy(desc(searchIndex.rowid))
    .limit(DIGITS_AMONG)
    .as('with_words')
  return reader
    .select(candidateColumns)
    .from(withWords)
    .innerJoin(searchEntries, eq(searchEntries.id, withWords.rowid))
    .where(sql`instr(${searchEntries.endings}, ${sql.placeholder('digits')})`)
    .orderBy(desc(withWords.rowid))
    .limit(limit)
    .prepare()
})

const digitsQuery = prepared((reader) =>
  reader
    .select(candidateColumns)
    .from(searchEndings)
    .innerJoin(searchEntries, eq(searchEntries.id, searchEndings.entryId))
    .where(
      and(
        gte(searchEndings.ending, sql.placeholder('from')),
        lt(searchEndings.ending, sql.placeholder('to')),
      ),
    )
    .orderBy(asc(searchEndings.ending))
    .limit(limit)
    .prepare(),
)

// Crosswise, because the planner would rather read every entry when it believes that there are few.
const entriesQuery = prepared((reader) =>
  reader
    .select({ id: searchEntries.id, ...candidateColumns, shown: searchEntries.shown })
    .from(sql`json_each(${ids})`)
    .crossJoin(searchEntries)
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

const addStatement = prepared((tx: Tx) =>
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
      endings: sql.placeholder('endings'),
      shown: sql.placeholder('shown'),
      tier: sql.placeholder('tier'),
      seenAt: sql.placeholder('seenAt'),
    })
    .prepare(),
)

const addWords = prepared((tx: Tx) =>
  tx
    .insert(searchIndex)
    .select(
      sql`select id, null, names, called, people, relations, people_for_managers, number, emails
        from ${searchEntries} where id in (select value from json_each(${ids})) order by id`,
    )
    .prepare(),
)

const addEndings = prepared((tx: Tx) =>
  tx
    .insert(searchEndings)
    .select(
      sql`select ending.value, entry.id
        from json_each(${ids}) as wanted cross join ${searchEntries} as entry on entry.id = wanted.value
        cross join json_each(entry.endings) as ending order by 1, 2`,
    )
    .prepare(),
)
