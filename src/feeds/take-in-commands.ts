import { eq } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { feedEntries } from '../../db/schema/feeds.ts'
import type { CatalogueRow } from '../interests/queries.ts'
import { newId } from '../lib/id.ts'
import {
  changeFromElsewhere,
  postFromElsewhere,
  withdrawFromElsewhere,
} from '../talking-points/elsewhere-commands.ts'
import { interestsIn, tonesByWords, type Served } from '../talking-points/served-commands.ts'
import type { TalkingPointId } from '../talking-points/talking-point.ts'
import { eventPoint } from './event-line.ts'
import { feedName, type FeedEntryId } from './feed.ts'
import { newsPoint, publishedBy } from './news-line.ts'
import { planEvents, planNews, type FeedPoint, type Plan } from './plan.ts'
import { knownEntries, standingCounts, type Feed } from './queries.ts'
import type { CalendarEvent, Contents, NewsEntry } from './reading/contents.ts'

/** Makes talking points of what a feed holds, and corrects those that it had made. */
export function takeIn(tx: Tx, feed: Feed, contents: Contents, now: Date): Promise<void> {
  return contents.kind === 'news'
    ? takeInNews(tx, feed, contents.entries, now)
    : takeInEvents(tx, feed, contents.events, now)
}

async function takeInNews(tx: Tx, feed: Feed, all: readonly NewsEntry[], now: Date): Promise<void> {
  const points = all.map((entry) => newsPoint(entry, feed.goodForDays, feed.timeZone, now))
  const news = await relevant(tx, feed, points)
  const plan = planNews(news, await standingOf(tx, feed, news, now))
  await carryOut(tx, feed, plan, now, (point) => publishedBy(point, now))
}

async function takeInEvents(tx: Tx, feed: Feed, all: readonly CalendarEvent[], now: Date): Promise<void> {
  const points = all.map((event) => eventPoint(event, feed.leadDays, feed.timeZone))
  const events = await relevant(tx, feed, points)
  const plan = planEvents(events, await standingOf(tx, feed, events, now))
  await carryOut(tx, feed, plan, now, () => now)
}

/** Those that serve anybody. */
async function relevant<Point extends FeedPoint>(
  tx: Tx,
  feed: Feed,
  points: readonly Point[],
): Promise<Point[]> {
  if (feed.scope === 'all') return feed.interests.length > 0 ? [...points] : []
  const named = await Promise.all(points.map(({ text }) => namedOf(tx, feed, text)))
  return points.filter((_, at) => named[at]?.length)
}

async function namedOf(tx: Tx, { interests }: Feed, text: string): Promise<CatalogueRow[]> {
  const named = await interestsIn(tx, text)
  return interests.filter(({ id }) => named.some((each) => each.id === id))
}

/** News of one team is not for those who care about another, though the feed is about both. */
async function servedBy(tx: Tx, feed: Feed, text: string): Promise<Served[]> {
  const named = await namedOf(tx, feed, text)
  const served = named.length > 0 || feed.scope === 'named' ? named : feed.interests
  return tonesByWords(tx, served, text, feed.tone)
}

async function standingOf(tx: Tx, feed: Feed, held: readonly { key: string; text: string }[], now: Date) {
  const standing = (await standingCounts(tx, [feed.id], now)).get(feed.id) ?? 0
  return { known: await knownEntries(tx, feed.id, held, now), standing, isFirst: feed.readAt === null, now }
}

async function carryOut<Point extends FeedPoint>(
  tx: Tx,
  feed: Feed,
  plan: Plan<Point>,
  now: Date,
  publishedAt: (point: Point) => Date,
): Promise<void> {
  const whole = async ({ text, detail, link, from, until }: FeedPoint) => {
    return { text, detail, link, from, until, served: await servedBy(tx, feed, text) }
  }
  for (const point of plan.post) {
    const origin = { placeId: feed.placeId, sourceName: feedName(feed), publishedAt: publishedAt(point) }
    await keepEntry(tx, feed, point, now, await postFromElsewhere(tx, await whole(point), origin, now))
  }
  for (const point of plan.pass) await keepEntry(tx, feed, point, now, null)
  for (const { known, point } of plan.change) {
    await changeFromElsewhere(tx, known.point.id, await whole(point), now)
    await noteWritten(tx, known.id, point.text, now)
  }
  for (const { id, text, point } of plan.withdraw) {
    await withdrawFromElsewhere(tx, point.id, now)
    await noteWritten(tx, id, text, now)
  }
}

async function keepEntry(
  tx: Tx,
  feed: Feed,
  { key, text }: { key: string; text: string },
  now: Date,
  talkingPointId: TalkingPointId | null,
): Promise<void> {
  const id = newId<'FeedEntry'>(now)
  await tx.insert(feedEntries).values({ id, feedId: feed.id, key, text, talkingPointId, writtenAt: now })
}

async function noteWritten(tx: Tx, id: FeedEntryId, text: string, now: Date): Promise<void> {
  await tx.update(feedEntries).set({ text, writtenAt: now }).where(eq(feedEntries.id, id))
}
