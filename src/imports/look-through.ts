import { setImmediate as breath } from 'node:timers/promises'
import type { Database } from '../../db/database.ts'
import type { Day } from '../lib/day.ts'
import type { PersonId } from '../people/person.ts'
import { finishLookingThrough, keepRows, type PlannedRow } from './commands.ts'
import type { ImportId } from './import.ts'
import { memoryFor } from './planning/memory-queries.ts'
import { planRead } from './planning/plan.ts'
import { claimed, twinFinder, type TwinFinder } from './planning/twins.ts'
import { recognise } from './reading/columns.ts'
import type { MemberList } from './reading/member-list.ts'
import { readRow, type Reading, type RowRead } from './reading/read-row.ts'
import type { SourceRow } from './reading/read-list.ts'

/** How many rows are looked at before other requests get their turn. */
const A_STRETCH = 50

/** Finds out what each row of a list would do, and keeps it for the preview. Changes nobody. */
export async function lookThrough(
  database: Database,
  id: ImportId,
  list: MemberList,
  { today, now }: { today: Day; now: Date },
): Promise<void> {
  const reading = { columns: recognise(list.headings), dateOrder: list.dateOrder, today }
  const earlier = { twinOf: twinFinder(), lineByPerson: new Map<PersonId, number>() }
  for (let at = 0; at < list.rows.length; at += A_STRETCH) {
    const rows = await verdictsOn(database, list.rows.slice(at, at + A_STRETCH), reading, earlier)
    const isThere = await database.write((tx) => keepRows(tx, id, rows, now))
    if (!isThere) return
    await breath()
  }
  await database.write((tx) => finishLookingThrough(tx, id, now))
}

/** What the rows before said. */
interface Earlier {
  twinOf: TwinFinder
  lineByPerson: Map<PersonId, number>
}

async function verdictsOn(
  { read: reader }: Database,
  rows: readonly SourceRow[],
  reading: Reading,
  { twinOf, lineByPerson }: Earlier,
): Promise<PlannedRow[]> {
  const looked = rows.map((row) => ({
    ...row,
    read: asOnlyOne(row.line, readRow(row.cells, reading), twinOf),
  }))
  const listed = looked.flatMap(({ read }) => ('listed' in read ? read.listed : []))
  const memory = await memoryFor(reader, listed)
  return looked.map(({ line, cells, read }) => {
    const plan = claimed(planRead(read, memory), line, lineByPerson)
    const label = 'listed' in read ? read.listed.name : read.label
    const { verdict, reasons } = plan
    const personId = plan.verdict === 'refused' ? null : (plan.held?.id ?? null)
    return { line, cells, verdict, label, reasons, personId }
  })
}

/** What was read of a row, unless an earlier one is about the same person. */
function asOnlyOne(line: number, read: RowRead, twinOf: TwinFinder): RowRead {
  const twin = 'listed' in read ? twinOf(line, read.listed) : undefined
  return 'listed' in read && twin ? { refused: [twin], label: read.listed.name } : read
}
