import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '../../../db/database.ts'
import { importRows, imports, listMappings } from '../../../db/schema/imports.ts'
import { newId } from '../../lib/id.ts'
import type { StaffId } from '../../staff/staff-member.ts'
import type { ImportId } from '../import.ts'
import type { ColumnUse } from '../reading/columns.ts'
import { fingerprintOf } from './fingerprint.ts'

interface Hand {
  staffId: StaffId
  now: Date
}

/**
 * Settles what the columns of a list are, and remembers it for lists with the same headings. What was looked through
 * before is forgotten. False where the list is brought in already.
 */
export async function mapColumns(
  tx: Tx,
  { id, headings }: { id: ImportId; headings: readonly string[] },
  mapping: ColumnUse[],
  hand: Hand,
): Promise<boolean> {
  const mapped = await tx
    .update(imports)
    .set({ mapping, mappedAt: hand.now, isMappedAsBefore: false, readAt: null })
    .where(and(eq(imports.id, id), isNull(imports.startedAt)))
    .returning({ id: imports.id })
  if (mapped.length === 0) return false
  await tx.delete(importRows).where(eq(importRows.importId, id))
  await rememberMapping(tx, headings, mapping, hand)
  return true
}

/** Remembers what the columns of lists with these headings are. */
export async function rememberMapping(
  tx: Tx,
  headings: readonly string[],
  mapping: ColumnUse[],
  { staffId, now }: Hand,
): Promise<void> {
  await forgetMapping(tx, headings)
  const kept = { headings: fingerprintOf(headings), mapping, keptById: staffId, keptAt: now }
  await tx.insert(listMappings).values({ id: newId(now), ...kept })
}

/** Forgets it, so that the next list with these headings is asked about again. */
export async function forgetMapping(tx: Tx, headings: readonly string[]): Promise<void> {
  await tx.delete(listMappings).where(eq(listMappings.headings, fingerprintOf(headings)))
}
