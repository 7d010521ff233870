import { setImmediate as breath } from 'node:timers/promises'
import type { Reader } from '../../../db/database.ts'
import type { RowRead } from '../reading/read-row.ts'
import { memoryFor } from './memory-queries.ts'
import { planRead, type Plan } from './plan.ts'

/** How many rows are planned before other requests get their turn. */
const A_STRETCH = 25

/** A row with what it would do. */
export type Planned<Row> = Row & { plan: Plan }

/** What each of these rows would do to what we hold now; none of them knows of another. */
export async function planRows<Row extends { read: RowRead }>(
  reader: Reader,
  rows: readonly Row[],
): Promise<Planned<Row>[]> {
  const planned: Planned<Row>[] = []
  for (let at = 0; at < rows.length; at += A_STRETCH) {
    const stretch = rows.slice(at, at + A_STRETCH)
    const listed = stretch.flatMap(({ read }) => ('listed' in read ? read.listed : []))
    const memory = await memoryFor(reader, listed)
    planned.push(...stretch.map((row) => ({ ...row, plan: planRead(row.read, memory) })))
    await breath()
  }
  return planned
}
