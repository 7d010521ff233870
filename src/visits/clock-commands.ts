import { and, eq, gte, isNull } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { visitPeople, visits } from '../../db/schema/visits.ts'
import { addDays, dayIn } from '../lib/day.ts'
import { instantAt } from '../lib/wall-time.ts'
import type { At } from './commands.ts'

/** Reads the times in the book by another clock: what is expected at 14:00 stays at 14:00, in the place's new zone. */
export async function readByAnotherClock(tx: Tx, { id: placeId, timeZone }: At, now: Date): Promise<void> {
  const ahead = await tx
    .select({ id: visits.id, day: visits.day, time: visits.time })
    .from(visits)
    .where(
      and(
        eq(visits.placeId, placeId),
        // The new clock may show the day before.
        gte(visits.day, addDays(dayIn(now, timeZone), -1)),
        isNull(visits.arrivedAt),
      ),
    )
  for (const { id, day, time } of ahead) {
    const startsAt = instantAt(day, time, timeZone)
    await tx.update(visits).set({ startsAt }).where(eq(visits.id, id))
    await tx.update(visitPeople).set({ startsAt }).where(eq(visitPeople.visitId, id))
  }
}
