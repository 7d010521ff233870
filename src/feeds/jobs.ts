import { inLanes, MOST_IN_A_RUN } from '../addresses/in-lanes.ts'
import type { Site } from '../web/site.ts'
import { pollFeed } from './poll.ts'
import { dueFeeds } from './queries.ts'

/** Asks every feed that is due. */
export async function pollDueFeeds(site: Site): Promise<void> {
  const due = await dueFeeds(site.database.read, site.clock.now(), MOST_IN_A_RUN)
  await inLanes(
    due.map(({ id }) => id),
    (id) => pollFeed(site, id),
    site.log,
  )
}
