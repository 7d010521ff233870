import { desc, eq, isNull } from 'drizzle-orm'
import type { Reader } from '../../db/database.ts'
import { erasures } from '../../db/schema/erasures.ts'
import { staff } from '../../db/schema/staff.ts'

/** Every erasure of which something may be left in a file. */
export async function unclearedErasures(reader: Reader): Promise<(typeof erasures.$inferSelect)[]> {
  return reader.select().from(erasures).where(isNull(erasures.clearedAt)).orderBy(erasures.at)
}

/** Every erasure, as far as it was kept. */
export async function allErasures(reader: Reader): Promise<(typeof erasures.$inferSelect)[]> {
  return reader.select().from(erasures).orderBy(erasures.at)
}

export interface ErasureRow {
  id: string
  at: Date
  by: string | null
  people: number
  clearedAt: Date | null
}

/** The last erasures: when, by whom, and of how many; of whom is not known any more. */
export async function lastErasures(reader: Reader, limit: number): Promise<ErasureRow[]> {
  const rows = await reader
    .select({
      ...{ id: erasures.id, at: erasures.at, personIds: erasures.personIds },
      ...{ clearedAt: erasures.clearedAt, by: staff.name },
    })
    .from(erasures)
    .leftJoin(staff, eq(staff.id, erasures.staffId))
    .orderBy(desc(erasures.at))
    .limit(limit)
  return rows.map(({ personIds, ...row }) => ({ ...row, people: personIds.length }))
}
