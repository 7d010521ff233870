import { and, asc, desc, eq, gte, lt, max, min, sql } from 'drizzle-orm'
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { CustomerId } from '../../src/people/person.ts'
import { prepared, type Reader, type Tx } from '../database.ts'
import { among } from '../dialect/expressions.ts'
import type { Entry, Part, Shown } from './entry.ts'

/** Everything about search that only SQLite would understand. Triggers keep its index in step with the entries. */

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
const searchIndex = sqliteTable('search_index', { rowid: integer(), match: text('search_index') })

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

/** The entries in which every word begins some word of these parts: at most `limit`, the latest seen first. */
export async function entriesWithWords(
  reader: Reader,
  words: readonly string[],
  parts: readonly Part[],
  limit: number,
) {
  return wordsQuery(reader).execute({ match: matchOf(words, parts), limit })
}

/** As entriesWithWords, of those in which the digits stand too. */
export async function entriesWithWordsAndDigits(
  reader: Reader,
  words: readonly string[],
  parts: readonly Part[],
  digits: string,
  limit: number,
) {
  return wordsAndDigitsQuery(reader).execute({ match: matchOf(words, parts), digits, limit })
}

/** The entries with a number in which the digits stand; those that end in them first. */
export async function entriesWithDigits(reader: Reader, digits: string, limit: number) {
  return digitsQuery(reader).execute({ from: digits, to: `${digits}${AFTER_DIGITS}`, limit })
}

/** The entries of these customers as they are kept. */
export async function entriesOf(reader: Reader, ids: readonly CustomerId[]): Promise<Entry[]> {
  return entriesQuery(reader).execute({ ids: JSON.stringify(ids) })
}

/** Keeps an entry in place of the customer's earlier one. */
export async function keepEntry(tx: Tx, entry: Entry): Promise<void> {
  const [ids] = await idsQuery(tx).execute({ customerId: entry.customerId })
  const kept = ids?.kept ?? 0
  const isOnItsSide = kept !== 0 && kept < 0 === entry.archived
  const id = isOnItsSide
    ? kept
    : entry.archived
      ? Math.min(ids?.lowest ?? 0, 0) - 1
      : Math.max(ids?.highest ?? 0, 0) + 1
  await keepStatement(tx).execute({ ...entry, id })
}

/** Forgets every entry, and empties the index in one go. */
export async function removeAllEntries(tx: Tx): Promise<void> {
  await tx.insert(searchClearing).values({ id: 1 })
  await tx.insert(searchIndex).values({ match: 'delete-all' })
  await tx.delete(searchEndings)
  await tx.delete(searchEntries)
  await tx.delete(searchClearing)
}

/** One past nine: what follows every number that begins with some digits. */
const AFTER_DIGITS = ':'

/** Among more than this many with the words, the digits are not looked for. */
const DIGITS_AMONG = 2000

const COLUMN: Readonly<Record<Part, string>> = {
  names: 'names',
  called: 'called',
  people: 'people',
  relations: 'relations',
  peopleForManagers: 'people_for_managers',
  number: 'number',
  emails: 'emails',
}

function matchOf(words: readonly string[], parts: readonly Part[]): string {
  const columns = parts.map((part) => COLUMN[part]).join(' ')
  const beginnings = words.map((word) => `"${word.replaceAll('"', '""')}"*`)
  return `{${columns}} : (${beginnings.join(' AND ')})`
}

const isMatch = sql`${searchIndex.match} match ${sql.placeholder('match')}`

const wordsQuery = prepared((reader) =>
  reader
    .select(candidateColumns)
    .from(searchIndex)
    .innerJoin(searchEntries, eq(searchEntries.id, searchIndex.rowid))
    .where(isMatch)
    .orderBy(desc(searchIndex.rowid))
    .limit(sql.placeholder('limit'))
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
    .limit(sql.placeholder('limit'))
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
    .limit(sql.placeholder('limit'))
    .prepare(),
)

const entriesQuery = prepared((reader) =>
  reader
    .select({ ...candidateColumns, shown: searchEntries.shown })
    .from(searchEntries)
    .where(among(searchEntries.customerId, sql.placeholder('ids')))
    .prepare(),
)

const idsQuery = prepared((reader) =>
  reader
    .select({
      kept: sql<
        number | null
      >`(select ${searchEntries.id} from ${searchEntries} where ${eq(searchEntries.customerId, sql.placeholder('customerId'))})`,
      lowest: min(searchEntries.id),
      highest: sql<number | null>`(select ${max(searchEntries.id)} from ${searchEntries})`,
    })
    .from(searchEntries)
    .prepare(),
)

const keepStatement = prepared((tx: Tx) =>
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
    .onConflictDoUpdate({
      target: searchEntries.customerId,
      set: {
        id: sql`excluded.id`,
        names: sql`excluded.names`,
        called: sql`excluded.called`,
        people: sql`excluded.people`,
        relations: sql`excluded.relations`,
        peopleForManagers: sql`excluded.people_for_managers`,
        number: sql`excluded.number`,
        emails: sql`excluded.emails`,
        endings: sql`excluded.endings`,
        shown: sql`excluded.shown`,
        tier: sql`excluded.tier`,
        seenAt: sql`excluded.seen_at`,
      },
    })
    .prepare(),
)
