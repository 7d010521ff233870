import { and, count, desc, eq, inArray, isNull, isNotNull } from 'drizzle-orm'
import type { Reader } from '../../db/database.ts'
import { importRows, imports } from '../../db/schema/imports.ts'
import { places } from '../../db/schema/places.ts'
import { staff } from '../../db/schema/staff.ts'
import type { StaffId } from '../staff/staff-member.ts'
import type { Outlook } from './undo/outlook.ts'
import type { WinField } from './wins.ts'
import { NOTHING_YET, type Counts, type ImportId, type ListKind } from './import.ts'
import { isToApply } from './next-row-queries.ts'
import type { ColumnUse } from './reading/columns.ts'

/** A list that was brought in, or is about to be. */
export interface ImportRow {
  id: ImportId
  fileName: string
  kind: ListKind
  headings: string[]
  mapping: ColumnUse[] | null
  isMappedAsBefore: boolean
  rowCount: number
  uploadedById: StaffId
  uploadedBy: string
  uploadedAt: Date
  mappedAt: Date | null
  readAt: Date | null
  /** Set while its rows are looked at anew. */
  lookedUpTo: number | null
  startedAt: Date | null
  stoppedAt: Date | null
  finishedAt: Date | null
  fileWins: WinField[] | null
  weighed: number | null
  outlook: Outlook | null
  undoStartedAt: Date | null
  undoneAt: Date | null
  /** Of the place of whoever brings it in. */
  timeZone: string
}

const columns = {
  id: imports.id,
  fileName: imports.fileName,
  kind: imports.kind,
  headings: imports.headings,
  mapping: imports.mapping,
  isMappedAsBefore: imports.isMappedAsBefore,
  rowCount: imports.rowCount,
  uploadedById: imports.uploadedById,
  uploadedBy: staff.name,
  uploadedAt: imports.uploadedAt,
  mappedAt: imports.mappedAt,
  readAt: imports.readAt,
  lookedUpTo: imports.lookedUpTo,
  startedAt: imports.startedAt,
  stoppedAt: imports.stoppedAt,
  finishedAt: imports.finishedAt,
  fileWins: imports.fileWins,
  weighed: imports.weighed,
  outlook: imports.outlook,
  undoStartedAt: imports.undoStartedAt,
  undoneAt: imports.undoneAt,
  timeZone: places.timeZone,
}

/** A list by id. */
export async function importById(reader: Reader, id: ImportId): Promise<ImportRow | undefined> {
  const [row] = await reader
    .select(columns)
    .from(imports)
    .innerJoin(staff, eq(staff.id, imports.uploadedById))
    .innerJoin(places, eq(places.id, staff.placeId))
    .where(eq(imports.id, id))
  return row
}

/** The latest lists, the newest first. */
export async function latestImports(reader: Reader, limit: number): Promise<ImportRow[]> {
  return reader
    .select(columns)
    .from(imports)
    .innerJoin(staff, eq(staff.id, imports.uploadedById))
    .innerJoin(places, eq(places.id, staff.placeId))
    .orderBy(desc(imports.uploadedAt), desc(imports.id))
    .limit(limit)
}

/** The lists that somebody began to bring in and that are not in yet, unless they were told to wait. */
export async function unfinishedImports(reader: Reader): Promise<ImportId[]> {
  const rows = await reader
    .select({ id: imports.id })
    .from(imports)
    .where(and(isNotNull(imports.startedAt), isNull(imports.finishedAt), isNull(imports.stoppedAt)))
  return rows.map(({ id }) => id)
}

/** The lists whose rows are being looked at anew, as when the process ended in between. */
export async function halfLookedAt(reader: Reader): Promise<ImportId[]> {
  const rows = await reader.select({ id: imports.id }).from(imports).where(isNotNull(imports.lookedUpTo))
  return rows.map(({ id }) => id)
}

/** The imports that are being undone. */
export async function unfinishedUndos(reader: Reader): Promise<ImportId[]> {
  const rows = await reader.select({ id: imports.id }).from(imports).where(isNotNull(imports.undoStartedAt))
  return rows.map(({ id }) => id)
}

/** Those of which it is being looked at what undoing them would do. */
export async function unfinishedWeighings(reader: Reader): Promise<ImportId[]> {
  const rows = await reader.select({ id: imports.id }).from(imports).where(isNotNull(imports.weighed))
  return rows.map(({ id }) => id)
}

/** How many rows of each verdict these lists have. */
export async function countsOf(reader: Reader, ids: readonly ImportId[]): Promise<Map<ImportId, Counts>> {
  const rows = await reader
    .select({ importId: importRows.importId, verdict: importRows.verdict, rows: count() })
    .from(importRows)
    .where(inArray(importRows.importId, [...ids]))
    .groupBy(importRows.importId, importRows.verdict)
  const counts = new Map(ids.map((id) => [id, NOTHING_YET]))
  for (const { importId, verdict, rows: rowsOfIt } of rows)
    counts.set(importId, { ...(counts.get(importId) ?? NOTHING_YET), [verdict]: rowsOfIt })
  return counts
}

/** How many rows of each verdict a list has. */
export async function countsOfOne(reader: Reader, id: ImportId): Promise<Counts> {
  return (await countsOf(reader, [id])).get(id) ?? NOTHING_YET
}

/** How many rows are still to be applied. */
export async function rowsToApply(reader: Reader, id: ImportId): Promise<number> {
  return reader.$count(importRows, and(eq(importRows.importId, id), isToApply))
}
