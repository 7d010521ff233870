import { setImmediate as breath } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { imports } from '../../db/schema/imports.ts'
import { reindexNotes } from '../../db/search/reindex-notes.ts'
import { catalogued } from '../interests/commands.ts'
import type { InterestId } from '../interests/interest.ts'
import { fold } from '../lib/text.ts'
import { personChanged } from '../people/person-changed.ts'
import type { PersonId } from '../people/person.ts'
import type { StaffId } from '../staff/staff-member.ts'
import { carryOut } from './carry-out-commands.ts'
import type { ImportId } from './import.ts'
import { planNext, type NextRow } from './plan-next.ts'
import { importById } from './queries.ts'
import { unappliedRows } from './row-queries.ts'
import { settleRow } from './settle-commands.ts'
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
  const planned = await planNext(tx, id, atMost)
  if (planned.length === 0) {
    await tx.update(imports).set({ finishedAt: now }).where(eq(imports.id, id))
    return 'done'
  }
  await bringIn(tx, planned, { staffId: list.uploadedById, now: list.startedAt })
  return 'more'
}

/** Gives up on the next row, which could not be written. */
export async function refuseNext(tx: Tx, id: ImportId, now: Date): Promise<void> {
  const [row] = await unappliedRows(tx, id, 1)
  const reasons = ['This line could not be written, through no fault of its own. Nobody was changed by it.']
  if (row) await settleRow(tx, row.id, { verdict: 'refused', reasons, personId: null }, now)
}

async function bringIn(tx: Tx, rows: readonly NextRow[], by: { staffId: StaffId; now: Date }): Promise<void> {
  const sheaf = emptySheaf()
  const touched: PersonId[] = []
  await breath()
  const interests = await catalogue(tx, rows, by.now)
  for (const { id, plan } of rows) {
    const people = 'changes' in plan ? await carryOut(tx, plan, sheaf, { ...by, interests }) : []
    touched.push(...people)
    const personId = plan.verdict === 'same' ? plan.held.id : (people.at(0) ?? null)
    await settleRow(tx, id, { ...plan, personId }, by.now)
  }
  await breath()
  await writeSheaf(tx, sheaf)
  await breath()
  await personChanged(tx, touched)
  await reindexNotes(
    tx,
    sheaf.notes.map(({ id }) => id),
  )
  await breath()
}

/** The entries of the catalogue that these rows name, by folded name; made where there is none yet. */
async function catalogue(tx: Tx, rows: readonly NextRow[], now: Date): Promise<Map<string, InterestId>> {
  const named = rows.flatMap(({ plan }) => ('changes' in plan ? plan.changes.interests : []))
  const entries = new Map<string, InterestId>()
  for (const [folded, name] of new Map(named.map((name) => [fold(name), name])))
    entries.set(folded, (await catalogued(tx, name, 'other', now)).id)
  return entries
}
