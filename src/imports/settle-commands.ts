import { eq, sql } from 'drizzle-orm'
import { prepared, type Tx } from '../../db/database.ts'
import { given } from '../../db/dialect/expressions.ts'
import { importRows } from '../../db/schema/imports.ts'
import type { PersonId } from '../people/person.ts'
import type { Verdict } from './import.ts'
import type { UnappliedRow } from './row-queries.ts'

/** What became of a row. */
interface Settled {
  verdict: Verdict
  reasons: string[]
  personId: PersonId | null
}

/** What a row said is forgotten here: it stands where it belongs now. A refused one is kept, to be mended. */
export async function settleRow(
  tx: Tx,
  id: UnappliedRow['id'],
  { verdict, reasons, personId }: Settled,
  now: Date,
): Promise<void> {
  const settle = (verdict === 'refused' ? refusedStatement : appliedStatement)(tx)
  await settle.execute({ id, verdict, reasons, personId, now })
}

const settled = {
  verdict: given(importRows.verdict, 'verdict'),
  reasons: given(importRows.reasons, 'reasons'),
  personId: given(importRows.personId, 'personId'),
  appliedAt: given(importRows.appliedAt, 'now'),
  read: null,
}

const isRow = eq(importRows.id, sql.placeholder('id'))

const appliedStatement = prepared((tx: Tx) =>
  tx
    .update(importRows)
    .set({ ...settled, cells: null })
    .where(isRow)
    .prepare(),
)

const refusedStatement = prepared((tx: Tx) => tx.update(importRows).set(settled).where(isRow).prepare())
