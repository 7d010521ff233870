import { and, eq, isNotNull, sql } from 'drizzle-orm'
import { prepared, type Reader } from '../../db/database.ts'
import { among } from '../../db/dialect/expressions.ts'
import { importRows } from '../../db/schema/imports.ts'
import type { PersonId } from '../people/person.ts'
import type { ImportId } from './import.ts'

/** The lines of a list that were applied to these people. */
export async function linesByPerson(
  reader: Reader,
  id: ImportId,
  personIds: readonly PersonId[],
): Promise<Map<PersonId, number>> {
  const rows = await appliedToQuery(reader).execute({ id, personIds: JSON.stringify(personIds) })
  // The first of them last, so that it stays.
  const lastFirst = rows.sort((a, b) => b.line - a.line)
  return new Map(lastFirst.flatMap(({ personId, line }) => (personId ? [[personId, line] as const] : [])))
}

/** Whom the lines of a list that were applied turned out to mean. */
export async function peopleOnLines(
  reader: Reader,
  id: ImportId,
  lines: readonly number[],
): Promise<Map<number, PersonId>> {
  if (lines.length === 0) return new Map()
  const rows = await onLinesQuery(reader).execute({ id, lines: JSON.stringify(lines) })
  return new Map(rows.flatMap(({ line, personId }) => (personId ? [[line, personId] as const] : [])))
}

const isOfList = eq(importRows.importId, sql.placeholder('id'))

const onLinesQuery = prepared((reader) =>
  reader
    .select({ line: importRows.line, personId: importRows.personId })
    .from(importRows)
    .where(and(isOfList, among(importRows.line, sql.placeholder('lines')), isNotNull(importRows.appliedAt)))
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
