import { eq, sql } from 'drizzle-orm'
import { prepared, type Tx } from '../../db/database.ts'
import { given } from '../../db/dialect/expressions.ts'
import { importRows } from '../../db/schema/imports.ts'
import type { PersonId } from '../people/person.ts'
import type { Candidate } from './candidate.ts'
import type { Deed } from './deed.ts'
import type { Verdict } from './import.ts'
import type { UnappliedRow } from './next-row-queries.ts'

/** What became of a row. */
interface Settled {
  verdict: Verdict
  reasons: string[]
  personId: PersonId | null
  /** Nothing where nobody was changed. */
  deed: Deed | null
  /** The how manieth of the list it is. */
  appliedAs: number | null
}

/** Once it is applied, a row's cells are forgotten: they stand where they belong now. A refused one keeps them, to be mended. */
export async function settleRow(
  tx: Tx,
  id: UnappliedRow['id'],
  { verdict, reasons, personId, deed, appliedAs }: Settled,
  now: Date,
): Promise<void> {
  const settle = (verdict === 'refused' ? refusedStatement : appliedStatement)(tx)
  await settle.execute({ id, verdict, reasons, personId, deed, appliedAs, now })
}

const settled = {
  verdict: given(importRows.verdict, 'verdict'),
  reasons: given(importRows.reasons, 'reasons'),
  personId: given(importRows.personId, 'personId'),
  deed: given(importRows.deed, 'deed'),
  appliedAt: given(importRows.appliedAt, 'now'),
  appliedAs: given(importRows.appliedAs, 'appliedAs'),
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

/** Leaves a row for somebody to say whom it means; whatever was said of it before no longer helps. */
export async function askAboutRow(
  tx: Tx,
  id: UnappliedRow['id'],
  { candidates, reasons }: { candidates: Candidate[]; reasons: string[] },
): Promise<void> {
  await tx
    .update(importRows)
    .set({ verdict: 'maybe', candidates, reasons, decision: null, decidedFor: null, personId: null })
    .where(eq(importRows.id, id))
}
