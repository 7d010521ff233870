import { ask } from '../addresses/ask.ts'
import type { Bounds } from '../addresses/download.ts'
import { MS_A_DAY } from '../lib/milliseconds.ts'
import type { Site } from '../web/site.ts'
import { AHEAD, type FeedId } from './feed.ts'
import { claimFeed, keepAnswer, keepFailure, keepUnchanged } from './poll-commands.ts'
import type { Feed } from './queries.ts'
import type { FeedFile } from './reading/feed-file.ts'
import { readAside } from './reading/read-aside.ts'

/** Asks a feed that is due, and keeps what comes of it. */
export async function pollFeed(site: Site, id: FeedId, limits: Partial<Bounds> = {}): Promise<void> {
  const { database, log } = site
  await ask(
    site,
    {
      claim: (now) => database.write((tx) => claimFeed(tx, id, now)),
      read: (feed: Feed, { bytes, contentType, address }, now) =>
        readAside({ bytes, contentType, address, ...reading(feed, now) }),
      keepAnswer: (feed, answer, now) => database.write((tx) => keepAnswer(tx, feed, answer, now)),
      keepUnchanged: (feed, now) => database.write((tx) => keepUnchanged(tx, feed, now)),
      keepFailure: async (feed, failure, now) => {
        log.info({ feedId: feed.id, failures: feed.failures + 1 }, 'feed could not be read')
        await database.write((tx) => keepFailure(tx, feed, failure, now))
      },
    },
    limits,
  )
}

function reading({ timeZone, leadDays }: Feed, now: Date): Pick<FeedFile, 'timeZone' | 'window'> {
  const to = new Date(now.getTime() + AHEAD + (leadDays + 1) * MS_A_DAY)
  return { timeZone, window: { from: now, to } }
}
