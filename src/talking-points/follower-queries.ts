import { and, eq, isNull, sql } from 'drizzle-orm'
import { prepared, type Reader } from '../../db/database.ts'
import { among } from '../../db/dialect/expressions.ts'
import { personInterests } from '../../db/schema/interests.ts'
import { talkingPointInterests } from '../../db/schema/talking-points.ts'
import { visitPeople, visits } from '../../db/schema/visits.ts'
import { audiencesOf, isReadable } from '../facts/queries.ts'
import type { Day } from '../lib/day.ts'
import type { PlaceId } from '../places/place.ts'
import type { Role } from '../staff/staff-member.ts'
import type { TalkingPointId } from './talking-point.ts'

/** How many of a day's arrivals share an interest of each of these talking points; none is left out. */
export async function followersArriving(
  reader: Reader,
  pointIds: readonly TalkingPointId[],
  asked: { placeId: PlaceId; day: Day; role: Role },
): Promise<Map<TalkingPointId, number>> {
  const { placeId, day, role } = asked
  const rows = await followers(reader).execute({
    ids: JSON.stringify(pointIds),
    placeId,
    day,
    ...audiencesOf(role),
  })
  return new Map(rows.map(({ id, arriving }) => [id, arriving]))
}

const followers = prepared((reader) =>
  reader
    .select({
      id: talkingPointInterests.talkingPointId,
      arriving: sql<number>`count(distinct ${visitPeople.personId})`,
    })
    .from(visits)
    .innerJoin(visitPeople, and(eq(visitPeople.visitId, visits.id), eq(visitPeople.part, 'customer')))
    .innerJoin(
      personInterests,
      and(eq(personInterests.personId, visitPeople.personId), isReadable(personInterests)),
    )
    .innerJoin(talkingPointInterests, eq(talkingPointInterests.interestId, personInterests.interestId))
    .where(
      and(
        eq(visits.placeId, sql.placeholder('placeId')),
        eq(visits.day, sql.placeholder('day')),
        isNull(visits.cancelledAt),
        isNull(visits.noShowAt),
        among(talkingPointInterests.talkingPointId, sql.placeholder('ids')),
      ),
    )
    .groupBy(talkingPointInterests.talkingPointId)
    .prepare(),
)
