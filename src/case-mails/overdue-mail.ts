import type { Reader } from '../../db/database.ts'
import { asId } from '../lib/id.ts'
import { dayIn } from '../lib/day.ts'
import { listInWords, plural } from '../lib/text.ts'
import { dayInWords } from '../lib/words-for-time.ts'
import { holdsDetails } from '../letters/details.ts'
import { frameOf } from '../letters/frame.ts'
import { unwritable } from '../letters/letter.ts'
import { recipientById } from '../letters/recipient-queries.ts'
import { shortLetter } from '../letters/short/pages.ts'
import type { Letter, MailSite, Verdict } from '../mail/kind.ts'
import type { QueuedMail } from '../mail/mail.ts'
import { casesListUrl } from '../web/urls.ts'
import { overdueOf, type Overdue } from './overdue-queries.ts'

/** Whether somebody is still to be reminded. */
export async function decideOnOverdue(reader: Reader, mail: QueuedMail): Promise<Verdict> {
  const { staffId } = mail
  if (!staffId || !(await recipientById(reader, staffId))) return { withdrawn: 'They no longer work here.' }
  return (await overdueIn(reader, mail)).length > 0
    ? { send: true }
    : { withdrawn: 'None is overdue any more.' }
}

/** The reminder of cases that are overdue. */
export async function composeOverdue(site: MailSite, mail: QueuedMail, now: Date): Promise<Letter> {
  const { read } = site.database
  const recipient = mail.staffId && (await recipientById(read, mail.staffId))
  const overdue = await overdueIn(read, mail)
  if (!recipient || overdue.length === 0) throw unwritable(mail)
  const subject = `Overdue: ${plural(overdue.length, 'case')} of yours`
  const { timeZone } = recipient.place
  const when = (dueAt: Date) => dayInWords(dayIn(dueAt, timeZone), dayIn(now, timeZone))
  const named = overdue.map(({ customer, dueAt }) => `${customer} (due ${when(dueAt)})`)
  const who = (await holdsDetails(read)) ? `${listInWords(named)}. ` : ''
  const frame = await frameOf(site, mail, {
    ...{ subject, mails: null },
    reason: 'You get this because you look after them.',
  })
  return shortLetter(site, frame, {
    ...{ eyebrow: '', title: subject },
    text: `${who}Get in touch, hand over what somebody else can do sooner, or give it more time.`,
    open: { href: `${site.baseUrl}${casesListUrl({ show: 'mine' })}`, label: 'Open your cases' },
  })
}

async function overdueIn(reader: Reader, { payload, staffId }: QueuedMail): Promise<Overdue[]> {
  const placeId = asId<'Place'>(payload.placeId ?? '')
  const openedAt = new Date(Number(payload.openedAt))
  return staffId && placeId ? overdueOf(reader, { staffId, placeId }, openedAt) : []
}
