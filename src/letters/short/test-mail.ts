import { dayIn } from '../../lib/day.ts'
import { timeOfDayIn } from '../../lib/wall-time.ts'
import { longDay } from '../../lib/words-for-time.ts'
import type { Letter, MailSite } from '../../mail/kind.ts'
import type { QueuedMail } from '../../mail/mail.ts'
import { frameOf } from '../frame.ts'
import { recipientById } from '../recipient-queries.ts'
import { shortLetter } from './pages.ts'

/** What the mail says that tries the way which all others take. */
export async function composeTestMail(site: MailSite, mail: QueuedMail, now: Date): Promise<Letter> {
  const recipient = mail.staffId ? await recipientById(site.database.read, mail.staffId) : undefined
  const timeZone = recipient?.place.timeZone ?? 'UTC'
  const model = {
    eyebrow: `${longDay(dayIn(now, timeZone))}, ${timeOfDayIn(now, timeZone)}`,
    title: 'Rapport can send mail',
    text: 'This is the test that was asked for. It went the way that reminders and digests go.',
    open: { href: site.baseUrl, label: 'Open Rapport' },
  }
  const reason = 'You get this because somebody asked for a test mail to this address.'
  return shortLetter(site, await frameOf(site, mail, { subject: model.title, reason, mails: null }), model)
}
