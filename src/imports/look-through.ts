import type { Database } from '../../db/database.ts'
import type { PersonId } from '../people/person.ts'
import { finishLookingThrough, keepRows, type PlannedRow } from './commands.ts'
import type { ImportId } from './import.ts'
import { limitOn } from './limit-queries.ts'
import { previewRows } from './planning/plan-rows.ts'
import type { Planned, RowToPlan } from './planning/in-order.ts'
import { subjectOf } from './planning/plan.ts'
import { importById } from './queries.ts'
import type { ListReading, ListRow } from './read-member-list.ts'
import { winsOf } from './wins.ts'

/** Finds out what each row of a list would do, and keeps it for the preview. Changes nobody. */
export async function lookThrough(
  database: Database,
  id: ImportId,
  reading: ListReading,
  { now }: { now: Date },
): Promise<void> {
  const list = await importById(database.read, id)
  if (!list) return
  const planning = {
    ...{ wins: winsOf(list), rowCount: list.rowCount, limit: await limitOn(database.read, list) },
    lineByPerson: new Map<PersonId, number>(),
  }
  for await (const few of reading) {
    const rows = few.map((row) => ({ ...row, told: undefined }))
    const planned = await previewRows(database.read, rows, planning)
    const isThere = await database.write((tx) => keepRows(tx, id, planned.map(toKeep), now))
    if (!isThere) return
  }
  await database.write((tx) => finishLookingThrough(tx, id, now))
}

function toKeep({ line, cells, read, plan }: Planned<ListRow & RowToPlan>): PlannedRow {
  const { verdict, reasons } = plan
  return {
    ...{ line, cells, verdict, reasons },
    read: verdict === 'refused' ? null : read,
    label: 'listed' in read ? read.listed.name : read.label,
    personId: subjectOf(plan)?.id ?? null,
    candidates: plan.verdict === 'maybe' ? plan.candidates : null,
  }
}
