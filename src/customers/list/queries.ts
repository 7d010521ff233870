import { and, asc, desc, eq, inArray, isNotNull, isNull, lte, sql, type SQL } from 'drizzle-orm'
import type { Reader } from '../../../db/database.ts'
import { descNullsLast } from '../../../db/dialect/expressions.ts'
import { personInterests } from '../../../db/schema/interests.ts'
import { customers, people } from '../../../db/schema/people.ts'
import { visitPeople, visits } from '../../../db/schema/visits.ts'
import type { InterestId } from '../../interests/interest.ts'
import type { Day } from '../../lib/day.ts'
import type { CustomerId } from '../../people/person.ts'
import type { PlaceId } from '../../places/place.ts'
import { readableBy } from '../../staff/permissions.ts'
import type { Role } from '../../staff/staff-member.ts'
import { HARDLY_KNOWN } from '../customer.ts'
import type { ListChoice, Order } from './choice.ts'

/** Where the reader stands, and what they may see. */
export interface Standpoint {
  placeId: PlaceId
  today: Day
  role: Role
}

/** How many customers there are of that choice. */
export async function customerCount(reader: Reader, choice: ListChoice, from: Standpoint): Promise<number> {
  return reader.$count(customers, chosen(reader, choice, from))
}

/**
 * One page of the list. The ids come from an index that is already in order, however far down the page is; only
 * the rows of the page are read whole.
 */
export async function customersOnPage(
  reader: Reader,
  choice: ListChoice,
  from: Standpoint,
  { offset, limit }: { offset: number; limit: number },
): Promise<ListedCustomer[]> {
  const ids = await reader
    .select({ id: customers.id })
    .from(customers)
    .where(chosen(reader, choice, from))
    .orderBy(...inOrder(choice.order))
    .limit(limit)
    .offset(offset)
  const rows = new Map(
    (
      await listed(
        reader,
        ids.map(({ id }) => id),
      )
    ).map((row) => [row.id, row]),
  )
  return ids.flatMap(({ id }) => rows.get(id) ?? [])
}

export type ListedCustomer = Awaited<ReturnType<typeof listed>>[number]

function listed(reader: Reader, ids: readonly CustomerId[]) {
  return reader
    .select({
      id: customers.id,
      name: people.name,
      goesBy: people.goesBy,
      deceasedOn: people.deceasedOn,
      memberNumber: customers.memberNumber,
      tier: customers.tier,
      town: customers.town,
      sinceYear: customers.sinceYear,
      photoId: customers.photoId,
      knownCount: customers.knownCount,
      lastSeenAt: customers.lastSeenAt,
      createdAt: customers.createdAt,
      archivedAt: customers.archivedAt,
    })
    .from(customers)
    .innerJoin(people, eq(people.id, customers.id))
    .where(inArray(customers.id, [...ids]))
}

/** Holds for the customers of that choice. */
export function chosen(
  reader: Reader,
  { only, tier, interestId }: ListChoice,
  from: Standpoint,
): SQL | undefined {
  return and(
    only === 'archived' ? isNotNull(customers.archivedAt) : isNull(customers.archivedAt),
    only === 'hardly-known' ? lte(customers.knownCount, HARDLY_KNOWN) : undefined,
    only === 'today' ? inArray(customers.id, comingToday(reader, from)) : undefined,
    tier ? eq(customers.tier, tier) : undefined,
    interestId ? inArray(customers.id, interestedIn(reader, interestId, from.role)) : undefined,
  )
}

function comingToday(reader: Reader, { placeId, today }: Standpoint) {
  return reader
    .select({ id: sql<CustomerId>`${visitPeople.personId}` })
    .from(visits)
    .innerJoin(visitPeople, eq(visitPeople.visitId, visits.id))
    .where(
      and(
        eq(visits.placeId, placeId),
        eq(visits.day, today),
        isNull(visits.cancelledAt),
        isNull(visits.noShowAt),
      ),
    )
}

function interestedIn(reader: Reader, interestId: InterestId, role: Role) {
  return reader
    .select({ id: sql<CustomerId>`${personInterests.personId}` })
    .from(personInterests)
    .where(
      and(
        eq(personInterests.interestId, interestId),
        isNull(personInterests.removedAt),
        inArray(personInterests.audience, readableBy(role)),
      ),
    )
}

function inOrder(order: Order): SQL[] {
  const byName = [asc(customers.sortName), asc(customers.id)]
  if (order === 'last-seen') return [descNullsLast(customers.lastSeenAt), desc(customers.id)]
  if (order === 'newest') return [desc(customers.createdAt), desc(customers.id)]
  return order === 'least-known' ? [asc(customers.knownCount), ...byName] : byName
}
