import { and, eq, inArray, isNull, type InferSelectModel } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Tx } from '../../db/database.ts'
import type { Change } from '../lib/saving.ts'
import type { PersonId } from '../people/person.ts'
import { factsChanged } from '../people/person-changed.ts'
import { readableBy } from '../staff/permissions.ts'
import type { Role, StaffId } from '../staff/staff-member.ts'
import type { Provenance } from './fact.ts'

/** Who is writing, and when. */
export interface Hand {
  staffId: StaffId
  role: Role
  now: Date
}

/** A table of facts about a person, whose rows carry the columns of `remembered`. */
export type FactTable = SQLiteTable &
  Record<'id' | 'personId' | 'audience' | 'version' | 'changedAt' | 'confirmedAt' | 'removedAt', SQLiteColumn>

/** The remembered columns of a fact that is noted now. */
export function noted(
  { audience, forThemAlone, howWeKnow }: Provenance,
  { staffId, now }: Omit<Hand, 'role'>,
) {
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
  await factsChanged(tx, ownersOf(changed))
  if (changed.length > 0) return 'saved'
  return (await tx.$count(table, isThere)) > 0 ? 'stale' : 'gone'
}

/** Notes that a fact still holds, or takes that back. One that the hand may not read stays as it is. */
export async function confirmFact(
  tx: Tx,
  table: FactTable,
  id: string,
  confirmedAt: Date | null,
  { role }: Hand,
): Promise<void> {
  await tx
    .update(table)
    .set({ confirmedAt })
    .where(and(eq(table.id, id), isNull(table.removedAt), inArray(table.audience, readableBy(role))))
}

/** How a kind of fact is taken away and brought back. */
export interface Removal {
  remove: (tx: Tx, id: string, hand: Hand) => Promise<void>
  /** Whose it is; nobody's where the hand may not read it. */
  restore: (tx: Tx, id: string, hand: Hand) => Promise<PersonId | undefined>
}

/** Taking away and bringing back the facts of a table. Removed facts stay in it, out of every read. */
export function removalFrom(table: FactTable): Removal {
  const setRemoved = async (tx: Tx, id: string, removedAt: Date | null, { role, now }: Hand) => {
    const rows = await tx
      .update(table)
      .set({ removedAt, changedAt: now })
      .where(and(eq(table.id, id), inArray(table.audience, readableBy(role))))
      .returning({ personId: table.personId })
    await factsChanged(tx, ownersOf(rows))
    return ownersOf(rows).at(0)
  }
  return {
    async remove(tx, id, hand) {
      await setRemoved(tx, id, hand.now, hand)
    },
    restore: (tx, id, hand) => setRemoved(tx, id, null, hand),
  }
}

// A column of any table of facts is not known to hold ids of people, though each does.
function ownersOf(rows: { personId: unknown }[]): PersonId[] {
  return rows.map((row) => row.personId as PersonId)
}
