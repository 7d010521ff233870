import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import { addRows } from '../../db/add-rows.ts'
import type { Tx } from '../../db/database.ts'
import { importRows, imports } from '../../db/schema/imports.ts'
import { enterAudit } from '../audit/commands.ts'
import { newId } from '../lib/id.ts'
import type { PersonId } from '../people/person.ts'
import type { StaffId } from '../staff/staff-member.ts'
import type { Candidate } from './candidate.ts'
import { stageOf, type ImportId, type ListKind, type Verdict } from './import.ts'
import { importById } from './queries.ts'
import type { ColumnUse } from './reading/columns.ts'
import type { RowRead } from './reading/read-row.ts'
import type { Survey } from './reading/survey.ts'

/** A row with what it would do. */
export interface PlannedRow {
  line: number
  cells: string[]
  /** What was read of it; nothing where it is refused. */
  read: RowRead | null
  verdict: Verdict
  label: string
  reasons: string[]
  personId: PersonId | null
  candidates: Candidate[] | null
}

/** A list that has arrived: what it holds, and what its columns are taken for where that is settled already. */
export interface NewImport {
  id: ImportId
  kind: ListKind
  fileName: string
  headings: string[]
  survey: Survey | null
  rowCount: number
  /** As it is remembered from a list before. */
  mapping: ColumnUse[] | null
}

/** Keeps that a list has arrived; its rows follow as they are looked through. */
export async function addImport(
  tx: Tx,
  list: NewImport,
  { staffId, now }: { staffId: StaffId; now: Date },
): Promise<void> {
  const isMapped = list.kind === 'cards' || list.mapping !== null
  await tx.insert(imports).values({
    ...list,
    isMappedAsBefore: list.mapping !== null,
    mappedAt: isMapped ? now : null,
    uploadedById: staffId,
    uploadedAt: now,
  })
}

/** Keeps what the next rows of a list would do. False where the list was taken away meanwhile. */
export async function keepRows(
  tx: Tx,
  importId: ImportId,
  rows: readonly PlannedRow[],
  now: Date,
): Promise<boolean> {
  if ((await tx.$count(imports, eq(imports.id, importId))) === 0) return false
  await addRows(
    tx,
    importRows,
    rows.map((row) => ({ id: newId<'ImportRow'>(now), importId, ...row })),
  )
  return true
}

/** Says that every row of a list has its verdict. */
export async function finishLookingThrough(tx: Tx, id: ImportId, now: Date): Promise<void> {
  await tx.update(imports).set({ readAt: now }).where(eq(imports.id, id))
}

/**
 * Begins to bring a list in, or goes on with one that was stopped, or of which more was decided since. Nothing where
 * that is under way, or its rows are just looked at. Refused rows are done with at once.
 */
export async function startApplication(
  tx: Tx,
  id: ImportId,
  { staffId, now }: { staffId: StaffId; now: Date },
): Promise<void> {
  const list = await importById(tx, id)
  const stage = list && stageOf(list)
  if (stage !== 'ready' && stage !== 'stopped' && stage !== 'done') return
  await tx
    .update(imports)
    .set({
      ...{ startedAt: list?.startedAt ?? now, stoppedAt: null, finishedAt: null, survey: null },
      ...NOT_UNDONE,
    })
    .where(eq(imports.id, id))
  await tx
    .update(importRows)
    .set({ appliedAt: now })
    .where(and(eq(importRows.importId, id), eq(importRows.verdict, 'refused'), isNull(importRows.appliedAt)))
  await enterAudit(tx, { staffId, now, action: 'brought in a list', subjectKind: 'import', subjectId: id })
}

const NOT_UNDONE = { undoneAt: null, outlook: null }

/** Has a list wait that is being brought in: what is in stays in, and nothing is half in. */
export async function stopApplication(tx: Tx, id: ImportId, now: Date): Promise<void> {
  const isUnderWay = and(eq(imports.id, id), isNotNull(imports.startedAt), isNull(imports.finishedAt))
  await tx
    .update(imports)
    .set({ stoppedAt: now })
    .where(and(isUnderWay, isNull(imports.stoppedAt)))
}

/** Takes a list away that was not brought in. False where it was. */
export async function removeImport(tx: Tx, id: ImportId): Promise<boolean> {
  const isUntouched = and(eq(imports.id, id), isNull(imports.startedAt))
  if ((await tx.$count(imports, isUntouched)) === 0) return false
  await tx.delete(importRows).where(eq(importRows.importId, id))
  await tx.delete(imports).where(eq(imports.id, id))
  return true
}
