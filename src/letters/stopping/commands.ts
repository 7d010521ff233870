import type { Tx } from '../../../db/database.ts'
import { keepWishes } from '../../my-mails/commands.ts'
import { wishesOf } from '../../reminders/house-queries.ts'
import type { MailWishes } from '../../reminders/wishes.ts'
import type { Stop, Stoppable } from '../stop.ts'

/** Turns these mails off for somebody; what waits of them is withdrawn. Again, it changes nothing. */
export async function stopMails(tx: Tx, { staffId, mails }: Stop, now: Date): Promise<void> {
  await keepWishes(tx, staffId, { ...(await wishesOf(tx, staffId)), ...OFF[mails] }, now)
}

const OFF: Readonly<Record<Stoppable, Partial<MailWishes>>> = {
  'mails before visits': { remindedOf: 'nothing' },
  'the morning digest': { digest: false },
  'mails on promises': { promises: false },
}
