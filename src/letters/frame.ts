import type { MailSite } from '../mail/kind.ts'
import type { QueuedMail } from '../mail/mail.ts'
import { organisationOf } from '../organisation/queries.ts'
import { stopUrl } from '../web/urls.ts'
import type { LetterFrame } from './letter.ts'
import { stopToken, type Stoppable } from './stop.ts'

/** What surrounds a mail to a member of staff, with the way to stop such mails where there is one. */
export async function frameOf(
  { database, baseUrl, secret }: MailSite,
  { staffId }: QueuedMail,
  { subject, reason, mails }: { subject: string; reason: string; mails: Stoppable | null },
): Promise<LetterFrame> {
  const organisation = await organisationOf(database.read)
  const token = mails && staffId ? stopToken({ staffId, mails }, secret) : ''
  return {
    ...{ subject, reason },
    organisation: organisation?.name ?? 'Rapport',
    stop: mails && token ? { href: `${baseUrl}${stopUrl(token)}`, label: `Stop ${mails}` } : null,
  }
}
