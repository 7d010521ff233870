import { and, asc, desc, eq, gte, lt, sql } from 'drizzle-orm'
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { CustomerId } from '../../src/people/person.ts'
import { preparedUpTo, type Reader } from '../database.ts'
import { atMost } from '../dialect/expressions.ts'
import { PARTS, type Part, type Shown } from './entry.ts'

/**
 * Search as SQLite does it: a row of words for each customer, an FTS5 index over them, and the endings of their phone
 * numbers in order. This file asks, sqlite-upkeep.ts writes; another engine needs the same functions.
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
  tier: text(),
  /** Milliseconds: a prepared statement cannot be handed an instant that may be missing. */
  seenAt: integer(),
})

export const searchShown = sqliteTable('search_shown', {
  entryId: integer().primaryKey(),
  endings: text({ mode: 'json' }).$type<string[]>().notNull(),
  /** JSON, which is read only where a reason has to be given: see shownFrom. */
  shown: text().notNull(),
})

export const searchEndings = sqliteTable('search_endings', {
  ending: text().notNull(),
  entryId: integer().notNull(),
})

/** The column named as the table is how FTS5 takes both questions and orders. */
export const searchIndex = sqliteTable('search_index', {
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

/** An entry as it is compared with a question. */
export interface Candidate {
  entryId: number
  customerId: CustomerId
  /** The words of each part on a line of its own, in the order of PARTS. */
  text: string
  /** As far as they matter to the question. */
  endings: readonly string[]
  tier: string | null
  seenAt: number | null
}

/** One column instead of seven: most of the time of a question goes into handing over what it found. */
const lines = sql.join(
  PARTS.map((part) => sql`${searchEntries[part]}`),
  sql` || char(10) || `,
)

export const candidateColumns = {
  entryId: searchEntries.id,
  customerId: searchEntries.customerId,
  text: sql<string>`${lines}`,
  tier: searchEntries.tier,
  seenAt: searchEntries.seenAt,
}

/** What a result says of why it was found. */
export function shownFrom(json: string): Shown {
  return JSON.parse(json) as Shown
}

/** Those in whose parts every word begins some word: at most `limit`, the highest entries first. */
export async function withWords(
  reader: Reader,
  words: readonly string[],
  among: readonly Part[],
  limit: number,
): Promise<Candidate[]> {
  const found = await wordsQuery(reader, limit).execute({ orders: beginnings(words, among) })
  return found.map((row) => ({ ...row, endings: [] }))
}

/** As withWords, of those with a number in which the digits stand. */
export async function withWordsAndDigits(
  reader: Reader,
  { words, digits }: { words: readonly string[]; digits: string },
  among: readonly Part[],
  limit: number,
): Promise<Candidate[]> {
  return wordsAndDigitsQuery(reader, limit).execute({ orders: beginnings(words, among), digits })
}

/** Those with a number in which the digits stand, the ones that end in them first. */
export async function withDigits(reader: Reader, digits: string, limit: number): Promise<Candidate[]> {
  const found = await digitsQuery(reader, limit).execute({ from: digits, to: `${digits}${AFTER_DIGITS}` })
  return found.map(({ ending, ...row }) => ({ ...row, endings: [ending] }))
}

/** One past nine: what follows every number that begins with some digits. */
const AFTER_DIGITS = ':'

/** Among more than this many with the words, the digits are not looked for. */
const DIGITS_AMONG = 2000

/** The words as FTS5 reads them: each one quoted, so that nothing typed is ever an order. */
function beginnings(words: readonly string[], among: readonly Part[]): string {
  const columns = among.map((part) => (part === 'peopleForManagers' ? 'people_for_managers' : part)).join(' ')
  return `{${columns}} : (${words.map((word) => `"${word.replaceAll('"', '""')}"*`).join(' AND ')})`
}

const isMatch = sql`${searchIndex.orders} match ${sql.placeholder('orders')}`

const wordsQuery = preparedUpTo((reader, limit) =>
  reader
    .select(candidateColumns)
    .from(searchIndex)
    .innerJoin(searchEntries, eq(searchEntries.id, searchIndex.rowid))
    .where(isMatch)
    .orderBy(desc(searchIndex.rowid))
    .limit(atMost(limit))
    .prepare(),
)

const wordsAndDigitsQuery = preparedUpTo((reader, limit) => {
  const matching = reader
    .select({ rowid: searchIndex.rowid })
    .from(searchIndex)
    .where(isMatch)
    .orderBy(desc(searchIndex.rowid))
    .limit(atMost(DIGITS_AMONG))
    .as('matching')
  return reader
    .select({ ...candidateColumns, endings: searchShown.endings })
    .from(matching)
    .innerJoin(searchShown, eq(searchShown.entryId, matching.rowid))
    .innerJoin(searchEntries, eq(searchEntries.id, matching.rowid))
    .where(sql`instr(${searchShown.endings}, ${sql.placeholder('digits')})`)
    .orderBy(desc(matching.rowid))
    .limit(atMost(limit))
    .prepare()
})

const digitsQuery = preparedUpTo((reader, limit) =>
  reader
    .select({ ...candidateColumns, ending: searchEndings.ending })
    .from(searchEndings)
    .innerJoin(searchEntries, eq(searchEntries.id, searchEndings.entryId))
    .where(
      and(
        gte(searchEndings.ending, sql.placeholder('from')),
        lt(searchEndings.ending, sql.placeholder('to')),
      ),
    )
    .orderBy(asc(searchEndings.ending))
    .limit(atMost(limit))
    .prepare(),
)
