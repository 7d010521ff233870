import type { Site } from '../web/site.ts'
import { download, USUAL_BOUNDS, type Bounds } from './download/download.ts'
import { READ_WHOLE_AFTER, AHEAD, type FeedId } from './feed.ts'
import { claimFeed, keepAnswer, keepFailure, keepUnchanged } from './poll-commands.ts'
import type { Feed } from './queries.ts'
import type { FeedFile } from './reading/feed-file.ts'
import { readAside } from './reading/read-aside.ts'
import { MS_A_DAY } from '../lib/milliseconds.ts'

/** Asks a feed that is due, and keeps what comes of it. The world is waited for between two units of work. */
export async function pollFeed(site: Site, id: FeedId, limits: Partial<Bounds> = {}): Promise<void> {
  const { database, clock } = site
  const feed = await database.write((tx) => claimFeed(tx, id, clock.now()))
  if (!feed) return
  const bounds = { ...USUAL_BOUNDS, privateHosts: site.privateFeedHosts ?? [], ...limits }
  const answer = await download(wanted(feed, clock.now()), bounds)
  if (answer === 'unchanged') await database.write((tx) => keepUnchanged(tx, feed, clock.now()))
  else if ('failure' in answer) await broken(site, feed, answer.failure)
  else {
    const { bytes, contentType, address, etag, lastModified } = answer.read
    const read = await readAside({ bytes, contentType, address, ...reading(feed, clock.now()) })
    if ('contents' in read)
      await database.write((tx) => keepAnswer(tx, feed, { ...read, etag, lastModified }, clock.now()))
    else await broken(site, feed, { problem: read.problem, retryAfter: undefined, isGone: false })
  }
}

/** What is new is asked for alone, but not for ever: events come closer in a calendar that does not change. */
function wanted({ address, etag, lastModified, readAt }: Feed, now: Date) {
  const isOld = readAt === null || now.getTime() - readAt.getTime() > READ_WHOLE_AFTER
  return isOld ? { address, etag: null, lastModified: null } : { address, etag, lastModified }
}

function reading({ timeZone, leadDays }: Feed, now: Date): Pick<FeedFile, 'timeZone' | 'window'> {
  const to = new Date(now.getTime() + AHEAD + (leadDays + 1) * MS_A_DAY)
  return { timeZone, window: { from: now, to } }
}

async function broken(
  { database, clock, log }: Site,
  feed: Feed,
  failure: Parameters<typeof keepFailure>[2],
): Promise<void> {
  log.info({ feedId: feed.id, failures: feed.failures + 1 }, 'feed could not be read')
  await database.write((tx) => keepFailure(tx, feed, failure, clock.now()))
}
