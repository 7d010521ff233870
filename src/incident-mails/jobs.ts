import { enqueue, mailByKey } from '../mail/outbox.ts'
import type { Site } from '../web/site.ts'
import { unfinishedIncidents } from './queries.ts'
import { ownerReminders } from './reminder.ts'

/** Reminds whoever looks after an incident of a promised word that is late, and of a day without any. */
export async function remindOwners({ database, clock }: Pick<Site, 'database' | 'clock'>): Promise<void> {
  const now = clock.now()
  for (const incident of await unfinishedIncidents(database.read))
    for (const mail of ownerReminders(incident, now))
      if (!(await mailByKey(database.read, mail.dedupeKey)))
        await database.write((tx) => enqueue(tx, mail, now))
}
