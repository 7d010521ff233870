import { and, desc, eq, sql } from 'drizzle-orm'
import { prepared, preparedUpTo, type Reader } from '../database.ts'
import { among, atMost } from '../dialect/expressions.ts'
import type { Asked, Candidate, SearchEngine } from './engine.ts'
import type { Shown } from './entry.ts'
import { shownFromJson } from './shown-json.ts'
import { withNotes, withWordsAndNotes, wordsInNotes } from './sqlite-notes.ts'
import { candidateColumns, ordersFor, quoted } from './sqlite-candidates.ts'
import { searchDigits, searchEntries, searchIndex, searchLikenesses, searchWords } from './sqlite-tables.ts'

/** Search as SQLite does it: a row for each customer, an FTS5 index over its words, and another over the endings of numbers. */
export const sqliteSearch: SearchEngine = {
  withWords,
  withWordsAndDigits,
  withDigits,
  shownOf,
  wordsLike,
  wordsInNotes,
  withNotes,
  withWordsAndNotes,
}

async function withWords(reader: Reader, asked: Asked): Promise<Candidate[]> {
  const found = await wordsQuery(reader, asked.limit).execute({ orders: ordersFor(asked) })
  return found.map((row) => Object.assign(row, { endings: [] }))
}

async function withWordsAndDigits(reader: Reader, asked: Asked, digits: string): Promise<Candidate[]> {
  const found = await wordsAndDigitsQuery(reader, asked.limit).execute({ orders: ordersFor(asked), digits })
  return found.map((row) => ({ ...row, endings: JSON.parse(row.endings) as string[] }))
}

async function withDigits(reader: Reader, digits: string, limit: number): Promise<Candidate[]> {
  const found = await digitsQuery(reader, limit).execute({ orders: quoted(digits) })
  if (found.length < limit)
    found.push(...(await digitsQuery(reader, limit).execute({ orders: `${quoted(digits)}*` })))
  const once = new Map(found.map((row) => [row.entryId, row]))
  return [...once.values()]
    .slice(0, limit)
    .map((row) => ({ ...row, endings: JSON.parse(row.endings) as string[] }))
}

async function shownOf(reader: Reader, entryIds: readonly number[]): Promise<Map<number, Shown>> {
  const rows = await shownQuery(reader).execute({ ids: JSON.stringify(entryIds) })
  return new Map(rows.map(({ id, shown }) => [id, shownFromJson(shown)]))
}

async function wordsLike(
  reader: Reader,
  likenesses: readonly string[],
  readsForManagers: boolean,
): Promise<string[]> {
  const asked = { likenesses: JSON.stringify(likenesses), forManagers: Number(readsForManagers) }
  const rows = await likeQuery(reader, MOST_ALIKE).execute(asked)
  return [...new Set(rows.map(({ word }) => word))]
}

/** Among more than this many with the words, the digits are not looked for. */
const DIGITS_AMONG = 2000

/** More words than this are not compared with what was typed. */
const MOST_ALIKE = 600

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
    .select({ ...candidateColumns, endings: searchEntries.endings })
    .from(matching)
    .innerJoin(searchEntries, eq(searchEntries.id, matching.rowid))
    .where(sql`instr(${searchEntries.endings}, ${sql.placeholder('digits')})`)
    .orderBy(desc(matching.rowid))
    .limit(atMost(limit))
    .prepare()
})

const digitsQuery = preparedUpTo((reader, limit) =>
  reader
    .select({ ...candidateColumns, endings: searchEntries.endings })
    .from(searchDigits)
    .innerJoin(searchEntries, eq(searchEntries.id, searchDigits.rowid))
    .where(sql`${searchDigits.orders} match ${sql.placeholder('orders')}`)
    .orderBy(desc(searchDigits.rowid))
    .limit(atMost(limit))
    .prepare(),
)

const shownQuery = prepared((reader) =>
  reader
    .select({ id: searchEntries.id, shown: searchEntries.shown })
    .from(searchEntries)
    .where(among(searchEntries.id, sql.placeholder('ids')))
    .prepare(),
)

// Crosswise, so that the planner begins with what was asked.
const likeQuery = preparedUpTo((reader, limit) =>
  reader
    .select({ word: searchWords.word })
    .from(sql`json_each(${sql.placeholder('likenesses')}) as asked`)
    .crossJoin(searchLikenesses)
    .crossJoin(searchWords)
    .where(
      and(
        eq(searchLikenesses.likeness, sql`asked.value`),
        eq(searchWords.id, searchLikenesses.wordId),
        sql`${searchWords.forManagers} <= ${sql.placeholder('forManagers')}`,
      ),
    )
    .limit(atMost(limit))
    .prepare(),
)
