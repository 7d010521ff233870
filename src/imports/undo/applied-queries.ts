import { and, asc, desc, eq, gt, isNotNull, sql } from 'drizzle-orm'
import { preparedUpTo, type Reader } from '../../../db/database.ts'
import { atMost } from '../../../db/dialect/expressions.ts'
import { importRows } from '../../../db/schema/imports.ts'
import type { Id } from '../../lib/id.ts'
import type { PersonId } from '../../people/person.ts'
import type { Deed } from '../deed.ts'
import type { ImportId } from '../import.ts'

/** A row that was applied, and what it did. */
export interface AppliedRow {
  id: Id<'ImportRow'>
  label: string
  personId: PersonId | null
  appliedAt: Date
  appliedAs: number
  deed: Deed
}

/** The rows that were applied last, the last first. */
export async function lastApplied(reader: Reader, id: ImportId, limit: number): Promise<AppliedRow[]> {
  return whole(await lastQuery(reader, limit).execute({ id }))
}

/** The next rows after one, in the order in which they were applied. */
export async function appliedAfter(
  reader: Reader,
  id: ImportId,
  after: number,
  limit: number,
): Promise<AppliedRow[]> {
  return whole(await afterQuery(reader, limit).execute({ id, after }))
}

/** How many rows an undo has before it. */
export async function rowsToUndo(reader: Reader, id: ImportId): Promise<number> {
  return reader.$count(importRows, and(eq(importRows.importId, id), isNotNull(importRows.appliedAs)))
}

type Found = { [Key in keyof AppliedRow]: AppliedRow[Key] | null }

function whole(rows: readonly Found[]): AppliedRow[] {
  return rows.flatMap(({ id, label, personId, appliedAt, appliedAs, deed }) =>
    id && appliedAt && appliedAs !== null
      ? [{ id, label: label ?? '', personId, appliedAt, appliedAs, deed: deed ?? NO_DEED }]
      : [],
  )
}

const NO_DEED: Deed = { added: {}, changed: [] }

const columns = {
  id: importRows.id,
  label: importRows.label,
  personId: importRows.personId,
  appliedAt: importRows.appliedAt,
  appliedAs: importRows.appliedAs,
  deed: importRows.deed,
}

const isOfList = eq(importRows.importId, sql.placeholder('id'))

const lastQuery = preparedUpTo((reader, limit) =>
  reader
    .select(columns)
    .from(importRows)
    .where(and(isOfList, isNotNull(importRows.appliedAs)))
    .orderBy(desc(importRows.appliedAs))
    .limit(atMost(limit))
    .prepare(),
)

const afterQuery = preparedUpTo((reader, limit) =>
  reader
    .select(columns)
    .from(importRows)
    .where(and(isOfList, gt(importRows.appliedAs, sql.placeholder('after'))))
    .orderBy(asc(importRows.appliedAs))
    .limit(atMost(limit))
    .prepare(),
)
