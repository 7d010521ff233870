import { pastUndoing } from '../lib/time-to-undo.ts'
import { asc, eq, getTableName, lt, sql } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Tx } from '../../db/database.ts'
import { merges, mergeSteps } from '../../db/schema/merges.ts'
import { customers, people } from '../../db/schema/people.ts'
import { idOf, stored, unstored, type Row, type StoredRow } from '../../db/stored-rows.ts'
import { enterAudit } from '../audit/commands.ts'
import { dayIn } from '../lib/day.ts'
import { keepWithinMinorsLimit } from '../people/commands.ts'
import { personChanged } from '../people/person-changed.ts'
import type { PersonId } from '../people/person.ts'
import type { Hand } from './commands.ts'
import { mayBeUndone, type MergeId } from './merge.ts'
import { laterMerge, mergeById, type Merge } from './queries.ts'
import { TIES, type Tie } from './tie-queries.ts'

export type Undone = 'undone' | 'already' | 'too late' | 'gone' | { first: Merge }

/**
 * Makes two of one person again: every row as it was, but for what somebody changed since, which stays. What was added
 * since stays with the one who stayed, and what is no longer kept of a minor stays away. A later merge of that person has to be undone first.
 */
export async function undoMerge(tx: Tx, id: MergeId, { staffId, now }: Hand): Promise<Undone> {
  const merge = await mergeById(tx, id)
  if (!merge) return 'gone'
  if (merge.undoneAt) return 'already'
  if (!mayBeUndone(merge, now)) return 'too late'
  const first = await laterMerge(tx, merge)
  if (first) return { first }
  const steps = await tx
    .select()
    .from(mergeSteps)
    .where(eq(mergeSteps.mergeId, id))
    .orderBy(asc(mergeSteps.position))
  for (const one of steps.reverse()) await takeBack(tx, one)
  await countVersion(tx, merge.stayedId, now)
  await tx.update(merges).set({ undoneAt: now, undoneById: staffId }).where(eq(merges.id, id))
  const both = [merge.stayedId, merge.wentId]
  await keepWithinMinorsLimit(tx, both, { now, today: dayIn(now, 'UTC') })
  await personChanged(tx, both)
  const deed = { staffId, now, action: 'undid a merge', subjectKind: 'person' }
  await enterAudit(tx, { ...deed, subjectId: merge.stayedId })
  return 'undone'
}

/** Forgets what merges did that can no longer be undone. That they were made stays. */
export async function forgetOldSteps(tx: Tx, now: Date): Promise<void> {
  const old = tx
    .select({ id: merges.id })
    .from(merges)
    .where(lt(merges.mergedAt, pastUndoing(now)))
  await tx.delete(mergeSteps).where(sql`${mergeSteps.mergeId} in ${old}`)
}

interface KeptStep {
  tableName: string
  rowId: string
  before: StoredRow
  after: StoredRow | null
}

async function takeBack(tx: Tx, { tableName, rowId, before, after }: KeptStep): Promise<void> {
  const found = MERGED.get(tableName)
  if (!found) return
  const { table, rewritten } = found
  const [now]: Row[] = await tx
    .select()
    .from(table)
    .where(eq(idOf(table), rowId))
  if (!now) {
    if (after === null || rewritten) await putBack(tx, table, before)
  } else if (after !== null) {
    const changes = unchangedSince(stored(table, now), before, after)
    if (Object.keys(changes).length > 0)
      await tx
        .update(table)
        .set(pick(unstored(table, { ...before, ...changes }), Object.keys(changes)))
        .where(eq(idOf(table), rowId))
  }
}

/** A member number that went to somebody else meanwhile stays theirs. */
async function putBack(tx: Tx, table: SQLiteTable, before: StoredRow): Promise<void> {
  const { memberNumber } = before
  const isTaken =
    table === customers &&
    typeof memberNumber === 'string' &&
    (await tx.$count(customers, eq(customers.memberNumber, memberNumber))) > 0
  await tx.insert(table).values(unstored(table, isTaken ? { ...before, memberNumber: null } : before))
}

/** The columns that the merge changed and nobody has since, as they were. */
function unchangedSince(now: StoredRow, before: StoredRow, after: StoredRow): StoredRow {
  return Object.fromEntries(
    Object.entries(before).filter(
      ([name, value]) => value !== after[name] && (now[name] ?? null) === (after[name] ?? null),
    ),
  )
}

function pick(row: Row, names: readonly string[]): Row {
  return Object.fromEntries(names.map((name) => [name, row[name]]))
}

/** Whoever has a form open on them is told that they changed. */
async function countVersion(tx: Tx, id: PersonId, now: Date): Promise<void> {
  await tx
    .update(people)
    .set({ version: sql`${people.version} + 1`, changedAt: now })
    .where(eq(people.id, id))
}

const MERGED: ReadonlyMap<string, Pick<Tie, 'table' | 'rewritten'>> = new Map(
  [...TIES, { table: customers }, { table: people }].map((tie) => [getTableName(tie.table), tie]),
)
