import { eq, getTableName } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { addRows } from '../../db/add-rows.ts'
import type { Tx } from '../../db/database.ts'
import { mergeSteps } from '../../db/schema/merges.ts'
import { idOf, stored, type Row } from '../../db/stored-rows.ts'
import { newId } from '../lib/id.ts'
import type { MergeId } from './merge.ts'

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

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
