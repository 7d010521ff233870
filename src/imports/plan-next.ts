import type { Reader } from '../../db/database.ts'
import type { ImportId } from './import.ts'
import { memoryFor } from './planning/memory-queries.ts'
import { mentionsOf } from './planning/mentions.ts'
import { planRead, type Plan } from './planning/plan.ts'
import { claimed } from './planning/twins.ts'
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
  const apart = sideBySide(await unappliedRows(reader, id, atMost))
  const memory = await memoryFor(
    reader,
    apart.flatMap(({ read }) => (read && 'listed' in read ? read.listed : [])),
  )
  const lines = await linesByPerson(reader, id, [...memory.byId.keys()])
  return apart.map(({ id, line, read }) => ({
    id,
    plan: claimed(planRead(read ?? NOT_READ, memory), line, lines),
  }))
}

// Of a list that was looked through by an earlier Rapport.
const NOT_READ = { refused: ['This line was looked through too long ago. Please bring the list in again.'], label: '' }

function sideBySide(rows: readonly UnappliedRow[]): UnappliedRow[] {
  const mentioned = new Set<string>()
  return rows.filter(({ read }) => {
    const mentions = read && 'listed' in read ? mentionsOf(read.listed) : []
    const isApart = !mentions.some((name) => mentioned.has(name))
    if (isApart) for (const name of mentions) mentioned.add(name)
    return isApart
  })
}
