import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { importRows, imports } from '../../db/schema/imports.ts'
import { catalogued } from '../interests/commands.ts'
import type { InterestId } from '../interests/interest.ts'
import { dayIn } from '../lib/day.ts'
import type { Id } from '../lib/id.ts'
import { fold } from '../lib/text.ts'
import { personChanged } from '../people/person-changed.ts'
import type { PersonId } from '../people/person.ts'
import type { StaffId } from '../staff/staff-member.ts'
import { carryOut } from './carry-out-commands.ts'
import type { ImportId } from './import.ts'
import { memoryFor } from './planning/memory-queries.ts'
import { mentionsOf } from './planning/mentions.ts'
import { planRead, type Plan } from './planning/plan.ts'
import { importById, type ImportRow } from './queries.ts'
import { recognise } from './reading/columns.ts'
import { readRow, type RowRead } from './reading/read-row.ts'
import { emptySheaf, writeSheaf } from './sheaf-commands.ts'

/**
 * Brings in the next rows of a list that was begun, each whole or not at all. They are planned afresh against what we
 * hold now, so that nothing is there twice however often this is broken off and begun again.
 */
export async function applyNext(
  tx: Tx,
  id: ImportId,
  { atMost, now }: { atMost: number; now: Date },
): Promise<'more' | 'done'> {
  const list = await importById(tx, id)
  if (!list?.startedAt || list.finishedAt) return 'done'
  const next = await nextRows(tx, list, list.startedAt, atMost)
  if (next.length === 0) {
    await tx.update(imports).set({ finishedAt: now }).where(eq(imports.id, id))
    return 'done'
  }
  const planned = await planSideBySide(tx, next)
  await bringIn(tx, planned, { staffId: list.uploadedById, now: list.startedAt })
  return 'more'
}

/** Gives up on the next row, which could not be written. */
export async function refuseNext(tx: Tx, id: ImportId, now: Date): Promise<void> {
  const [row] = await unappliedRows(tx, id, 1)
  const reasons = ['This line could not be written, through no fault of its own. Nobody was changed by it.']
  if (row) await settle(tx, row.id, { verdict: 'refused', reasons }, null, now)
}

type RowId = Id<'ImportRow'>

interface NextRow {
  id: RowId
  read: RowRead
}

interface PlannedRow {
  id: RowId
  plan: Plan
}

async function nextRows(tx: Tx, list: ImportRow, startedAt: Date, limit: number): Promise<NextRow[]> {
  const { headings, dateOrder, timeZone } = list
  const reading = { columns: recognise(headings), dateOrder, today: dayIn(startedAt, timeZone) }
  const rows = await unappliedRows(tx, list.id, limit)
  return rows.map(({ id, cells }) => ({ id, read: readRow(cells ?? [], reading) }))
}

async function unappliedRows(tx: Tx, id: ImportId, limit: number) {
  return tx
    .select({ id: importRows.id, cells: importRows.cells })
    .from(importRows)
    .where(and(eq(importRows.importId, id), isNull(importRows.appliedAt)))
    .orderBy(asc(importRows.line))
    .limit(limit)
}

/** Plans those rows that cannot mean the same people; the others wait until these are in. */
async function planSideBySide(tx: Tx, rows: readonly NextRow[]): Promise<PlannedRow[]> {
  const mentioned = new Set<string>()
  const apart = rows.filter(({ read }) => {
    const mentions = 'listed' in read ? mentionsOf(read.listed) : []
    const isApart = !mentions.some((name) => mentioned.has(name))
    if (isApart) for (const name of mentions) mentioned.add(name)
    return isApart
  })
  const memory = await memoryFor(
    tx,
    apart.flatMap(({ read }) => ('listed' in read ? read.listed : [])),
  )
  return apart.map(({ id, read }) => ({ id, plan: planRead(read, memory) }))
}

async function bringIn(
  tx: Tx,
  rows: readonly PlannedRow[],
  by: { staffId: StaffId; now: Date },
): Promise<void> {
  const sheaf = emptySheaf()
  const touched: PersonId[] = []
  const interests = await catalogue(tx, rows, by.now)
  for (const { id, plan } of rows) {
    const people = 'changes' in plan ? await carryOut(tx, plan, sheaf, { ...by, interests }) : []
    touched.push(...people)
    await settle(tx, id, plan, plan.verdict === 'same' ? plan.held.id : (people.at(0) ?? null), by.now)
  }
  await writeSheaf(tx, sheaf)
  await personChanged(tx, touched)
}

/** The entries of the catalogue that these rows name, by folded name; made where there is none yet. */
async function catalogue(tx: Tx, rows: readonly PlannedRow[], now: Date): Promise<Map<string, InterestId>> {
  const entries = new Map<string, InterestId>()
  for (const { plan } of rows)
    for (const name of 'changes' in plan ? plan.changes.interests : [])
      if (!entries.has(fold(name))) entries.set(fold(name), (await catalogued(tx, name, 'other', now)).id)
  return entries
}

/** What a row said is forgotten here: it stands where it belongs now. A refused one is kept, to be mended. */
async function settle(
  tx: Tx,
  id: RowId,
  { verdict, reasons }: Plan,
  personId: PersonId | null,
  now: Date,
): Promise<void> {
  const forgotten = verdict === 'refused' ? {} : { cells: null }
  await tx
    .update(importRows)
    .set({ verdict, reasons, personId, appliedAt: now, ...forgotten })
    .where(eq(importRows.id, id))
}
