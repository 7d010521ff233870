import { join } from 'node:path'
import { eq, gt } from 'drizzle-orm'
import { outbox } from '../../db/schema/outbox.ts'
import { staff } from '../../db/schema/staff.ts'
import { visits } from '../../db/schema/visits.ts'
import { sqliteDatabase } from '../../db/sqlite.ts'
import { enqueue } from '../../src/mail/outbox.ts'
import { wallOf } from '../../src/reminders/told.ts'
import { MOMENT } from './crowd.ts'

/** Queues reminders in a crowd's data; each falls due so many milliseconds after the one before. */
export async function queueReminders(folder: string, count: number, apart = 0): Promise<void> {
  const database = sqliteDatabase(join(folder, 'rapport.sqlite'))
  const now = new Date(MOMENT)
  const [dana] = await database.read.select().from(staff).where(eq(staff.email, 'dana@cedarridge.example'))
  const ahead = await database.read
    .select({ id: visits.id, day: visits.day, time: visits.time })
    .from(visits)
    .where(gt(visits.startsAt, new Date(now.getTime() + 600_000)))
  if (!dana || ahead.length === 0) throw new Error('There is nobody to remind, or nothing to remind of')
  await database.write(async (tx) => {
    for (let n = 0; n < count; n++) {
      const visit = ahead[n % ahead.length]
      if (!visit) continue
      const about = { visitId: visit.id, payload: { at: wallOf(visit) }, dedupeKey: `bench ${n}` }
      const to = { name: dana.name, address: dana.email }
      await enqueue(
        tx,
        {
          kind: 'visit reminder',
          to,
          staffId: dana.id,
          dueAt: new Date(now.getTime() + n * apart),
          uselessAt: null,
          ...about,
        },
        now,
      )
    }
    // As if a manager had asked for each, so that nobody's preferences hold one back.
    await tx.update(outbox).set({ askedAt: now })
  })
  await database.close()
}
