import { setImmediate as breath } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { imports } from '../../db/schema/imports.ts'
import { reindexNotes } from '../../db/search/reindex-notes.ts'
import { personChanged } from '../people/person-changed.ts'
import type { ImportId } from './import.ts'
import { limitOn } from './limit-queries.ts'
import { planNext } from './plan-next.ts'
import type { How } from './planning/plan.ts'
import { importById } from './queries.ts'
import { nextAs, unappliedRows, type UnappliedRow } from './next-row-queries.ts'
import { settleRow } from './settle-commands.ts'
import { winsOf } from './wins.ts'
import { writeRows, type Applying, type Touched } from './write-rows-commands.ts'

/** Rows that mean the same people follow one another; more of them than this wait for the next unit. */
const MOST_ROUNDS = 12

/** How much of a list is one unit of work. */
export interface Measure {
  /** So many rows at a time, */
  atMost: number
  /** and so many again as long as this holds. */
  goesOn?: () => boolean
  now: Date
}

/**
 * Brings in the next rows of a list that was begun, each whole or not at all. They are planned afresh against what we
 * hold now, so that nothing is there twice however often this is broken off and begun again.
 */
export async function applyNext(
  tx: Tx,
  id: ImportId,
  { atMost, goesOn = () => false, now }: Measure,
): Promise<'more' | 'done'> {
  const list = await importById(tx, id)
  if (!list?.startedAt || list.finishedAt || list.stoppedAt) return 'done'
  const applying = { importId: id, staffId: list.uploadedById, now, nextAs: await nextAs(tx, id) }
  const touched: Touched = { people: new Set(), notes: new Set() }
  const how = { wins: winsOf(list), limit: await limitOn(tx, list) }
  let rows = await unappliedRows(tx, id, atMost)
  if (rows.length === 0) {
    await tx.update(imports).set({ finishedAt: now }).where(eq(imports.id, id))
    return 'done'
  }
  do {
    await applyRows(tx, rows, { applying, how, touched })
    rows = goesOn() ? await unappliedRows(tx, id, atMost) : []
  } while (rows.length > 0)
  await personChanged(tx, [...touched.people], breath)
  await reindexNotes(tx, [...touched.notes])
  await breath()
  return 'more'
}

async function applyRows(
  tx: Tx,
  rows: readonly UnappliedRow[],
  { applying, how, touched }: { applying: Applying; how: Omit<How, 'told'>; touched: Touched },
): Promise<void> {
  let waiting = rows
  for (let round = 0; round < MOST_ROUNDS && waiting.length > 0; round += 1) {
    const { planned, left } = await planNext(tx, { id: applying.importId, ...how }, waiting)
    await breath()
    await writeRows(tx, planned, applying, touched)
    await breath()
    waiting = left
  }
}

/** Gives up on the next row, which could not be written. */
export async function refuseNext(tx: Tx, id: ImportId, now: Date): Promise<void> {
  const [row] = await unappliedRows(tx, id, 1)
  const reasons = ['This line could not be written, through no fault of its own. Nobody was changed by it.']
  if (row) await settleRow(tx, row.id, { verdict: 'refused', reasons, personId: null, ...NOTHING_DONE }, now)
}

const NOTHING_DONE = { deed: null, appliedAs: null }
