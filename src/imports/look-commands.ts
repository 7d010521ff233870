import { and, eq, isNull, sql } from 'drizzle-orm'
import { prepared, type Tx } from '../../db/database.ts'
import { given } from '../../db/dialect/expressions.ts'
import { importRows, imports } from '../../db/schema/imports.ts'
import type { ImportId } from './import.ts'
import type { NextRow } from './plan-next.ts'
import type { Planned } from './planning/in-order.ts'
import { subjectOf, type Plan } from './planning/plan.ts'
import type { WinField } from './wins.ts'

/** Of what the list's word counts from now on; its rows are to be looked at anew. False where it is being brought in. */
export async function changeWins(tx: Tx, id: ImportId, fileWins: readonly WinField[]): Promise<boolean> {
  await tx
    .update(imports)
    .set({ fileWins: [...fileWins] })
    .where(eq(imports.id, id))
  return beginLookingAgain(tx, id)
}

/** Says that the rows of a list are to be looked at anew. False where they are just being looked through or brought in. */
export async function beginLookingAgain(tx: Tx, id: ImportId): Promise<boolean> {
  const isResting = and(isNull(imports.lookedUpTo), sql`${imports.readAt} is not null`, isNotMoving)
  const begun = await tx
    .update(imports)
    .set({ lookedUpTo: 0 })
    .where(and(eq(imports.id, id), isResting))
    .returning({ id: imports.id })
  return begun.length > 0
}

const isNotMoving = sql`(${imports.startedAt} is null or ${imports.stoppedAt} is not null or ${imports.finishedAt} is not null)`

/** Keeps what these rows would do by now. */
export async function keepLooks(
  tx: Tx,
  id: ImportId,
  rows: readonly Planned<NextRow>[],
  lookedUpTo: number,
): Promise<void> {
  for (const row of rows) await keepLook(tx, row, row.plan)
  await tx.update(imports).set({ lookedUpTo }).where(eq(imports.id, id))
}

/** Keeps what a row would do by now. Whom it may be stays known once it is decided, so that it can be asked again. */
export async function keepLook(tx: Tx, row: NextRow, plan: Plan): Promise<void> {
  if (waitsForItsLine(row)) {
    const reasons = [`Fills what line ${row.decidedFor?.line ?? ''} leaves out.`]
    await lookStatement(tx).execute({
      ...{ id: row.id, verdict: 'updates', reasons, personId: null },
      candidates: row.candidates,
    })
    return
  }
  await lookStatement(tx).execute({
    ...{ id: row.id, verdict: plan.verdict, reasons: plan.reasons, personId: subjectOf(plan)?.id ?? null },
    candidates: plan.verdict === 'maybe' ? plan.candidates : row.candidates,
  })
}

/** Said to be the one on an earlier line, which is not in yet. */
function waitsForItsLine({ decision, decidedFor, told }: NextRow): boolean {
  return decision === 'same' && decidedFor?.line != null && told === undefined
}

/** Says that every row that is not in yet has its verdict again. */
export async function finishLookingAgain(tx: Tx, id: ImportId): Promise<void> {
  await tx.update(imports).set({ lookedUpTo: null }).where(eq(imports.id, id))
}

const lookStatement = prepared((tx: Tx) =>
  tx
    .update(importRows)
    .set({
      verdict: given(importRows.verdict, 'verdict'),
      reasons: given(importRows.reasons, 'reasons'),
      personId: given(importRows.personId, 'personId'),
      candidates: given(importRows.candidates, 'candidates'),
    })
    .where(eq(importRows.id, sql.placeholder('id')))
    .prepare(),
)
