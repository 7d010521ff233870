import type { Reader } from '../../db/database.ts'
import type { Day } from '../lib/day.ts'
import { memoryFor } from './planning/memory-queries.ts'
import { mentionsOf } from './planning/mentions.ts'
import { planRead, type Plan } from './planning/plan.ts'
import { claimed } from './planning/twins.ts'
import type { ImportRow } from './queries.ts'
import { recognise } from './reading/columns.ts'
import { readRow, type RowRead } from './reading/read-row.ts'
import { linesByPerson, unappliedRows } from './row-queries.ts'

/** A row that is about to be applied. */
export interface NextRow {
  id: Awaited<ReturnType<typeof unappliedRows>>[number]['id']
  plan: Plan
}

/**
 * Plans the next rows of a list against what we hold now: those that cannot mean the same people. The others wait
 * until these are in.
 */
export async function planNext(
  reader: Reader,
  { id, headings, dateOrder }: ImportRow,
  { today, atMost }: { today: Day; atMost: number },
): Promise<NextRow[]> {
  const reading = { columns: recognise(headings), dateOrder, today }
  const rows = (await unappliedRows(reader, id, atMost)).map((row) => ({
    ...row,
    read: readRow(row.cells, reading),
  }))
  const apart = sideBySide(rows)
  const listed = apart.flatMap(({ read }) => ('listed' in read ? read.listed : []))
  const memory = await memoryFor(reader, listed)
  const lines = await linesByPerson(reader, id, [...memory.byId.keys()])
  return apart.map((row) => ({ id: row.id, plan: claimed(planRead(row.read, memory), row.line, lines) }))
}

function sideBySide<Row extends { read: RowRead }>(rows: readonly Row[]): Row[] {
  const mentioned = new Set<string>()
  return rows.filter(({ read }) => {
    const mentions = 'listed' in read ? mentionsOf(read.listed) : []
    const isApart = !mentions.some((name) => mentioned.has(name))
    if (isApart) for (const name of mentions) mentioned.add(name)
    return isApart
  })
}
