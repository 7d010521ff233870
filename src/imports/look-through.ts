import type { Database } from '../../db/database.ts'
import type { PersonId } from '../people/person.ts'
import { finishLookingThrough, keepRows, type PlannedRow } from './commands.ts'
import type { ImportId } from './import.ts'
import { planRows, type Planned } from './planning/plan-rows.ts'
import { subjectOf } from './planning/plan.ts'
import { claimed } from './planning/twins.ts'
import type { ListReading, ListRow } from './read-member-list.ts'

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
    const planned = await planRows(database.read, piece.rows)
    const rows = planned.map((row) => toKeep({ ...row, plan: claimed(row.plan, row.line, lineByPerson) }))
    const isThere = await database.write((tx) => keepRows(tx, id, rows, now))
    if (!isThere) return
  }
  await database.write((tx) => finishLookingThrough(tx, id, now))
}

function toKeep({ line, cells, read, plan }: Planned<ListRow>): PlannedRow {
  const { verdict, reasons } = plan
  return {
    ...{ line, cells, verdict, reasons },
    read: verdict === 'refused' ? null : read,
    label: 'listed' in read ? read.listed.name : read.label,
    personId: subjectOf(plan)?.id ?? null,
  }
}
