import { and, eq, isNull, notExists, sql } from 'drizzle-orm'
import type { Reader } from '../../db/database.ts'
import { among } from '../../db/dialect/expressions.ts'
import { bookings } from '../../db/schema/bookings.ts'
import { visitPeople, visits } from '../../db/schema/visits.ts'
import type { PersonId } from '../people/person.ts'
import type { PlaceId } from '../places/place.ts'
import type { When } from '../visits/commands.ts'
import type { VisitId } from '../visits/visit.ts'

/** A visit of these customers at that very time that a colleague has noted, and that no booking became yet. */
export async function expectedAlready(
  reader: Reader,
  placeId: PlaceId,
  customerIds: readonly PersonId[],
  { day, time }: When,
): Promise<{ id: VisitId; version: number } | undefined> {
  const itsBooking = reader.select({ id: bookings.id }).from(bookings).where(eq(bookings.visitId, visits.id))
  const [visit] = await reader
    .select({ id: visits.id, version: visits.version })
    .from(visits)
    .innerJoin(visitPeople, eq(visitPeople.visitId, visits.id))
    .where(
      and(
        ...[eq(visits.placeId, placeId), eq(visits.day, day), eq(visits.time, time)],
        ...[isNull(visits.arrivedAt), isNull(visits.cancelledAt), isNull(visits.noShowAt)],
        among(visitPeople.personId, JSON.stringify(customerIds)),
        eq(visitPeople.part, 'customer'),
        notExists(itsBooking),
      ),
    )
    .groupBy(visits.id)
    .having(sql`count(*) = ${customerIds.length}`)
    .limit(1)
  return visit
}
