import type { Reader } from '../../db/database.ts'
import { caseById, type Case } from '../cases/queries.ts'
import { asId } from '../lib/id.ts'
import { dayIn } from '../lib/day.ts'
import { dayInWords, momentInWords } from '../lib/words-for-time.ts'
import { holdsDetails } from '../letters/details.ts'
import { frameOf } from '../letters/frame.ts'
import { unwritable } from '../letters/letter.ts'
import { recipientById } from '../letters/recipient-queries.ts'
import { shortLetter } from '../letters/short/pages.ts'
import type { Letter, MailSite, Verdict } from '../mail/kind.ts'
import type { QueuedMail } from '../mail/mail.ts'
import { caseUrl } from '../web/urls.ts'

/** Whether whoever was given a case is still to be told. */
export async function decideOnCase(reader: Reader, mail: QueuedMail): Promise<Verdict> {
  const { staffId } = mail
  if (!staffId || !(await recipientById(reader, staffId))) return { withdrawn: 'They no longer work here.' }
  const one = await caseOf(reader, mail)
  if (!one || one.closedAt) return { withdrawn: 'The case is closed.' }
  return one.ownerId === staffId ? { send: true } : { withdrawn: 'Somebody else looks after it now.' }
}

/** The mail to whoever was given a case. What the customer wrote stays in the house: mails are forwarded. */
export async function composeCaseIsYours(site: MailSite, mail: QueuedMail, now: Date): Promise<Letter> {
  const { read } = site.database
  const one = await caseOf(read, mail)
  if (!one) throw unwritable(mail)
  const { timeZone } = one.place
  const today = dayIn(now, timeZone)
  const tells = await holdsDetails(read)
  const subject = tells
    ? `${one.customer} was unhappy: please see to it`
    : 'Somebody was unhappy: please see to it'
  const about = tells && one.summary ? `It is about this: ${one.summary}. ` : ''
  const frame = await frameOf(site, mail, {
    ...{ subject, mails: null },
    reason: 'You get this because you look after it.',
  })
  return shortLetter(site, frame, {
    eyebrow: `${one.place.name}, ${dayInWords(one.day, today)}`,
    title: subject,
    text: `${about}Get in touch by ${momentInWords(one.dueAt, { today, timeZone }).replace(/^on /u, '')}. What they said stands on the page of the case.`,
    open: { href: `${site.baseUrl}${caseUrl(one.id)}`, label: 'Open the case' },
  })
}

async function caseOf(reader: Reader, { payload }: QueuedMail): Promise<Case | undefined> {
  const id = asId<'Case'>(payload.caseId ?? '')
  return id && caseById(reader, id)
}
