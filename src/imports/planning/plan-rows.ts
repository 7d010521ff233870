import { setImmediate as breath } from 'node:timers/promises'
import type { Reader } from '../../../db/database.ts'
import { planInOrder, type Planned, type PlanningOf, type RowToPlan } from './in-order.ts'
import { askOfLikely } from './likely.ts'
import { memoryFor } from './memory-queries.ts'

/** How many rows are planned before other requests get their turn. */
const A_STRETCH = 25

/** What each of these rows would do to what we hold now, asking about those who may be somebody by another name. */
export async function previewRows<Row extends RowToPlan>(
  reader: Reader,
  rows: readonly Row[],
  planning: PlanningOf & { rowCount: number },
): Promise<Planned<Row>[]> {
  const planned: Planned<Row>[] = []
  for (let at = 0; at < rows.length; at += A_STRETCH) {
    const stretch = rows.slice(at, at + A_STRETCH)
    const memory = await memoryFor(reader, stretch)
    planned.push(...(await askOfLikely(reader, planInOrder(stretch, memory, planning), planning)))
    await breath()
  }
  return planned
}
