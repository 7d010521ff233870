import { and, asc, eq, gt, inArray, isNull, lte, or, sql, type SQL } from 'drizzle-orm'
import type { Reader } from '../../db/database.ts'
import { among } from '../../db/dialect/expressions.ts'
import { feedEntries, feedInterests, feeds } from '../../db/schema/feeds.ts'
import { interests } from '../../db/schema/interests.ts'
import { places } from '../../db/schema/places.ts'
import { talkingPoints } from '../../db/schema/talking-points.ts'
import type { CatalogueRow } from '../interests/queries.ts'
import type { PlaceId } from '../places/place.ts'
import type { FeedId } from './feed.ts'
import type { KnownEntry } from './plan.ts'

/** A feed with the interests that it is about, and the zone of its place. */
export type Feed = typeof feeds.$inferSelect & { interests: CatalogueRow[]; timeZone: string }

/** The feeds of a place, in the order in which they were added. */
export function feedsAt(reader: Reader, placeId: PlaceId): Promise<Feed[]> {
  return feedsWhere(reader, and(eq(feeds.placeId, placeId), isNull(feeds.removedAt)))
}

/** A feed by id, also one that was removed. */
export async function feedById(reader: Reader, id: FeedId): Promise<Feed | undefined> {
  const [feed] = await feedsWhere(reader, eq(feeds.id, id))
  return feed
}

/** The feeds that are to be asked now, those that have waited longest first. */
export function dueFeeds(reader: Reader, now: Date, atMost: number): Promise<{ id: FeedId }[]> {
  return reader
    .select({ id: feeds.id })
    .from(feeds)
    .where(and(lte(feeds.nextTryAt, now), isNull(feeds.pausedAt), isNull(feeds.removedAt)))
    .orderBy(asc(feeds.nextTryAt))
    .limit(atMost)
}

/** What a feed has shown us before of what it holds now, and what it posted that is not over. */
export function knownEntries(
  reader: Reader,
  feedId: FeedId,
  held: readonly { key: string; text: string }[],
  now: Date,
): Promise<KnownEntry[]> {
  const isHeld = or(
    among(feedEntries.key, JSON.stringify(held.map(({ key }) => key))),
    among(feedEntries.text, JSON.stringify(held.map(({ text }) => text))),
  )
  return reader
    .select({
      id: feedEntries.id,
      key: feedEntries.key,
      text: feedEntries.text,
      writtenAt: feedEntries.writtenAt,
      point: {
        id: talkingPoints.id,
        text: talkingPoints.text,
        detail: talkingPoints.detail,
        link: talkingPoints.link,
        from: talkingPoints.from,
        until: talkingPoints.until,
        removedAt: talkingPoints.removedAt,
        changedAt: talkingPoints.changedAt,
      },
    })
    .from(feedEntries)
    .leftJoin(talkingPoints, eq(talkingPoints.id, feedEntries.talkingPointId))
    .where(and(eq(feedEntries.feedId, feedId), or(isHeld, gt(talkingPoints.until, now))))
}

/** How many talking points of each of these feeds hold, or are to come. */
export async function standingCounts(
  reader: Reader,
  feedIds: readonly FeedId[],
  now: Date,
): Promise<Map<FeedId, number>> {
  const rows = await reader
    .select({ feedId: feedEntries.feedId, count: sql<number>`count(*)` })
    .from(feedEntries)
    .innerJoin(talkingPoints, eq(talkingPoints.id, feedEntries.talkingPointId))
    .where(
      and(
        inArray(feedEntries.feedId, [...feedIds]),
        gt(talkingPoints.until, now),
        isNull(talkingPoints.removedAt),
      ),
    )
    .groupBy(feedEntries.feedId)
  return new Map(rows.map(({ feedId, count }) => [feedId, count]))
}

async function feedsWhere(reader: Reader, condition: SQL | undefined): Promise<Feed[]> {
  const rows = await reader
    .select({ feed: feeds, timeZone: places.timeZone })
    .from(feeds)
    .innerJoin(places, eq(places.id, feeds.placeId))
    .where(condition)
    .orderBy(asc(feeds.addedAt), asc(feeds.id))
  const found = rows.map(({ feed, timeZone }): Feed => ({ ...feed, timeZone, interests: [] }))
  const byId = new Map(found.map((feed) => [feed.id, feed]))
  const served = await reader
    .select({
      feedId: feedInterests.feedId,
      interest: { id: interests.id, name: interests.name, category: interests.category },
    })
    .from(feedInterests)
    .innerJoin(interests, eq(interests.id, feedInterests.interestId))
    .where(inArray(feedInterests.feedId, [...byId.keys()]))
    .orderBy(asc(interests.foldedName))
  for (const { feedId, interest } of served) byId.get(feedId)?.interests.push(interest)
  return found
}
