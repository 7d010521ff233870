import type { Letter, MailSite } from '../../mail/kind.ts'
import type { QueuedMail } from '../../mail/mail.ts'
import { visitOnItsDay, type VisitOnItsDay } from '../../visits/day-queries.ts'
import { todayUrl } from '../../web/urls.ts'
import { holdsDetails } from '../details.ts'
import { frameOf } from '../frame.ts'
import { letterOf, unwritable } from '../letter.ts'
import { recipientById } from '../recipient-queries.ts'
import { shortLetter, type ShortLetter } from '../short/pages.ts'
import { tapLinks } from '../taps/links.ts'
import { gatherLines } from '../lines-of-visit.ts'
import { visitLetter } from './pages.ts'
import { visitSubject, whenAndInitials } from './subject.ts'
import { visitText } from './text.ts'

/** Why mails about visits come, and what stops them. */
export const ABOUT_VISITS = {
  reason: 'You get this because mails before visits are on for you.',
  mails: 'mails before visits',
} as const

/** The mail before a visit: what the card shows this reader at this moment, as far as it may travel. */
export async function composeReminder(site: MailSite, mail: QueuedMail, now: Date): Promise<Letter> {
  const { read } = site.database
  const visit = mail.visitId && (await visitOnItsDay(read, mail.visitId))
  if (!visit) throw unwritable(mail)
  if (await holdsDetails(read)) return inFull(site, mail, visit, now)
  const subject = whenAndInitials(visit, now)
  const frame = await frameOf(site, mail, { subject, ...ABOUT_VISITS })
  return shortLetter(site, frame, { ...AFTER_SIGNING_IN, title: subject, open: dayOf(visit, site.baseUrl) })
}

/** What a mail says that holds a link only. */
export const AFTER_SIGNING_IN = { eyebrow: '', text: 'What to know is in Rapport, once you have signed in.' }

/** The way to a visit that names nobody. */
export function dayOf({ id, day }: VisitOnItsDay, baseUrl: string): ShortLetter['open'] {
  return { href: `${baseUrl}${todayUrl(day)}#visit-${id}`, label: 'Open the day' }
}

async function inFull(site: MailSite, mail: QueuedMail, visit: VisitOnItsDay, now: Date): Promise<Letter> {
  const { read } = site.database
  const recipient = mail.staffId && (await recipientById(read, mail.staffId))
  if (!recipient) throw unwritable(mail)
  const lines = await gatherLines(read, visit, recipient, now)
  const model = visitLetter({ visit, ...lines, baseUrl: site.baseUrl, tapsFor: tapLinks(site, mail, visit) })
  const frame = await frameOf(site, mail, { subject: visitSubject(visit, now), ...ABOUT_VISITS })
  return letterOf(site, frame, { view: 'mail/visit', model, text: visitText(model) })
}
