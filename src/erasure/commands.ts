import { eq, getTableColumns, getTableName, sql } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Tx } from '../../db/database.ts'
import { among } from '../../db/dialect/expressions.ts'
import { erasures } from '../../db/schema/erasures.ts'
import { asks, promises } from '../../db/schema/facts.ts'
import { notes, noteVersions } from '../../db/schema/notes.ts'
import { promptOutcomes, visits } from '../../db/schema/visits.ts'
import { reindexNotes } from '../../db/search/reindex-notes.ts'
import { POINTING_FIRST } from '../../db/seeds/rows.ts'
import { enterAudit } from '../audit/commands.ts'
import { newId } from '../lib/id.ts'
import type { NoteId } from '../notes/note.ts'
import { personChanged } from '../people/person-changed.ts'
import type { PersonId } from '../people/person.ts'
import type { StaffId } from '../staff/staff-member.ts'
import type { ErasureId, LeftFiles } from './erasure.ts'
import { keyOf, type Going } from './holding-queries.ts'
import { ownersOf, whatGoes } from './holdings-queries.ts'
import { NOBODY } from './names.ts'
import { rewordPapers } from './paper-commands.ts'
import { planOf, type Asked, type Plan } from './plan-queries.ts'
import type { Shared } from './shared.ts'

/** The fact of an erasure, as it is kept: whom by id, by whom and when. */
export interface Erasure {
  id: ErasureId
  at: Date
  staffId: StaffId
  personIds: PersonId[]
  away: string[]
}

/** Erases somebody and those who go with them, and keeps that it was done. The files that are theirs go afterwards. */
export async function erase(
  tx: Tx,
  asked: Asked,
  { staffId, now, kind }: { staffId: StaffId; now: Date; kind: 'customer' | 'person' },
): Promise<Erasure> {
  const plan = await planOf(tx, asked)
  await carryOut(tx, plan, now)
  const personIds = [...plan.erased.ids]
  const erasure = { id: newId<'Erasure'>(now), at: now, staffId, personIds, away: [...plan.erased.away] }
  await keepErasure(tx, erasure, plan.files)
  const [subjectId = ''] = asked.ids
  await enterAudit(tx, { staffId, now, action: `erased a ${kind}`, subjectKind: kind, subjectId })
  return erasure
}

/** Does once more what was done before the data went back to an older state. */
export async function eraseAgain(tx: Tx, erasure: Erasure, now: Date): Promise<void> {
  const asked = { ids: erasure.personIds, lists: [], away: new Set(erasure.away) }
  const plan = await planOf(tx, asked)
  await carryOut(tx, plan, now)
  await keepErasure(tx, erasure, plan.files)
  const { staffId, at, personIds } = erasure
  const deed = { staffId, now: at, action: 'erased a person', subjectKind: 'person' }
  await enterAudit(tx, { ...deed, subjectId: personIds[0] ?? '' })
}

/**
 * Takes facts away for good, by their tables and ids, with all that belongs to them: there is no undo. What is found
 * by them is put right.
 */
export async function forgetFacts(tx: Tx, keys: readonly string[]): Promise<void> {
  const erased = { ids: [], names: NOBODY, lists: [], away: new Set(keys) }
  const going = await whatGoes(tx, erased)
  const owners = await ownersOf(tx, going)
  await removeAll(tx, going)
  await personChanged(tx, owners)
}

/** Keeps that nothing is left of some of them in any file. */
export async function keepCleared(tx: Tx, ids: readonly ErasureId[], now: Date): Promise<void> {
  await tx
    .update(erasures)
    .set({ filesLeft: null, clearedAt: now })
    .where(among(erasures.id, JSON.stringify(ids)))
}

async function keepErasure(tx: Tx, erasure: Erasure, filesLeft: LeftFiles): Promise<void> {
  await tx.insert(erasures).values({ ...erasure, filesLeft })
}

async function carryOut(tx: Tx, { erased, going, shared, near }: Plan, now: Date): Promise<void> {
  for (const one of shared) await reword(tx, one, now)
  await rewordPapers(tx, erased, going)
  await removeAll(tx, going)
  await reindexNotes(
    tx,
    shared.filter(({ table }) => table === getTableName(notes)).map(({ id }) => id as NoteId),
  )
  await personChanged(tx, near)
}

async function removeAll(tx: Tx, going: Going): Promise<void> {
  const goingNotes = JSON.stringify(going.get(notes) ?? [])
  for (const table of [asks, promises])
    await tx.update(table).set({ noteId: null }).where(among(table.noteId, goingNotes))
  const goingVisits = JSON.stringify(going.get(visits) ?? [])
  await tx.update(promptOutcomes).set({ visitId: null }).where(among(promptOutcomes.visitId, goingVisits))
  for (const table of POINTING_FIRST) await remove(tx, table, going.get(table) ?? [])
}

async function remove(tx: Tx, table: SQLiteTable, keys: readonly string[]): Promise<void> {
  if (keys.length > 0) await tx.delete(table).where(among(keyOf(table), JSON.stringify(keys)))
}

/** What a note said before says more than it does now, so it goes. */
async function reword(tx: Tx, { table: name, id, changes }: Shared, now: Date): Promise<void> {
  const table = POINTING_FIRST.find((one) => getTableName(one) === name)
  if (!table) return
  if (name === getTableName(notes)) await tx.delete(noteVersions).where(eq(noteVersions.noteId, id as NoteId))
  if (Object.keys(changes).length === 0) return
  const { version, changedAt }: Partial<Record<string, SQLiteColumn>> = getTableColumns(table)
  await tx
    .update(table)
    .set({
      ...changes,
      ...(version ? { version: sql`${version} + 1` } : {}),
      ...(changedAt ? { changedAt: now } : {}),
    })
    .where(eq(keyOf(table), id))
}
