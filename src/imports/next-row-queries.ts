import { and, asc, eq, gt, isNotNull, isNull, max, ne, sql } from 'drizzle-orm'
import { prepared, preparedUpTo, type Reader } from '../../db/database.ts'
import { atMost } from '../../db/dialect/expressions.ts'
import { importRows } from '../../db/schema/imports.ts'
import type { Id } from '../lib/id.ts'
import type { Candidate, Decision } from './candidate.ts'
import type { ImportId } from './import.ts'
import type { RowRead } from './reading/read-row.ts'

/** The next rows that are still to be applied, with what was read of each when the list arrived. */
export async function unappliedRows(reader: Reader, id: ImportId, limit: number): Promise<UnappliedRow[]> {
  const rows = await nextRowsQuery(reader, limit).execute({ id })
  return rows.map((row) => ({ ...row, read: row.read ?? NOT_READ }))
}

export interface UnappliedRow {
  id: Id<'ImportRow'>
  line: number
  read: RowRead
  candidates: Candidate[] | null
  decision: Decision | null
  decidedFor: Candidate | null
}

// Of a list that an earlier Rapport looked through.
export const NOT_READ: RowRead = {
  refused: ['This line was looked through too long ago. Please bring the list in again.'],
  label: '',
}

/** The next rows after a line that are not in yet and could be read. */
export async function rowsToLookAt(
  reader: Reader,
  id: ImportId,
  after: number,
  limit: number,
): Promise<UnappliedRow[]> {
  const rows = await reader
    .select(rowToApply)
    .from(importRows)
    .where(
      and(
        ...[eq(importRows.importId, id), isNull(importRows.appliedAt), gt(importRows.line, after)],
        isNotNull(importRows.read),
      ),
    )
    .orderBy(asc(importRows.line))
    .limit(limit)
  return rows.map((row) => ({ ...row, read: row.read ?? NOT_READ }))
}

/** Whoever may be somebody is left until somebody has said. */
export const isToApply = and(isNull(importRows.appliedAt), ne(importRows.verdict, 'maybe'))

export const rowToApply = {
  id: importRows.id,
  line: importRows.line,
  read: importRows.read,
  candidates: importRows.candidates,
  decision: importRows.decision,
  decidedFor: importRows.decidedFor,
}

/** The how manieth row of the list the next one is that is applied. */
export async function nextAs(reader: Reader, id: ImportId): Promise<number> {
  const [row] = await lastQuery(reader).execute({ id })
  return (row?.last ?? 0) + 1
}

const lastQuery = prepared((reader) =>
  reader
    .select({ last: max(importRows.appliedAs) })
    .from(importRows)
    .where(eq(importRows.importId, sql.placeholder('id')))
    .prepare(),
)

const nextRowsQuery = preparedUpTo((reader, limit) =>
  reader
    .select(rowToApply)
    .from(importRows)
    .where(and(eq(importRows.importId, sql.placeholder('id')), isToApply))
    .orderBy(asc(importRows.line))
    .limit(atMost(limit))
    .prepare(),
)
