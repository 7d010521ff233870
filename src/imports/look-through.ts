import { setImmediate as breath } from 'node:timers/promises'
import type { Database } from '../../db/database.ts'
import type { PersonId } from '../people/person.ts'
import { finishLookingThrough, keepRows, type PlannedRow } from './commands.ts'
import type { ImportId } from './import.ts'
import { memoryFor } from './planning/memory-queries.ts'
import { planRead } from './planning/plan.ts'
import { claimed } from './planning/twins.ts'
import type { ListReading, ListRow } from './reading/read-member-list.ts'

/** Finds out what each row of a list would do, and keeps it for the preview. Changes nobody. */
export async function lookThrough(
  database: Database,
  id: ImportId,
  reading: ListReading,
  { now }: { now: Date },
): Promise<void> {
  const lineByPerson = new Map<PersonId, number>()
  for await (const piece of reading) {
    if (!('rows' in piece)) continue
    const rows = await verdictsOn(database, piece.rows, lineByPerson)
    await breath()
    const isThere = await database.write((tx) => keepRows(tx, id, rows, now))
    if (!isThere) return
    await breath()
  }
  await database.write((tx) => finishLookingThrough(tx, id, now))
}

async function verdictsOn(
  { read: reader }: Database,
  rows: readonly ListRow[],
  lineByPerson: Map<PersonId, number>,
): Promise<PlannedRow[]> {
  const memory = await memoryFor(
    reader,
    rows.flatMap(({ read }) => ('listed' in read ? read.listed : [])),
  )
  return rows.map(({ line, cells, read }) => {
    const plan = claimed(planRead(read, memory), line, lineByPerson)
    const { verdict, reasons } = plan
    const label = 'listed' in read ? read.listed.name : read.label
    if (plan.verdict === 'refused') return { line, cells, read: null, verdict, label, reasons, personId: null }
    return { line, cells, read, verdict, label, reasons, personId: plan.held?.id ?? null }
  })
}
