import { setImmediate as breath } from 'node:timers/promises'
import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import type { Tx } from '../../../db/database.ts'
import { among } from '../../../db/dialect/expressions.ts'
import { importRows, imports } from '../../../db/schema/imports.ts'
import { enterAudit } from '../../audit/commands.ts'
import { dayIn } from '../../lib/day.ts'
import { keepWithinMinorsLimit } from '../../people/commands.ts'
import { personChanged } from '../../people/person-changed.ts'
import type { PersonId } from '../../people/person.ts'
import type { StaffId } from '../../staff/staff-member.ts'
import { mayBeUndone, stageOf, type ImportId } from '../import.ts'
import { importById } from '../queries.ts'
import { lastApplied, type AppliedRow } from './applied-queries.ts'
import { setColumnsBack } from './columns-back-commands.ts'
import { takeFactsOut } from './facts-back-commands.ts'
import { NOTHING_WEIGHED, together, type Kept, type Outlook } from './outlook.ts'
import { takePeopleOut } from './people-out-commands.ts'
import { rowsThatStay } from './weigh.ts'

/** Begins to undo an import, once somebody has seen what that does. False where it cannot be undone, or is. */
export async function startUndo(
  tx: Tx,
  id: ImportId,
  { staffId, now }: { staffId: StaffId; now: Date },
): Promise<boolean> {
  const list = await importById(tx, id)
  const stage = list && stageOf(list)
  if (!list?.outlook || (stage !== 'done' && stage !== 'stopped') || !mayBeUndone(list, now)) return false
  await tx.update(imports).set({ undoStartedAt: now, outlook: NOTHING_WEIGHED }).where(eq(imports.id, id))
  await enterAudit(tx, { staffId, now, action: 'undid a list', subjectKind: 'import', subjectId: id })
  return true
}

/** Undoes the rows that were applied last, each whole or not at all. */
export async function undoNext(
  tx: Tx,
  id: ImportId,
  { atMost, now }: { atMost: number; now: Date },
): Promise<'more' | 'done'> {
  const list = await importById(tx, id)
  if (!list?.undoStartedAt || !list.startedAt) return 'done'
  const rows = await lastApplied(tx, id, atMost)
  if (rows.length === 0) {
    await finishUndo(tx, id, now)
    return 'done'
  }
  const stay = await rowsThatStay(tx, rows, tellingFrom(rows))
  await breath()
  const going = rows.filter((row) => !stay.has(row))
  const done = await takeBack(tx, going, { since: list.startedAt, now })
  const outlook = together(done, { ...NOTHING_WEIGHED, kept: [...stay.values()] })
  await tx
    .update(imports)
    .set({ outlook: together(list.outlook ?? NOTHING_WEIGHED, outlook) })
    .where(eq(imports.id, id))
  await keepUndone(tx, going)
  await keepStaying(tx, [...stay.keys()])
  return 'more'
}

/** What a row of this part of the list did and nobody has changed since is the list's own. */
function tellingFrom(rows: readonly AppliedRow[]) {
  const own = new Set(rows.flatMap(({ deed }) => Object.values(deed.added).flat()))
  const versions = new Map<string, number>()
  for (const { id, after } of rows.flatMap(({ deed }) => deed.changed))
    versions.set(id, Math.max(versions.get(id) ?? 1, Number(after.version ?? 1)))
  return {
    isOwn: (row: Record<string, unknown>) =>
      own.has(String(row.id)) && (row.version ?? 1) === 1 && !row.removedAt && !row.confirmedAt,
    isEdited: ({ id, version }: { id: PersonId; version: number }) => version !== (versions.get(id) ?? 1),
  }
}

async function takeBack(
  tx: Tx,
  rows: readonly AppliedRow[],
  moment: { since: Date; now: Date },
): Promise<Outlook> {
  const added = rows.map(({ deed }) => deed.added)
  const changed = rows.flatMap(({ deed }) => deed.changed)
  const stays = await setColumnsBack(tx, changed, moment)
  await takeFactsOut(tx, added)
  await breath()
  await takePeopleOut(tx, added)
  const held = new Set([...changed.map(({ id }) => id), ...rows.flatMap(({ personId }) => personId ?? [])])
  const out = new Set(added.flatMap((one) => one.people ?? []))
  const stay = [...held].filter((id) => !out.has(id)) as PersonId[]
  await keepWithinMinorsLimit(tx, stay, { now: moment.now, today: dayIn(moment.now, 'UTC') })
  await personChanged(tx, stay)
  await breath()
  const kept = rows.flatMap(({ personId, label }): Kept[] =>
    personId && stays.has(personId) ? [{ personId, name: label, by: null }] : [],
  )
  const outRows = rows.filter(({ deed }) => deed.added.customers)
  const back = rows.filter(({ deed }) => !deed.added.customers && deed.changed.length > 0)
  return { out: outRows.length, back: back.length, kept }
}

/** They can be brought in again. */
async function keepUndone(tx: Tx, rows: readonly AppliedRow[]): Promise<void> {
  await tx
    .update(importRows)
    .set({ appliedAt: null, appliedAs: null, deed: null, personId: null })
    .where(among(importRows.id, JSON.stringify(rows.map(({ id }) => id))))
}

async function keepStaying(tx: Tx, rows: readonly AppliedRow[]): Promise<void> {
  const reasons = ['Stayed when the list was undone: somebody has changed them or their people since.']
  await tx
    .update(importRows)
    .set({ appliedAs: null, deed: null, verdict: 'same', reasons })
    .where(among(importRows.id, JSON.stringify(rows.map(({ id }) => id))))
}

/** The list stands as it did before it was brought in; what its rows would do now is looked at anew. */
async function finishUndo(tx: Tx, id: ImportId, now: Date): Promise<void> {
  const ofList = eq(imports.id, id)
  const begin = { startedAt: null, stoppedAt: null, finishedAt: null }
  await tx
    .update(imports)
    .set({ ...begin, undoStartedAt: null, undoneAt: now, lookedUpTo: 0 })
    .where(ofList)
}

/** Says that it is to be looked at what undoing an import would do. False where it cannot be undone. */
export async function startWeighing(tx: Tx, id: ImportId, now: Date): Promise<boolean> {
  const list = await importById(tx, id)
  const stage = list && stageOf(list)
  if (!list || (stage !== 'done' && stage !== 'stopped') || !mayBeUndone(list, now)) return false
  await tx.update(imports).set({ weighed: 0, outlook: NOTHING_WEIGHED }).where(eq(imports.id, id))
  return true
}

/** Keeps what undoing so many rows would come to. */
export async function keepOutlook(
  tx: Tx,
  id: ImportId,
  kept: { weighed: number | null; outlook: Outlook },
): Promise<void> {
  await tx
    .update(imports)
    .set(kept)
    .where(and(eq(imports.id, id), isNotNull(imports.weighed)))
}

/** Leaves an import as it is. */
export async function leaveAsItIs(tx: Tx, id: ImportId): Promise<void> {
  await tx
    .update(imports)
    .set({ weighed: null, outlook: null })
    .where(and(eq(imports.id, id), isNull(imports.undoStartedAt)))
}
