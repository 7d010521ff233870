import { frameOf } from '../letters/frame.ts'
import { unwritable } from '../letters/letter.ts'
import { recipientById } from '../letters/recipient-queries.ts'
import { shortLetter } from '../letters/short/pages.ts'
import { asDay } from '../lib/day.ts'
import { periodName } from '../lib/period.ts'
import type { Letter, MailKind, MailSite } from '../mail/kind.ts'
import type { QueuedMail } from '../mail/mail.ts'
import { pulseUrl } from '../web/urls.ts'
import { PULSE } from './mail-plan.ts'
import { openPulses } from './queries.ts'

/**
 * The mail that asks somebody who works here to answer this month's pulse. It goes to those too who have answered
 * already: a mail that was held back for it would say on the Mail page that they have.
 */
export const pulseMailKind: MailKind = {
  name: PULSE,
  title: 'Pulse',
  decide: async (reader, { staffId, payload }) => {
    if (!staffId || !(await recipientById(reader, staffId))) return { withdrawn: 'They no longer work here.' }
    const isOpen = (await openPulses(reader)).some(({ month }) => month === payload.month)
    return isOpen ? { send: true } : { withdrawn: 'The month is closed.' }
  },
  compose,
}

async function compose(site: MailSite, mail: QueuedMail): Promise<Letter> {
  const month = asDay(mail.payload.month ?? '')
  if (!month) throw unwritable(mail)
  const name = periodName(month, 'months')
  const subject = `How is it to work here? ${name}`
  const frame = await frameOf(site, mail, {
    subject,
    reason: 'You get this once a month because you work here.',
    mails: null,
  })
  return shortLetter(site, frame, {
    ...{ eyebrow: name, title: 'How is it to work here?' },
    text: 'A few questions, two minutes. Nobody learns who answered what: the page says how, and where that ends. It is told once the month is over, and only if five or more of you have answered.',
    open: { href: `${site.baseUrl}${pulseUrl}`, label: 'Answer' },
  })
}
