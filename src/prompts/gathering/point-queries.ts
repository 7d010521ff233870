import { and, asc, eq, gt, isNull, lt, sql } from 'drizzle-orm'
import { prepared, type Reader } from '../../../db/database.ts'
import { kept } from '../../../db/kept.ts'
import { given } from '../../../db/dialect/expressions.ts'
import { staff } from '../../../db/schema/staff.ts'
import { talkingPointInterests, talkingPoints } from '../../../db/schema/talking-points.ts'
import type { PlaceId } from '../../places/place.ts'
import type { ActivePoint } from '../moment.ts'

/** What is worth mentioning at a place now, with the interests it serves. */
export async function activePoints(reader: Reader, placeId: PlaceId, now: Date): Promise<ActivePoint[]> {
  const hour = Math.floor(now.getTime() / MS_AN_HOUR)
  const points = await pointsOfHour(reader, placeId, String(hour))
  return points.filter(({ from, until }) => from <= now && now < until)
}

const MS_AN_HOUR = 3_600_000

/** Those of an hour, counted from 1970, are read once for everybody's cards. */
const pointsOfHour = kept(8, async (reader: Reader, placeId: PlaceId, hour: string) => {
  const begins = Number(hour) * MS_AN_HOUR
  const asked = { placeId, begins: new Date(begins), ends: new Date(begins + MS_AN_HOUR) }
  const points = new Map<string, ActivePoint & { from: Date }>()
  for (const { point, postedBy, served } of await pointsAt(reader).execute(asked)) {
    const known = points.get(point.id)
    if (known) known.interests.push(served)
    else points.set(point.id, { ...point, postedBy: postedBy?.split(' ')[0] ?? null, interests: [served] })
  }
  return [...points.values()]
})

const pointsAt = prepared((reader) =>
  reader
    .select({
      point: {
        id: talkingPoints.id,
        text: talkingPoints.text,
        postedAt: talkingPoints.postedAt,
        sourceName: talkingPoints.sourceName,
        from: talkingPoints.from,
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
        lt(talkingPoints.from, given(talkingPoints.from, 'ends')),
        gt(talkingPoints.until, given(talkingPoints.until, 'begins')),
        isNull(talkingPoints.removedAt),
      ),
    )
    .orderBy(asc(talkingPoints.id), asc(talkingPointInterests.id))
    .prepare(),
)
