import { dayIn } from '../../lib/day.ts'
import { asId } from '../../lib/id.ts'
import { capitalised } from '../../lib/text.ts'
import { dueInWords } from '../../lib/words-for-time.ts'
import type { Letter, MailSite } from '../../mail/kind.ts'
import type { QueuedMail } from '../../mail/mail.ts'
import { followUpsUrl, personUrlInMail } from '../../web/urls.ts'
import { holdsDetails } from '../details.ts'
import { frameOf } from '../frame.ts'
import { unwritable } from '../letter.ts'
import { recipientById } from '../recipient-queries.ts'
import { mayTravel } from '../travelling.ts'
import { shortLetter, type ShortLetter } from './pages.ts'
import { promiseToTell, type ToldPromise } from './queries.ts'

/** The mail to whoever is to keep a promise that comes due. */
export async function composePromiseDue(site: MailSite, mail: QueuedMail, now: Date): Promise<Letter> {
  const { read } = site.database
  const recipient = mail.staffId && (await recipientById(read, mail.staffId))
  const id = asId<'Promise'>(mail.payload.promiseId ?? '')
  const promise = id && (await promiseToTell(read, id))
  if (!recipient || !promise) throw unwritable(mail)
  const tells = (await holdsDetails(read)) && mayTravel(promise, promise.text)
  const due = promise.dueOn ? dueInWords(promise.dueOn, dayIn(now, recipient.place.timeZone)) : 'due'
  const model = tells ? inFull(promise, due, site.baseUrl) : linkOnly(due, site.baseUrl)
  const frame = await frameOf(site, mail, {
    subject: tells ? `${capitalised(due)}: ${promise.text} (${promise.name})` : model.title,
    reason: 'You get this because it was promised in your name.',
    mails: 'mails on promises',
  })
  return shortLetter(site, frame, model)
}

function inFull({ text, name, personId }: ToldPromise, due: string, baseUrl: string): ShortLetter {
  return {
    ...{ eyebrow: `Promised to ${name}`, title: capitalised(text), text: `${capitalised(due)}.` },
    open: { href: `${baseUrl}${personUrlInMail(personId)}#promises`, label: `Open the card of ${name}` },
  }
}

function linkOnly(due: string, baseUrl: string): ShortLetter {
  return {
    ...{ eyebrow: '', title: `A promise of yours is ${due}`, text: 'Which one it is stands on Follow-ups.' },
    open: { href: `${baseUrl}${followUpsUrl}`, label: 'Open Follow-ups' },
  }
}
