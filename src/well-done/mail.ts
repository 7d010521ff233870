import { frameOf } from '../letters/frame.ts'
import { unwritable } from '../letters/letter.ts'
import { recipientById } from '../letters/recipient-queries.ts'
import { shortLetter } from '../letters/short/pages.ts'
import { asId } from '../lib/id.ts'
import type { Reader } from '../../db/database.ts'
import type { Letter, MailKind, MailSite } from '../mail/kind.ts'
import type { QueuedMail } from '../mail/mail.ts'
import { organisationOf } from '../organisation/queries.ts'
import { wellDoneUrl } from '../web/urls.ts'
import { WELL_DONE } from './mail-plan.ts'
import { wellDoneById, type WellDone } from './queries.ts'

/** The mail to whoever is thanked by a colleague. */
export const wellDoneMailKind: MailKind = {
  name: WELL_DONE,
  title: 'Well done',
  decide: async (reader, mail) => {
    if (!mail.staffId || !(await recipientById(reader, mail.staffId)))
      return { withdrawn: 'They no longer work here.' }
    return (await thanksOf(reader, mail)) ? { send: true } : { withdrawn: 'It was taken back.' }
  },
  compose,
}

async function compose(site: MailSite, mail: QueuedMail): Promise<Letter> {
  const thanks = await thanksOf(site.database.read, mail)
  if (!thanks) throw unwritable(mail)
  const { from, moment } = thanks
  const word = (await organisationOf(site.database.read))?.customerWord ?? 'customer'
  const subject = `Well done, says ${from}`
  const frame = await frameOf(site, mail, {
    subject,
    reason: `You get this because ${from} thanked you.`,
    mails: null,
  })
  return shortLetter(site, frame, {
    ...{ eyebrow: '', title: subject },
    text: moment ? `“${moment}”` : `For a moment with a ${word}.`,
    open: { href: `${site.baseUrl}${wellDoneUrl()}`, label: 'Open Well done' },
  })
}

async function thanksOf(reader: Reader, { payload }: QueuedMail): Promise<WellDone | undefined> {
  const id = asId<'WellDone'>(payload.wellDoneId ?? '')
  return id && wellDoneById(reader, id)
}
