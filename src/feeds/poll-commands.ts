import { and, eq, isNull, lte } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { feeds } from '../../db/schema/feeds.ts'
import { nextAfterFailure, nextAfterSuccess, retryAfter } from './back-off.ts'
import type { Failure } from './download/download.ts'
import type { FeedId } from './feed.ts'
import { feedById, type Feed } from './queries.ts'
import type { Contents } from './reading/contents.ts'
import { takeIn } from './take-in-commands.ts'

/** Longer than asking and reading may take; after that somebody else may ask. */
const LEASE = 3 * 60_000

/** Takes a feed that is due, so that nobody else asks it meanwhile. */
export async function claimFeed(tx: Tx, id: FeedId, now: Date): Promise<Feed | undefined> {
  const claimed = await tx
    .update(feeds)
    .set({ nextTryAt: new Date(now.getTime() + LEASE) })
    .where(and(eq(feeds.id, id), lte(feeds.nextTryAt, now), isNull(feeds.pausedAt), isNull(feeds.removedAt)))
    .returning({ id: feeds.id })
  return claimed.length > 0 ? feedById(tx, id) : undefined
}

/** What a site sent, and what it wants to hear when it is asked again. */
export interface Answer {
  contents: Contents
  etag: string | null
  lastModified: string | null
}

/** Keeps what a feed holds: new entries become talking points. */
export async function keepAnswer(tx: Tx, asked: Feed, answer: Answer, now: Date): Promise<void> {
  const feed = await stillAsked(tx, asked)
  if (!feed) return
  const { contents, etag, lastModified } = answer
  const title = contents.title || feed.title
  await takeIn(tx, { ...feed, title }, contents, now)
  const state = { ...working(now), kind: contents.kind, title, etag, lastModified, readAt: now }
  await tx.update(feeds).set(state).where(eq(feeds.id, feed.id))
}

/** Keeps that a feed has nothing new. */
export async function keepUnchanged(tx: Tx, asked: Feed, now: Date): Promise<void> {
  const feed = await stillAsked(tx, asked)
  if (feed) await tx.update(feeds).set(working(now)).where(eq(feeds.id, feed.id))
}

/** Keeps what is wrong with a feed, and when to try again; one that is gone for good is paused. */
export async function keepFailure(tx: Tx, asked: Feed, failure: Failure, now: Date): Promise<void> {
  const feed = await stillAsked(tx, asked)
  if (!feed) return
  const failures = feed.failures + 1
  await tx
    .update(feeds)
    .set({
      failures,
      problem: failure.problem,
      brokenSince: feed.brokenSince ?? now,
      nextTryAt: nextAfterFailure(failures, now, retryAfter(failure.retryAfter, now)),
      pausedAt: failure.isGone ? now : null,
    })
    .where(eq(feeds.id, feed.id))
}

/** The feed as it is now, unless its owner changed their mind while it was asked. */
async function stillAsked(tx: Tx, asked: Feed): Promise<Feed | undefined> {
  const feed = await feedById(tx, asked.id)
  const isAsked = feed && feed.version === asked.version && !feed.pausedAt && !feed.removedAt
  return isAsked ? feed : undefined
}

function working(now: Date) {
  const nextTryAt = nextAfterSuccess(now)
  return { failures: 0, brokenSince: null, problem: null, answeredAt: now, nextTryAt }
}
