import { and, asc, eq, gt, isNotNull, isNull, sql } from 'drizzle-orm'
import { prepared, preparedUpTo, type Reader } from '../../db/database.ts'
import { among, atMost } from '../../db/dialect/expressions.ts'
import { importRows } from '../../db/schema/imports.ts'
import type { Id } from '../lib/id.ts'
import type { PersonId } from '../people/person.ts'
import type { ImportId, Verdict } from './import.ts'
import type { RowRead } from './reading/read-row.ts'

/** A row of it, with what it would do or did. */
export interface RowOfImport {
  line: number
  verdict: Verdict
  label: string
  reasons: string[]
  personId: PersonId | null
}

/** Some rows of a list, in the order of the file; of one verdict or of all. */
export async function rowsOf(
  reader: Reader,
  id: ImportId,
  only: Verdict | null,
  { offset, limit }: { offset: number; limit: number },
): Promise<RowOfImport[]> {
  return reader
    .select({
      line: importRows.line,
      verdict: importRows.verdict,
      label: importRows.label,
      reasons: importRows.reasons,
      personId: importRows.personId,
    })
    .from(importRows)
    .where(and(eq(importRows.importId, id), only ? eq(importRows.verdict, only) : undefined))
    .orderBy(asc(importRows.line))
    .limit(limit)
    .offset(offset)
}

/** The next refused rows after a line, as the file had them, each with its reasons. */
export async function refusedRows(
  reader: Reader,
  id: ImportId,
  after: number,
  limit: number,
): Promise<{ line: number; cells: string[]; reasons: string[] }[]> {
  const rows = await reader
    .select({ line: importRows.line, cells: importRows.cells, reasons: importRows.reasons })
    .from(importRows)
    .where(and(eq(importRows.importId, id), eq(importRows.verdict, 'refused'), gt(importRows.line, after)))
    .orderBy(asc(importRows.line))
    .limit(limit)
  return rows.map(({ line, cells, reasons }) => ({ line, cells: cells ?? [], reasons }))
}

/** The next rows that are still to be applied, with what was read of each when the list arrived. */
export async function unappliedRows(reader: Reader, id: ImportId, limit: number): Promise<UnappliedRow[]> {
  return nextRowsQuery(reader, limit).execute({ id })
}

export interface UnappliedRow {
  id: Id<'ImportRow'>
  line: number
  read: RowRead | null
}

/** The lines of a list that were applied to these people. */
export async function linesByPerson(
  reader: Reader,
  id: ImportId,
  personIds: readonly PersonId[],
): Promise<Map<PersonId, number>> {
  const rows = await appliedToQuery(reader).execute({ id, personIds: JSON.stringify(personIds) })
  return new Map(rows.flatMap(({ personId, line }) => (personId ? [[personId, line] as const] : [])))
}

const isOfList = eq(importRows.importId, sql.placeholder('id'))

const nextRowsQuery = preparedUpTo((reader, limit) =>
  reader
    .select({ id: importRows.id, line: importRows.line, read: importRows.read })
    .from(importRows)
    .where(and(isOfList, isNull(importRows.appliedAt)))
    .orderBy(asc(importRows.line))
    .limit(atMost(limit))
    .prepare(),
)

const appliedToQuery = prepared((reader) =>
  reader
    .select({ personId: importRows.personId, line: importRows.line })
    .from(importRows)
    .where(
      and(
        isOfList,
        among(importRows.personId, sql.placeholder('personIds')),
        isNotNull(importRows.appliedAt),
      ),
    )
    .prepare(),
)
