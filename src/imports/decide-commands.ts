import { eq, sql } from 'drizzle-orm'
import { prepared, type Tx } from '../../db/database.ts'
import { given } from '../../db/dialect/expressions.ts'
import { importRows } from '../../db/schema/imports.ts'
import type { PersonId } from '../people/person.ts'
import type { Decision } from './candidate.ts'
import type { ImportId } from './import.ts'
import { limitOn } from './limit-queries.ts'
import { beginLookingAgain, keepLook } from './look-commands.ts'
import { withTold, type NextRow } from './plan-next.ts'
import { previewRows } from './planning/plan-rows.ts'
import { importById } from './queries.ts'
import { otherLineOf, rowOnLine, sureRows } from './decide-queries.ts'
import { winsOf } from './wins.ts'

/** What somebody says of a row: which of the candidates it is, or none of them; or nothing any more. */
export interface Saying {
  decision: Decision | null
  candidate: number
}

/** Keeps what was said of a row, and what it would do now. False where it is in already, or asks nothing. */
export async function decide(
  tx: Tx,
  { id, line }: { id: ImportId; line: number },
  { decision, candidate }: Saying,
): Promise<boolean> {
  const list = await importById(tx, id)
  const row = await rowOnLine(tx, id, line)
  const chosen = row?.candidates?.[candidate]
  if (!list || !row?.candidates || row.appliedAt || (decision === 'same' && !chosen)) return false
  const said = { decision, decidedFor: decision === 'same' ? (chosen ?? null) : null }
  await tx.update(importRows).set(said).where(eq(importRows.id, row.id))
  const [told] = await withTold(tx, id, [{ ...row, ...said }])
  if (!told) return false
  const planning = {
    ...{ wins: winsOf(list), rowCount: list.rowCount, limit: await limitOn(tx, list) },
    lineByPerson: await linesOf(tx, id, told),
  }
  for (const one of await previewRows(tx, [told], planning)) await keepLook(tx, one, one.plan)
  return true
}

async function linesOf(tx: Tx, id: ImportId, { line, told }: NextRow): Promise<Map<PersonId, number>> {
  if (!told || told.means === 'somebody new') return new Map()
  const other = await otherLineOf(tx, id, told.means, line)
  return new Map(other === undefined ? [] : [[told.means, other]])
}

/**
 * Says of every row that surely is one of those whom we hold, or one on an earlier line, that it is. Their rows are to
 * be looked at anew. Answers how many.
 */
export async function decideSure(tx: Tx, id: ImportId): Promise<number> {
  const sure = await sureRows(tx, id)
  for (const row of sure) await sayStatement(tx).execute({ id: row.id, decidedFor: row.only })
  if (sure.length > 0) await beginLookingAgain(tx, id)
  return sure.length
}

const sayStatement = prepared((tx: Tx) =>
  tx
    .update(importRows)
    .set({ decision: 'same', decidedFor: given(importRows.decidedFor, 'decidedFor') })
    .where(eq(importRows.id, sql.placeholder('id')))
    .prepare(),
)
