import type { Reader } from '../../db/database.ts'
import type { MinorsLimit } from '../people/minors.ts'
import type { PersonId } from '../people/person.ts'
import type { Told } from './candidate.ts'
import type { ImportId } from './import.ts'
import { planInOrder, type Planned, type RowToPlan } from './planning/in-order.ts'
import { memoryFor } from './planning/memory-queries.ts'
import { mentionsOf } from './planning/mentions.ts'
import { linesByPerson, peopleOnLines } from './line-queries.ts'
import type { UnappliedRow } from './next-row-queries.ts'
import type { Wins } from './wins.ts'

/** A row that is about to be applied. */
export type NextRow = UnappliedRow & RowToPlan

/**
 * Plans rows of a list against what we hold now: those that cannot mean the same people. The others are left, to wait
 * until these are in.
 */
export async function planNext(
  reader: Reader,
  { id, ...how }: { id: ImportId; wins: Wins; limit: MinorsLimit },
  rows: readonly UnappliedRow[],
): Promise<{ planned: Planned<NextRow>[]; left: UnappliedRow[] }> {
  const { apart, left } = sideBySide(rows)
  const next = await withTold(reader, id, apart)
  const memory = await memoryFor(reader, next)
  const lineByPerson = await linesByPerson(reader, id, [...memory.byId.keys()])
  return { planned: planInOrder(next, memory, { ...how, lineByPerson }), left }
}

function sideBySide(rows: readonly UnappliedRow[]): { apart: UnappliedRow[]; left: UnappliedRow[] } {
  const mentioned = new Set<string>()
  const left: UnappliedRow[] = []
  const apart = rows.filter((row) => {
    const mentions = 'listed' in row.read ? mentionsOf(row.read.listed) : []
    const isApart = !mentions.some((name) => mentioned.has(name))
    // Whoever waits holds up those of the same names behind, so that the order of the list is kept.
    for (const name of mentions) mentioned.add(name)
    if (!isApart) left.push(row)
    return isApart
  })
  return { apart, left }
}

/** What was said of each row. Whoever is the one on an earlier line is known once that line is in. */
export async function withTold(
  reader: Reader,
  id: ImportId,
  rows: readonly UnappliedRow[],
): Promise<NextRow[]> {
  const lines = rows.flatMap(({ decidedFor }) => decidedFor?.line ?? [])
  const people = await peopleOnLines(reader, id, lines)
  return rows.map((row) => ({ ...row, told: toldBy(row, people) }))
}

function toldBy({ decision, decidedFor }: UnappliedRow, people: ReadonlyMap<number, PersonId>): Told {
  if (decision === 'apart') return { means: 'somebody new' }
  const means = decidedFor?.personId ?? people.get(decidedFor?.line ?? -1)
  return decision === 'same' && means ? { means } : undefined
}
