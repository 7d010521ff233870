import { and, asc, eq, gt, isNull, lte, sql } from 'drizzle-orm'
import { prepared, type Reader } from '../../../db/database.ts'
import { given } from '../../../db/dialect/expressions.ts'
import { staff } from '../../../db/schema/staff.ts'
import { talkingPointInterests, talkingPoints } from '../../../db/schema/talking-points.ts'
import type { PlaceId } from '../../places/place.ts'
import type { ActivePoint } from '../moment.ts'

/** What is worth mentioning at a place now, with the interests it serves. */
export async function activePoints(reader: Reader, placeId: PlaceId, now: Date): Promise<ActivePoint[]> {
  const rows = await pointsAt(reader).execute({ placeId, now })
  const points = new Map<string, ActivePoint>()
  for (const { point, postedBy, served } of rows) {
    const known = points.get(point.id)
    if (known) known.interests.push(served)
    else points.set(point.id, { ...point, postedBy: postedBy?.split(' ')[0] ?? null, interests: [served] })
  }
  return [...points.values()]
}

const pointsAt = prepared((reader) =>
  reader
    .select({
      point: {
        id: talkingPoints.id,
        text: talkingPoints.text,
        postedAt: talkingPoints.postedAt,
        sourceName: talkingPoints.sourceName,
        until: talkingPoints.until,
        changedAt: talkingPoints.changedAt,
      },
      postedBy: staff.name,
      served: { interestId: talkingPointInterests.interestId, tone: talkingPointInterests.tone },
    })
    .from(talkingPoints)
    .innerJoin(talkingPointInterests, eq(talkingPointInterests.talkingPointId, talkingPoints.id))
    .leftJoin(staff, eq(staff.id, talkingPoints.postedById))
    .where(
      and(
        eq(talkingPoints.placeId, sql.placeholder('placeId')),
        lte(talkingPoints.from, given(talkingPoints.from, 'now')),
        gt(talkingPoints.until, given(talkingPoints.until, 'now')),
        isNull(talkingPoints.removedAt),
      ),
    )
    .orderBy(asc(talkingPoints.id), asc(talkingPointInterests.id))
    .prepare(),
)
