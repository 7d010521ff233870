import { and, desc, eq, gte, isNull, lte, sql, type SQL } from 'drizzle-orm'
import { prepared, type Reader } from '../../db/database.ts'
import { kept } from '../../db/kept.ts'
import { ascNullsLast } from '../../db/dialect/expressions.ts'
import { promises } from '../../db/schema/facts.ts'
import { customers, people } from '../../db/schema/people.ts'
import { staff } from '../../db/schema/staff.ts'
import { audiencesOf, isReadable, isReadableBy } from '../facts/queries.ts'
import type { Day } from '../lib/day.ts'
import type { PersonId, PersonKind } from '../people/person.ts'
import type { PromiseId } from '../promises/promise.ts'
import type { Role, StaffId } from '../staff/staff-member.ts'
import type { PageOfRows } from '../web/pagination.ts'

/** Whom a follow-up is about. */
export interface FollowedUp {
  id: PersonId
  name: string
  kind: PersonKind
  photoId: string | null
}

export interface PromiseToFollow {
  id: PromiseId
  text: string
  owner: string
  dueOn: Day | null
  keptAt: Date | null
  done: string | null
  person: FollowedUp
}

/** Whose promises, read by somebody of this role. */
export interface WhosePromises {
  role: Role
  /** Nobody in particular: everybody's. */
  ownerId: StaffId | null
}

/** How many promises are due today or overdue, of those that the reader may see. */
export const duePromiseCount = kept(8, async (reader: Reader, today: Day, role: Role): Promise<number> => {
  const [row] = await dueCount(reader).execute({ today, ...audiencesOf(role) })
  return row?.count ?? 0
})

/** How many promises are open. */
export function openPromiseCount(reader: Reader, whose: WhosePromises): Promise<number> {
  return reader.$count(promises, areOpen(whose))
}

/** The promises that are open, the soonest due first. */
export function openPromises(
  reader: Reader,
  whose: WhosePromises,
  { limit, offset }: PageOfRows,
): Promise<PromiseToFollow[]> {
  return promisesWhere(reader, areOpen(whose))
    .orderBy(ascNullsLast(promises.dueOn), promises.id)
    .limit(limit)
    .offset(offset)
}

/** How many promises were kept since then. */
export function keptPromiseCount(reader: Reader, whose: WhosePromises, since: Date): Promise<number> {
  return reader.$count(promises, wereKept(whose, since))
}

/** The promises that were kept since then, the latest first. */
export function keptPromises(
  reader: Reader,
  whose: WhosePromises,
  since: Date,
  { limit, offset }: PageOfRows,
): Promise<PromiseToFollow[]> {
  return promisesWhere(reader, wereKept(whose, since))
    .orderBy(desc(promises.keptAt), promises.id)
    .limit(limit)
    .offset(offset)
}

function areOpen({ role, ownerId }: WhosePromises): SQL | undefined {
  return and(isNull(promises.keptAt), isReadableBy(role, promises), ownedBy(ownerId))
}

function wereKept({ role, ownerId }: WhosePromises, since: Date): SQL | undefined {
  return and(gte(promises.keptAt, since), isReadableBy(role, promises), ownedBy(ownerId))
}

function ownedBy(ownerId: StaffId | null): SQL | undefined {
  return ownerId === null ? undefined : eq(promises.ownerId, ownerId)
}

function promisesWhere(reader: Reader, condition: SQL | undefined) {
  return reader
    .select({
      id: promises.id,
      text: promises.text,
      owner: staff.name,
      dueOn: promises.dueOn,
      keptAt: promises.keptAt,
      done: promises.done,
      person: { id: people.id, name: people.name, kind: people.kind, photoId: customers.photoId },
    })
    .from(promises)
    .innerJoin(people, eq(people.id, promises.personId))
    .innerJoin(staff, eq(staff.id, promises.ownerId))
    .leftJoin(customers, eq(customers.id, people.id))
    .where(condition)
}

const dueCount = prepared((reader) =>
  reader
    .select({ count: sql<number>`count(*)` })
    .from(promises)
    .where(and(isNull(promises.keptAt), lte(promises.dueOn, sql.placeholder('today')), isReadable(promises)))
    .prepare(),
)
