import { and, count, eq, isNull, min, sql } from 'drizzle-orm'
import type { Reader } from '../../../db/database.ts'
import { affectedCustomers, incidentUpdates } from '../../../db/schema/incidents.ts'
import type { Incident } from '../queries.ts'
import type { Story } from './story.ts'

/** What there is to tell of an incident at a moment. */
export async function storyOf(
  reader: Reader,
  { id, startedAt, openedAt }: Pick<Incident, 'id' | 'startedAt' | 'openedAt'>,
  now: Date,
): Promise<Story> {
  const [them] = await reader
    .select({
      affected: count(),
      told: count(affectedCustomers.toldAt),
      offered: count(affectedCustomers.offer),
      accepted: sql<number>`coalesce(sum(${affectedCustomers.answer} = 'accepted'), 0)`,
      replied: count(affectedCustomers.reply),
      firstToldAt: min(affectedCustomers.toldAt),
    })
    .from(affectedCustomers)
    .where(and(eq(affectedCustomers.incidentId, id), isNull(affectedCustomers.removedAt)))
  const { firstToldAt, ...counts } = them ?? { ...NOBODY }
  const updates = await reader.$count(
    incidentUpdates,
    and(eq(incidentUpdates.incidentId, id), isNull(incidentUpdates.removedAt)),
  )
  const firstWordMinutes = firstToldAt && Math.max(minutesBetween(openedAt, firstToldAt), 0)
  return { ...counts, updates, firstWordMinutes, lastedMinutes: minutesBetween(startedAt, now) }
}

const NOBODY = { affected: 0, told: 0, offered: 0, accepted: 0, replied: 0, firstToldAt: null }

function minutesBetween(from: Date, to: Date): number {
  return Math.round((to.getTime() - from.getTime()) / 60_000)
}
