import { and, inArray, isNull, lte, sql } from 'drizzle-orm'
import { prepared, type Reader } from '../../db/database.ts'
import { promises } from '../../db/schema/facts.ts'
import type { Day } from '../lib/day.ts'
import { readableBy } from '../staff/permissions.ts'
import type { Role } from '../staff/staff-member.ts'

const duePromises = prepared((reader) =>
  reader
    .select({ count: sql<number>`count(*)` })
    .from(promises)
    .where(
      and(
        isNull(promises.keptAt),
        isNull(promises.removedAt),
        lte(promises.dueOn, sql.placeholder('today')),
        inArray(promises.audience, [sql.placeholder('first'), sql.placeholder('second')]),
      ),
    )
    .prepare(),
)

/** How many promises are due today or overdue, of those that the reader may see. */
export async function duePromiseCount(reader: Reader, today: Day, role: Role): Promise<number> {
  const [first, second = first] = readableBy(role)
  const [row] = await duePromises(reader).execute({ today, first, second })
  return row?.count ?? 0
}
