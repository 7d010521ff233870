import { asc, eq, sql } from 'drizzle-orm'
import { prepared, type Reader } from '../../../db/database.ts'
import { among, given, isAfter } from '../../../db/dialect/expressions.ts'
import { customers, people } from '../../../db/schema/people.ts'
import { places } from '../../../db/schema/places.ts'
import { staff } from '../../../db/schema/staff.ts'
import { visitPeople, visits } from '../../../db/schema/visits.ts'
import { groupedBy } from '../../lib/grouping.ts'
import type { VisitId } from '../../visits/visit.ts'

/** How many visits there are. */
export function visitsToTakeOut(reader: Reader): Promise<number> {
  return reader.$count(visits)
}

export type TakenVisit = Awaited<ReturnType<ReturnType<typeof visitsQuery>['execute']>>[number]

/** The next visits, of one place after the other and in the order of time. */
export function visitsAfter(reader: Reader, last: TakenVisit | undefined) {
  const { placeId, day, startsAt, id } = last ?? BEFORE_ALL
  return visitsQuery(reader).execute({ placeId, day, startsAt, id })
}

/** Who comes to each of these visits. */
export async function comersOf(reader: Reader, ids: readonly VisitId[]) {
  const rows = await comersQuery(reader).execute({ ids: JSON.stringify(ids) })
  return groupedBy(rows, ({ visitId }) => visitId)
}

const A_PAGE = 200

const BEFORE_ALL = { placeId: '', day: '', startsAt: new Date(0), id: '' }

const IN_ORDER = [visits.placeId, visits.day, visits.startsAt, visits.id]

const visitsQuery = prepared((reader) =>
  reader
    .select({
      id: visits.id,
      placeId: visits.placeId,
      place: places.name,
      timeZone: places.timeZone,
      day: visits.day,
      time: visits.time,
      startsAt: visits.startsAt,
      purpose: visits.purpose,
      partySize: visits.partySize,
      host: staff.name,
      arrivedAt: visits.arrivedAt,
      completedAt: visits.completedAt,
      cancelledAt: visits.cancelledAt,
      noShowAt: visits.noShowAt,
    })
    .from(visits)
    .innerJoin(places, eq(places.id, visits.placeId))
    .leftJoin(staff, eq(staff.id, visits.hostId))
    .where(
      isAfter(IN_ORDER, [
        sql`${sql.placeholder('placeId')}`,
        sql`${sql.placeholder('day')}`,
        given(visits.startsAt, 'startsAt'),
        sql`${sql.placeholder('id')}`,
      ]),
    )
    .orderBy(...IN_ORDER.map((column) => asc(column)))
    .limit(A_PAGE)
    .prepare(),
)

const comersQuery = prepared((reader) =>
  reader
    .select({
      visitId: visitPeople.visitId,
      part: visitPeople.part,
      name: people.name,
      memberNumber: customers.memberNumber,
    })
    .from(visitPeople)
    .innerJoin(people, eq(people.id, visitPeople.personId))
    .leftJoin(customers, eq(customers.id, visitPeople.personId))
    .where(among(visitPeople.visitId, sql.placeholder('ids')))
    .orderBy(asc(visitPeople.position))
    .prepare(),
)
