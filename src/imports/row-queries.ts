import { and, asc, eq, gt } from 'drizzle-orm'
import type { Reader } from '../../db/database.ts'
import { importRows } from '../../db/schema/imports.ts'
import type { PersonId } from '../people/person.ts'
import type { Candidate, Decision } from './candidate.ts'
import type { ImportId, Verdict } from './import.ts'

/** A row of it, with what it would do or did. */
export interface RowOfImport {
  line: number
  verdict: Verdict
  label: string
  reasons: string[]
  personId: PersonId | null
  candidates: Candidate[] | null
  decision: Decision | null
  decidedFor: Candidate | null
  appliedAt: Date | null
}

export const rowShown = {
  line: importRows.line,
  verdict: importRows.verdict,
  label: importRows.label,
  reasons: importRows.reasons,
  personId: importRows.personId,
  candidates: importRows.candidates,
  decision: importRows.decision,
  decidedFor: importRows.decidedFor,
  appliedAt: importRows.appliedAt,
}

/** Some rows of a list, in the order of the file; of one verdict or of all. */
export async function rowsOf(
  reader: Reader,
  id: ImportId,
  only: Verdict | null,
  { offset, limit }: { offset: number; limit: number },
): Promise<RowOfImport[]> {
  return reader
    .select(rowShown)
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
