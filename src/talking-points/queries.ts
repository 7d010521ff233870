import { and, asc, desc, eq, gt, isNull, lte, sql, type SQL } from 'drizzle-orm'
import { prepared, type Reader } from '../../db/database.ts'
import { among, given } from '../../db/dialect/expressions.ts'
import { interests } from '../../db/schema/interests.ts'
import { staff } from '../../db/schema/staff.ts'
import { talkingPointInterests, talkingPoints } from '../../db/schema/talking-points.ts'
import type { InterestId } from '../interests/interest.ts'
import type { PlaceId } from '../places/place.ts'
import type { PageOfRows } from '../web/pagination.ts'
import type { TalkingPointId, Tone } from './talking-point.ts'

/** A talking point with the interests that it serves. */
export type TalkingPoint = PointRow & { interests: ServedInterest[] }

export interface ServedInterest {
  interestId: InterestId
  name: string
  tone: Tone
}

/** The talking points that hold now, the latest first. Two queries, however many there are. */
export async function activeTalkingPoints(
  reader: Reader,
  placeId: PlaceId,
  now: Date,
): Promise<TalkingPoint[]> {
  return withInterests(reader, await activeQuery(reader).execute({ placeId, now }))
}

/** The talking points that are still to come, the soonest first. */
export async function comingTalkingPoints(
  reader: Reader,
  placeId: PlaceId,
  now: Date,
): Promise<TalkingPoint[]> {
  const isComing = and(gt(talkingPoints.from, now), isAt(placeId))
  return withInterests(reader, await pointsWhere(reader, isComing).orderBy(asc(talkingPoints.from)))
}

/** The talking points that are over, the latest first. */
export async function pastTalkingPoints(
  reader: Reader,
  placeId: PlaceId,
  now: Date,
  { limit, offset }: PageOfRows,
): Promise<TalkingPoint[]> {
  const rows = await pointsWhere(reader, isOver(placeId, now))
    .orderBy(desc(talkingPoints.until), desc(talkingPoints.id))
    .limit(limit)
    .offset(offset)
  return withInterests(reader, rows)
}

/** How many talking points are over. */
export function pastTalkingPointCount(reader: Reader, placeId: PlaceId, now: Date): Promise<number> {
  return reader.$count(talkingPoints, isOver(placeId, now))
}

/** A talking point of this place by id. */
export async function talkingPointById(
  reader: Reader,
  placeId: PlaceId,
  id: TalkingPointId,
): Promise<TalkingPoint | undefined> {
  const rows = await pointsWhere(reader, and(eq(talkingPoints.id, id), isAt(placeId)))
  const [point] = await withInterests(reader, rows)
  return point
}

type PointRow = Awaited<ReturnType<typeof pointsWhere>>[number]

async function withInterests(reader: Reader, rows: PointRow[]): Promise<TalkingPoint[]> {
  const points = rows.map((row): TalkingPoint => ({ ...row, interests: [] }))
  const byId = new Map(points.map((point) => [point.id, point]))
  const served = await servedQuery(reader).execute({ ids: JSON.stringify([...byId.keys()]) })
  for (const { talkingPointId, ...interest } of served) byId.get(talkingPointId)?.interests.push(interest)
  return points
}

function isAt(placeId: PlaceId): SQL | undefined {
  return and(eq(talkingPoints.placeId, placeId), isNull(talkingPoints.removedAt))
}

function isOver(placeId: PlaceId, now: Date): SQL | undefined {
  return and(lte(talkingPoints.until, now), isAt(placeId))
}

function pointsWhere(reader: Reader, condition: SQL | undefined) {
  return reader
    .select({
      id: talkingPoints.id,
      text: talkingPoints.text,
      detail: talkingPoints.detail,
      from: talkingPoints.from,
      until: talkingPoints.until,
      postedBy: staff.name,
      postedAt: talkingPoints.postedAt,
      sourceName: talkingPoints.sourceName,
      link: talkingPoints.link,
      changedAt: talkingPoints.changedAt,
      version: talkingPoints.version,
    })
    .from(talkingPoints)
    .leftJoin(staff, eq(staff.id, talkingPoints.postedById))
    .where(condition)
}

const activeQuery = prepared((reader) =>
  pointsWhere(
    reader,
    and(
      eq(talkingPoints.placeId, sql.placeholder('placeId')),
      isNull(talkingPoints.removedAt),
      lte(talkingPoints.from, given(talkingPoints.from, 'now')),
      gt(talkingPoints.until, given(talkingPoints.until, 'now')),
    ),
  )
    .orderBy(desc(talkingPoints.postedAt), desc(talkingPoints.id))
    .prepare(),
)

const servedQuery = prepared((reader) =>
  reader
    .select({
      talkingPointId: talkingPointInterests.talkingPointId,
      interestId: interests.id,
      name: interests.name,
      tone: talkingPointInterests.tone,
    })
    .from(talkingPointInterests)
    .innerJoin(interests, eq(interests.id, talkingPointInterests.interestId))
    .where(among(talkingPointInterests.talkingPointId, sql.placeholder('ids')))
    .orderBy(asc(interests.foldedName))
    .prepare(),
)
