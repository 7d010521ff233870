import { and, eq, isNull, lte } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { feeds } from '../../db/schema/feeds.ts'
import type { Answer } from '../addresses/ask.ts'
import { answered, beingAsked, failed, isStillAsked } from '../addresses/asking.ts'
import type { Failure } from '../addresses/download.ts'
import { EVERY, type FeedId } from './feed.ts'
import { feedById, type Feed } from './queries.ts'
import type { Contents } from './reading/contents.ts'
import { takeIn } from './take-in-commands.ts'

/** Takes a feed that is due, so that nobody else asks it meanwhile. */
export async function claimFeed(tx: Tx, id: FeedId, now: Date): Promise<Feed | undefined> {
  const claimed = await tx
    .update(feeds)
    .set(beingAsked(now))
    .where(and(eq(feeds.id, id), lte(feeds.nextTryAt, now), isNull(feeds.pausedAt), isNull(feeds.removedAt)))
    .returning({ id: feeds.id })
  return claimed.length > 0 ? feedById(tx, id) : undefined
}

/** Keeps what a feed holds: new entries become talking points. */
export async function keepAnswer(tx: Tx, asked: Feed, answer: Answer<Contents>, now: Date): Promise<void> {
  const feed = await stillAsked(tx, asked)
  if (!feed) return
  const { contents, etag, lastModified } = answer
  const title = contents.title || feed.title
  await takeIn(tx, { ...feed, title }, contents, now)
  const state = { ...answered(now, EVERY), kind: contents.kind, title, etag, lastModified, readAt: now }
  await tx.update(feeds).set(state).where(eq(feeds.id, feed.id))
}

/** Keeps that a feed has nothing new. */
export async function keepUnchanged(tx: Tx, asked: Feed, now: Date): Promise<void> {
  const feed = await stillAsked(tx, asked)
  if (feed) await tx.update(feeds).set(answered(now, EVERY)).where(eq(feeds.id, feed.id))
}

/** Keeps what is wrong with a feed, and when to try again; one that is gone for good is paused. */
export async function keepFailure(tx: Tx, asked: Feed, failure: Failure, now: Date): Promise<void> {
  const feed = await stillAsked(tx, asked)
  if (feed)
    await tx
      .update(feeds)
      .set(failed(feed, failure, now))
      .where(eq(feeds.id, feed.id))
}

/** The feed as it is now, unless its owner changed their mind while it was asked. */
async function stillAsked(tx: Tx, asked: Feed): Promise<Feed | undefined> {
  const feed = await feedById(tx, asked.id)
  return feed && isStillAsked(feed, asked) ? feed : undefined
}
