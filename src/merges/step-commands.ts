import { eq, getTableColumns, getTableName } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { addRows } from '../../db/add-rows.ts'
import type { Tx } from '../../db/database.ts'
import { mergeSteps } from '../../db/schema/merges.ts'
import { newId } from '../lib/id.ts'
import type { MergeId, StoredRow } from './merge.ts'
import type { Row } from './tie-queries.ts'

/** What became of one row. */
export interface Step {
  table: SQLiteTable
  before: Row
  /** Missing where the row went. */
  after: Row | null
}

/** Changes a row, or takes it away, and says what was done; undefined where it is as it should be. */
export async function step(
  tx: Tx,
  table: SQLiteTable,
  before: Row,
  changes: Row | null,
): Promise<Step | undefined> {
  if (changes === null) {
    await tx.delete(table).where(eq(idOf(table), before.id))
    return { table, before, after: null }
  }
  const differing = Object.fromEntries(
    Object.entries(changes).filter(([name, value]) => !isSame(value, before[name])),
  )
  if (Object.keys(differing).length === 0) return undefined
  await tx
    .update(table)
    .set(differing)
    .where(eq(idOf(table), before.id))
  return { table, before, after: { ...before, ...differing } }
}

/** Keeps what a merge did, in order. */
export async function keepSteps(tx: Tx, mergeId: MergeId, steps: readonly Step[], now: Date): Promise<void> {
  const rows = steps.map(({ table, before, after }, position) => ({
    ...{ id: newId<'MergeStep'>(now), mergeId, position, rowId: String(before.id) },
    ...{ tableName: getTableName(table), before: stored(table, before) },
    after: after && stored(table, after),
  }))
  await addRows(tx, mergeSteps, rows)
}

/** The column that tells the rows of a table apart. */
export function idOf(table: SQLiteTable): SQLiteColumn {
  const id: SQLiteColumn | undefined = getTableColumns(table)['id']
  if (!id) throw new Error(`${getTableName(table)} has no id`)
  return id
}

/** A row as the database holds it. */
export function stored(table: SQLiteTable, row: Row): StoredRow {
  const columns = Object.entries(getTableColumns(table))
  return Object.fromEntries(
    columns.map(([name, column]) => {
      const value = row[name] ?? null
      return [name, value === null ? null : (column.mapToDriverValue(value) as string | number)]
    }),
  )
}

/** A row as it is written, from what was stored of it. */
export function unstored(table: SQLiteTable, row: StoredRow): Row {
  const columns = Object.entries(getTableColumns(table))
  return Object.fromEntries(
    columns.map(([name, column]) => {
      const value = row[name] ?? null
      return [name, value === null ? null : column.mapFromDriverValue(value)]
    }),
  )
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
