import type { Reader } from '../../db/database.ts'
import type { ImportId } from './import.ts'
import { mentionsOf } from './planning/mentions.ts'
import { planRows } from './planning/plan-rows.ts'
import { subjectOf, type Plan } from './planning/plan.ts'
import { claimed } from './planning/twins.ts'
import type { RowRead } from './reading/read-row.ts'
import { linesByPerson, unappliedRows, type UnappliedRow } from './row-queries.ts'

/** A row that is about to be applied. */
export interface NextRow {
  id: UnappliedRow['id']
  plan: Plan
}

/**
 * Plans the next rows of a list against what we hold now: those that cannot mean the same people. The others wait
 * until these are in.
 */
export async function planNext(reader: Reader, id: ImportId, atMost: number): Promise<NextRow[]> {
  const rows = (await unappliedRows(reader, id, atMost)).map((row) => ({
    ...row,
    read: row.read ?? NOT_READ,
  }))
  const planned = await planRows(reader, sideBySide(rows))
  const held = planned.flatMap(({ plan }) => subjectOf(plan)?.id ?? [])
  const lines = await linesByPerson(reader, id, held)
  return planned.map((row) => ({ id: row.id, plan: claimed(row.plan, row.line, lines) }))
}

// Of a list that an earlier Rapport looked through.
const NOT_READ = {
  refused: ['This line was looked through too long ago. Please bring the list in again.'],
  label: '',
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
