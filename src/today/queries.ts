import { and, asc, eq, isNull, lte, sql } from 'drizzle-orm'
import { prepared, type Reader } from '../../db/database.ts'
import { promises } from '../../db/schema/facts.ts'
import { people } from '../../db/schema/people.ts'
import { staff } from '../../db/schema/staff.ts'
import { audiencesOf, isReadable } from '../facts/queries.ts'
import type { Day } from '../lib/day.ts'
import type { Role } from '../staff/staff-member.ts'

/** A promise that has fallen due. */
export type DuePromise = Awaited<ReturnType<ReturnType<typeof dueQuery>['execute']>>[number]

/** The promises that are due or overdue, the oldest first; as many as a panel has room for, and one more. */
export async function duePromises(reader: Reader, today: Day, role: Role): Promise<DuePromise[]> {
  return dueQuery(reader).execute({ today, ...audiencesOf(role) })
}

/** How many due promises the panel shows. */
export const MOST_PROMISES = 5

const dueQuery = prepared((reader) =>
  reader
    .select({
      id: promises.id,
      text: promises.text,
      dueOn: promises.dueOn,
      owner: staff.name,
      personId: people.id,
      name: people.name,
    })
    .from(promises)
    .innerJoin(people, eq(people.id, promises.personId))
    .innerJoin(staff, eq(staff.id, promises.ownerId))
    .where(and(isNull(promises.keptAt), lte(promises.dueOn, sql.placeholder('today')), isReadable(promises)))
    .orderBy(asc(promises.dueOn), asc(promises.id))
    .limit(MOST_PROMISES + 1)
    .prepare(),
)
