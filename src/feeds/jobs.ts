import type { Site } from '../web/site.ts'
import { pollFeed } from './poll.ts'
import { dueFeeds } from './queries.ts'

/** Feeds that are asked at the same time, so that one that hangs does not hold up the others. */
const LANES = 4
/** Feeds that are asked in one run; the rest wait for the next. */
const MOST = 40

/** Asks every feed that is due. One that fails stops nothing. */
export async function pollDueFeeds(site: Site): Promise<void> {
  const due = await dueFeeds(site.database.read, site.clock.now(), MOST)
  const waiting = due.map(({ id }) => id)
  const lane = async () => {
    for (let id = waiting.shift(); id; id = waiting.shift()) {
      await pollFeed(site, id).catch((error: unknown) => {
        site.log.error(
          { feedId: id, type: error instanceof Error ? error.name : typeof error },
          'feed failed',
        )
      })
    }
  }
  await Promise.all(Array.from({ length: LANES }, lane))
}
