import { and, desc, eq, sql } from 'drizzle-orm'
import type { Reader } from '../../db/database.ts'
import { merges, mergeSteps } from '../../db/schema/merges.ts'
import { people } from '../../db/schema/people.ts'
import { staff } from '../../db/schema/staff.ts'

export type RecentMerge = Awaited<ReturnType<typeof recentMerges>>[number]

/** The latest merges whose steps are remembered, the newest first, with who made them and what the other was called. */
export async function recentMerges(reader: Reader, limit: number) {
  return reader
    .select({
      id: merges.id,
      stayedId: merges.stayedId,
      stayed: people.name,
      went: sql<string>`json_extract(${mergeSteps.before}, '$.name')`,
      by: staff.name,
      mergedAt: merges.mergedAt,
      undoneAt: merges.undoneAt,
    })
    .from(merges)
    .innerJoin(staff, eq(staff.id, merges.mergedById))
    .innerJoin(
      mergeSteps,
      and(
        eq(mergeSteps.mergeId, merges.id),
        eq(mergeSteps.tableName, 'people'),
        eq(mergeSteps.rowId, merges.wentId),
      ),
    )
    .leftJoin(people, eq(people.id, merges.stayedId))
    .orderBy(desc(merges.id))
    .limit(limit)
}
