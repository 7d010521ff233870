import { pastUndoing } from '../../lib/time-to-undo.ts'
import { and, inArray, isNotNull, lt } from 'drizzle-orm'
import type { Tx } from '../../../db/database.ts'
import { among, atMost } from '../../../db/dialect/expressions.ts'
import { importRows, imports } from '../../../db/schema/imports.ts'

/** Forgets what some rows said and did whose import can no longer be undone. Answers how many. */
export async function forgetSomeDeeds(tx: Tx, most: number, now: Date): Promise<number> {
  const old = tx
    .select({ id: imports.id })
    .from(imports)
    .where(lt(imports.startedAt, pastUndoing(now)))
  const rows = await tx
    .select({ id: importRows.id })
    .from(importRows)
    .where(and(inArray(importRows.importId, old), isNotNull(importRows.appliedAs)))
    .limit(atMost(most))
  await tx
    .update(importRows)
    .set({ read: null, deed: null, appliedAs: null })
    .where(among(importRows.id, JSON.stringify(rows.map(({ id }) => id))))
  return rows.length
}
