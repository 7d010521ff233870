import { sql } from 'drizzle-orm'
import { prepared, type Reader } from '../../../db/database.ts'
import { among } from '../../../db/dialect/expressions.ts'
import { importAnswers } from '../../../db/schema/imports.ts'
import type { PersonId } from '../../people/person.ts'
import type { RowToPlan } from './in-order.ts'
import { rowKey } from './row-key.ts'

/** Whom these rows were said to be when an earlier list had them, by the key of the row. */
export async function answersTo(reader: Reader, rows: readonly RowToPlan[]): Promise<Map<string, PersonId>> {
  const keys = rows.flatMap(({ read }) => ('listed' in read ? rowKey(read.listed, read.twin?.nth) : []))
  const answers = await answersQuery(reader).execute({ keys: JSON.stringify(keys) })
  return new Map(answers.map(({ rowKey: key, personId }) => [key, personId]))
}

const answersQuery = prepared((reader) =>
  reader
    .select({ rowKey: importAnswers.rowKey, personId: importAnswers.personId })
    .from(importAnswers)
    .where(among(importAnswers.rowKey, sql.placeholder('keys')))
    .prepare(),
)
