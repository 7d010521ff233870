import { and, asc, eq, isNull, lte, sql } from 'drizzle-orm'
import { prepared, type Reader } from '../../../db/database.ts'
import { promises } from '../../../db/schema/facts.ts'
import { people } from '../../../db/schema/people.ts'
import { staff } from '../../../db/schema/staff.ts'
import { audiencesOf, isReadable } from '../../facts/queries.ts'
import type { Day } from '../../lib/day.ts'
import type { Role, StaffId } from '../../staff/staff-member.ts'

/** A promise that has come due, as a morning's mail sorts it. */
export type PromiseOfMorning = Awaited<ReturnType<ReturnType<typeof dueQuery>['execute']>>[number]

/** The promises that this reader may know of and that are due by a day: their own first, the oldest of each first. */
export async function promisesOfMorning(
  reader: Reader,
  day: Day,
  { id, role }: { id: StaffId; role: Role },
): Promise<PromiseOfMorning[]> {
  return dueQuery(reader).execute({ day, staffId: id, ...audiencesOf(role) })
}

/** As many as a mail could hold, and more than anybody reads. */
const MOST_READ = 60

const isOwn = sql<boolean>`${promises.ownerId} = ${sql.placeholder('staffId')}`.mapWith(Boolean)

const dueQuery = prepared((reader) =>
  reader
    .select({
      ...{ id: promises.id, text: promises.text, dueOn: promises.dueOn, isOwn, owner: staff.name },
      ...{ audience: promises.audience, forThemAlone: promises.forThemAlone },
      ...{ personId: people.id, name: people.name },
    })
    .from(promises)
    .innerJoin(people, eq(people.id, promises.personId))
    .innerJoin(staff, eq(staff.id, promises.ownerId))
    .where(
      and(
        isNull(promises.keptAt),
        isNull(people.deceasedOn),
        lte(promises.dueOn, sql.placeholder('day')),
        isReadable(promises),
      ),
    )
    .orderBy(sql`${isOwn} desc`, asc(promises.dueOn), asc(promises.id))
    .limit(MOST_READ)
    .prepare(),
)
