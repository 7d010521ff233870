import { and, asc, desc, eq, gt, isNull } from 'drizzle-orm'
import type { Reader } from '../../db/database.ts'
import { feedEntries } from '../../db/schema/feeds.ts'
import { talkingPoints } from '../../db/schema/talking-points.ts'
import type { TalkingPointId } from '../talking-points/talking-point.ts'
import type { FeedId } from './feed.ts'

/** A talking point that a feed has posted. */
export interface PostedPoint {
  id: TalkingPointId
  text: string
  detail: string | null
}

/** What a feed has posted that holds, or is to come. */
export function pointsOfFeed(reader: Reader, feedId: FeedId, now: Date): Promise<PostedPoint[]> {
  return reader
    .select({ id: talkingPoints.id, text: talkingPoints.text, detail: talkingPoints.detail })
    .from(feedEntries)
    .innerJoin(talkingPoints, eq(talkingPoints.id, feedEntries.talkingPointId))
    .where(and(eq(feedEntries.feedId, feedId), gt(talkingPoints.until, now), isNull(talkingPoints.removedAt)))
    .orderBy(asc(talkingPoints.from), desc(talkingPoints.postedAt), asc(talkingPoints.until))
}
