import { and, eq, isNull, type InferSelectModel } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Tx } from '../../db/database.ts'
import type { PersonId } from '../people/person.ts'
import { knownChanged } from '../people/person-changed.ts'
import type { StaffId } from '../staff/staff-member.ts'
import type { Provenance } from './fact.ts'

/** Who is writing, and when. */
export interface Hand {
  staffId: StaffId
  now: Date
}

export type Change = 'saved' | 'stale' | 'gone'

/** A table of facts about a person, whose rows carry the columns of `remembered`. */
export type FactTable = SQLiteTable & Record<'id' | 'personId' | 'version' | 'changedAt' | 'removedAt', SQLiteColumn>

/** The remembered columns of a fact that is noted now. */
export function noted({ audience, forThemAlone, howWeKnow }: Provenance, { staffId, now }: Hand) {
  return {
    audience,
    forThemAlone,
    howWeKnow,
    notedById: staffId,
    notedAt: now,
    changedAt: now,
    confirmedAt: null,
    removedAt: null,
    version: 1,
  }
}

/**
 * Saves a fact over the version that its form was opened at. Stale: a colleague saved in between. Gone: it was
 * removed. Nothing is written then.
 */
export async function changeFact<Table extends FactTable>(
  tx: Tx,
  table: Table,
  id: string,
  changes: Partial<InferSelectModel<Table>> & { version: number },
  now: Date,
): Promise<Change> {
  const { version, ...values } = changes
  const isThere = and(eq(table.id, id), isNull(table.removedAt))
  const changed = await tx
    .update(table as FactTable)
    .set({ ...values, version: version + 1, changedAt: now })
    .where(and(isThere, eq(table.version, version)))
    .returning({ personId: table.personId })
  if (changed.length > 0) return 'saved'
  return (await tx.$count(table, isThere)) > 0 ? 'stale' : 'gone'
}

/** Takes a fact away; `restoreFact` brings it back. */
export async function removeFact(tx: Tx, table: FactTable, id: string, now: Date): Promise<void> {
  await setRemoved(tx, table, id, { removedAt: now, changedAt: now })
}

/** Brings a removed fact back. */
export async function restoreFact(tx: Tx, table: FactTable, id: string, now: Date): Promise<void> {
  await setRemoved(tx, table, id, { removedAt: null, changedAt: now })
}

async function setRemoved(
  tx: Tx,
  table: FactTable,
  id: string,
  state: { removedAt: Date | null; changedAt: Date },
): Promise<void> {
  const rows = await tx.update(table).set(state).where(eq(table.id, id)).returning({ personId: table.personId })
  await knownChanged(tx, rows.map((row) => row.personId as PersonId))
}
