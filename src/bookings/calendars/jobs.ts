import { inLanes, MOST_IN_A_RUN } from '../../addresses/in-lanes.ts'
import type { Site } from '../../web/site.ts'
import { pollCalendar } from './poll.ts'
import { dueCalendars } from './queries.ts'

/** Asks every calendar of bookings that is due. */
export async function pollDueCalendars(site: Site): Promise<void> {
  const due = await dueCalendars(site.database.read, site.clock.now(), MOST_IN_A_RUN)
  await inLanes(
    due.map(({ id }) => id),
    (id) => pollCalendar(site, id),
    site.log,
  )
}
