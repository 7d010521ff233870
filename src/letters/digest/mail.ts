import { asDay } from '../../lib/day.ts'
import { weekdayName } from '../../lib/words-for-time.ts'
import type { Letter, MailSite } from '../../mail/kind.ts'
import type { QueuedMail } from '../../mail/mail.ts'
import { organisationOf } from '../../organisation/queries.ts'
import { holdsDetails } from '../details.ts'
import { frameOf } from '../frame.ts'
import { letterOf, unwritable } from '../letter.ts'
import { recipientById } from '../recipient-queries.ts'
import { gatherMorning, type Morning } from './gather.ts'
import { bareDigest, digestLetter, type DigestLetter } from './pages.ts'
import { digestText } from './text.ts'

/** The morning's mail of a member of staff, with what everybody on shift may know. */
export async function composeDigest(site: MailSite, mail: QueuedMail, now: Date): Promise<Letter> {
  const { read } = site.database
  const recipient = mail.staffId && (await recipientById(read, mail.staffId))
  const day = asDay(mail.payload.day ?? '')
  const house = await organisationOf(read)
  if (!recipient || !day || !house) throw unwritable(mail)
  const morning = await gatherMorning(read, { recipient, day, house }, now)
  const full = digestLetter(morning, site.baseUrl)
  const model = (await holdsDetails(read)) ? full : bareDigest(full, morning)
  const frame = await frameOf(site, mail, {
    subject: subjectOf(full, morning),
    reason: 'You get this because your morning digest is on.',
    mails: 'the morning digest',
  })
  return letterOf(site, frame, { view: 'mail/digest', model, text: digestText(model) })
}

/** "Saturday: 14 members arriving today". */
function subjectOf({ title }: DigestLetter, { desk }: Morning): string {
  return `${weekdayName(desk.day)}: ${title}`
}
