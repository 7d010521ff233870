import { discardKeptMail } from '../mail/kept-mail.ts'
import { forgetOldMails, textsKeptFrom } from '../mail/upkeep-commands.ts'
import type { Site } from '../web/site.ts'

/** Forgets what old mails said, in the outbox and in the folder where they are kept. */
export async function forgetMails({ database, clock, dataFolder }: Site): Promise<void> {
  const now = clock.now()
  await database.write((tx) => forgetOldMails(tx, now))
  await discardKeptMail(dataFolder, textsKeptFrom(now))
}
