import { eq, getTableColumns, max, min, sql } from 'drizzle-orm'
import type { CustomerId, PersonId } from '../../src/people/person.ts'
import { prepared, type Reader, type Tx } from '../database.ts'
import { among, rowsIn } from '../dialect/expressions.ts'
import { PARTS, type Entry } from './entry.ts'
import { shownToJson } from './shown-json.ts'
import {
  searchClearing,
  searchDigits,
  searchEntries,
  searchIndex,
  searchLikenesses,
  searchNoteIndex,
  searchNotes,
  searchUnmade,
  searchWords,
} from './sqlite-tables.ts'

/** An entry in its place among the others: archived customers stand below zero, the newest highest. */
export type PlacedEntry = Entry & { id: number }

/** An entry as it is kept. */
export type KeptEntry = typeof searchEntries.$inferSelect

/** The entries of these customers. */
export async function entriesOf(reader: Reader, ids: readonly CustomerId[]): Promise<KeptEntry[]> {
  return entriesQuery(reader).execute({ ids: JSON.stringify(ids) })
}

/** The lowest and the highest place that an entry stands at, or 0. */
export async function farthestPlaces(reader: Reader): Promise<{ lowest: number; highest: number }> {
  const [row] = await placesQuery(reader).execute()
  return { lowest: Math.min(row?.lowest ?? 0, 0), highest: Math.max(row?.highest ?? 0, 0) }
}

/** Adds the entries of customers who have none; `indexWords` and `indexEndings` make that they are found. */
export async function addEntries(tx: Tx, entries: readonly PlacedEntry[]): Promise<void> {
  const rows = entries.map((entry) => {
    const kept = { ...entry, ...keptJson(entry) }
    return ENTRY_COLUMNS.map((column) => kept[column])
  })
  await addRows(tx).execute({ rows: JSON.stringify(rows) })
}

/** Puts the words that these entries say into the index. */
export async function indexWords(tx: Tx, entries: readonly PlacedEntry[]): Promise<void> {
  await addWords(tx).execute(idsOf(entries))
}

/** Puts the endings of their numbers there. */
export async function indexEndings(tx: Tx, entries: readonly PlacedEntry[]): Promise<void> {
  await addEndings(tx).execute(idsOf(entries))
}

function idsOf(entries: readonly PlacedEntry[]): { ids: string } {
  return { ids: JSON.stringify(entries.map(({ id }) => id)) }
}

/** Writes what an entry says beside the words that it is found by. */
export async function refreshEntry(tx: Tx, entry: PlacedEntry): Promise<void> {
  const { tier, seenAt } = entry
  const { face, shown } = keptJson(entry)
  await tx.update(searchEntries).set({ tier, seenAt, face, shown }).where(eq(searchEntries.id, entry.id))
}

/** Writes when these were last seen, by which those who match equally well are in order. */
export async function refreshSeen(tx: Tx, ids: readonly PersonId[], at: Date | null): Promise<void> {
  await tx
    .update(searchEntries)
    .set({ seenAt: at?.getTime() ?? null })
    .where(among(searchEntries.customerId, JSON.stringify(ids)))
}

/** Removes the entries of these customers. A trigger takes their words out of the index. */
export async function removeEntries(tx: Tx, ids: readonly CustomerId[]): Promise<void> {
  await tx.delete(searchEntries).where(among(searchEntries.customerId, JSON.stringify(ids)))
}

/** Removes everything that anybody is found by, in one go. */
export async function removeAllEntries(tx: Tx): Promise<void> {
  await tx.insert(searchClearing).values({ id: 1 })
  await tx.insert(searchIndex).values({ orders: 'delete-all' })
  await tx.insert(searchDigits).values({ orders: 'delete-all' })
  await tx.insert(searchNoteIndex).values({ orders: 'delete-all' })
  for (const table of [searchLikenesses, searchWords, searchEntries, searchNotes]) await tx.delete(table)
  await tx.delete(searchClearing)
}

/** Notes that the index is to be made. */
export async function noteUnmade(tx: Tx): Promise<void> {
  await tx.insert(searchUnmade).values({ id: 1 }).onConflictDoNothing()
}

/** True where what customers are found by has still to be made. */
export async function isUnmade(reader: Reader): Promise<boolean> {
  return (await reader.$count(searchUnmade)) > 0
}

/** Packs an index that has been made, which takes a moment and makes questions twice as quick after much was written. */
export async function packIndex(tx: Tx): Promise<void> {
  await tx.insert(searchIndex).values({ orders: 'optimize' })
  await tx.insert(searchDigits).values({ orders: 'optimize' })
  await tx.insert(searchNoteIndex).values({ orders: 'optimize' })
  await tx.delete(searchUnmade)
}

/** An entry's JSON as it is kept. */
export function keptJson({ face, endings, shown }: Pick<Entry, 'face' | 'endings' | 'shown'>) {
  return {
    face: JSON.stringify(face),
    endings: JSON.stringify(endings),
    shown: shownToJson(shown),
  }
}

const ENTRY_COLUMNS = ['id', 'customerId', 'tier', 'seenAt', ...PARTS, 'face', 'endings', 'shown'] as const

const ids = sql.placeholder('ids')

// Crosswise, because the planner would rather read every entry when it believes that there are few.
const entriesQuery = prepared((reader) =>
  reader
    .select(getTableColumns(searchEntries))
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

const addRows = prepared((tx: Tx) =>
  tx
    .insert(searchEntries)
    .select(rowsIn(sql.placeholder('rows'), ENTRY_COLUMNS.length))
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
    .insert(searchDigits)
    .select(
      sql`select ${searchEntries.id}, null, ${searchEntries.endings} from ${searchEntries}
        where ${among(searchEntries.id, ids)} order by 1`,
    )
    .prepare(),
)
