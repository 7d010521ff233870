import type { Tx } from '../../../db/database.ts'
import { keepWishes } from '../../my-mails/commands.ts'
import { wishesToChange } from '../../my-mails/queries.ts'
import type { MailWishes } from '../../reminders/wishes.ts'
import type { Stop, Stoppable } from '../stop.ts'

/** Turns these mails off for somebody; what waits of them is withdrawn. Again, it changes nothing. */
export async function stopMails(tx: Tx, { staffId, mails }: Stop, now: Date): Promise<void> {
  const whose = await wishesToChange(tx, staffId)
  if (!whose) return
  const { wishes, version } = whose
  await keepWishes(tx, staffId, { ...wishes, ...OFF[mails], version }, now)
}

const OFF: Readonly<Record<Stoppable, Partial<MailWishes>>> = {
  'mails before visits': { remindedOf: 'nothing' },
  'the morning digest': { digest: false },
  'mails on promises': { promises: false },
}
