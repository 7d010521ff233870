import { and, asc, eq, gte, isNull, lt, lte, or, sql } from 'drizzle-orm'
import { prepared, type Reader } from '../../db/database.ts'
import { among, atMost } from '../../db/dialect/expressions.ts'
import { customers, people } from '../../db/schema/people.ts'
import { visitPeople, visits } from '../../db/schema/visits.ts'
import { HARDLY_KNOWN } from '../customers/customer.ts'
import type { Day } from '../lib/day.ts'
import type { CustomerId } from '../people/person.ts'
import type { PlaceId } from '../places/place.ts'

/** Enough of a customer for a row. */
export type ListedPerson = Awaited<ReturnType<typeof listedPeople>>[number]

/** These customers, for their rows; in no order. */
export async function listedPeople(reader: Reader, ids: readonly CustomerId[]) {
  return listedQuery(reader).execute({ ids: JSON.stringify(ids) })
}

/** Somebody who comes soon, and when first. */
export interface ComingSoon {
  id: CustomerId
  day: Day
  time: string
}

export const MOST_SOON = 12

/** Who comes within some days and is hardly known, the soonest first; at most one more than are shown. */
export async function hardlyKnownSoon(
  reader: Reader,
  placeId: PlaceId,
  { from, until }: { from: Day; until: Day },
): Promise<ComingSoon[]> {
  const visiting = await soonQuery(reader).execute({ placeId, from, until })
  const first = visiting.filter(({ id }, at) => visiting.findIndex((other) => other.id === id) === at)
  return first.slice(0, MOST_SOON + 1)
}

const listedQuery = prepared((reader) =>
  reader
    .select({
      id: customers.id,
      name: people.name,
      tier: customers.tier,
      memberNumber: customers.memberNumber,
      photoId: customers.photoId,
      knownCount: customers.knownCount,
    })
    .from(customers)
    .innerJoin(people, eq(people.id, customers.id))
    .where(among(customers.id, sql.placeholder('ids')))
    .prepare(),
)

const soonQuery = prepared((reader) =>
  reader
    .select({ id: customers.id, day: visits.day, time: visits.time })
    .from(visits)
    .innerJoin(visitPeople, and(eq(visitPeople.visitId, visits.id), eq(visitPeople.part, 'customer')))
    .innerJoin(customers, eq(customers.id, sql`${visitPeople.personId}`))
    .innerJoin(people, eq(people.id, customers.id))
    .where(
      and(
        eq(visits.placeId, sql.placeholder('placeId')),
        gte(visits.day, sql.placeholder('from')),
        lte(visits.day, sql.placeholder('until')),
        isNull(visits.arrivedAt),
        isNull(visits.cancelledAt),
        isNull(visits.noShowAt),
        lte(customers.knownCount, HARDLY_KNOWN),
        isNull(customers.archivedAt),
        isNull(people.deceasedOn),
        or(isNull(people.sensitiveUntil), lt(people.sensitiveUntil, sql.placeholder('from'))),
      ),
    )
    // In the order of the index, so that it reads no further than it has to.
    .orderBy(asc(visits.day), asc(visits.startsAt))
    .limit(atMost(VISITS_READ))
    .prepare(),
)

// Somebody may come more than once.
const VISITS_READ = 4 * MOST_SOON
