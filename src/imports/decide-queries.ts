import { and, asc, eq, gt, isNull, ne } from 'drizzle-orm'
import type { Reader } from '../../db/database.ts'
import { importRows } from '../../db/schema/imports.ts'
import type { PersonId } from '../people/person.ts'
import { sureOf, type Candidate } from './candidate.ts'
import type { Id } from '../lib/id.ts'
import type { ImportId } from './import.ts'
import { NOT_READ, rowToApply, type UnappliedRow } from './next-row-queries.ts'
import { rowShown, type RowOfImport } from './row-queries.ts'

/** A row by its line. */
export async function rowOnLine(reader: Reader, id: ImportId, line: number): Promise<RowOnLine | undefined> {
  const [row] = await reader
    .select({ ...rowToApply, ...rowShown })
    .from(importRows)
    .where(and(eq(importRows.importId, id), eq(importRows.line, line)))
  return row && { ...row, read: row.read ?? NOT_READ }
}

export type RowOnLine = UnappliedRow & RowOfImport

/** The first line that asks and that nobody has decided, after one or from the beginning. */
export async function nextToDecide(reader: Reader, id: ImportId, after: number): Promise<number | undefined> {
  const [row] = await reader
    .select({ line: importRows.line })
    .from(importRows)
    .where(
      and(
        ...[eq(importRows.importId, id), eq(importRows.verdict, 'maybe'), isNull(importRows.decision)],
        gt(importRows.line, after),
      ),
    )
    .orderBy(asc(importRows.line))
    .limit(1)
  return row?.line
}

/** Another line of the list that means somebody. */
export async function otherLineOf(
  reader: Reader,
  id: ImportId,
  personId: PersonId,
  line: number,
): Promise<number | undefined> {
  const [row] = await reader
    .select({ line: importRows.line })
    .from(importRows)
    .where(and(eq(importRows.importId, id), eq(importRows.personId, personId), ne(importRows.line, line)))
    .orderBy(asc(importRows.line))
    .limit(1)
  return row?.line
}

/** The rows that nobody has decided and that surely are somebody, with whom. */
export async function sureRows(
  reader: Reader,
  id: ImportId,
): Promise<{ id: Id<'ImportRow'>; only: Candidate }[]> {
  const rows = await reader
    .select({ id: importRows.id, candidates: importRows.candidates })
    .from(importRows)
    .where(and(eq(importRows.importId, id), eq(importRows.verdict, 'maybe'), isNull(importRows.decision)))
  return rows.flatMap((row) => {
    const only = sureOf(row.candidates ?? [])
    return only ? [{ id: row.id, only }] : []
  })
}
