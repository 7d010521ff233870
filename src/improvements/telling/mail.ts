import type { Reader } from '../../../db/database.ts'
import { addDays, dayIn } from '../../lib/day.ts'
import { asId, bytesOfId, idOfBytes } from '../../lib/id.ts'
import { sealed, unsealed } from '../../lib/sealed.ts'
import { startOfDay } from '../../lib/wall-time.ts'
import { wrapped } from '../../lib/wrap.ts'
import { letterOf, unwritable } from '../../letters/letter.ts'
import type { Letter, MailKind, MailSite, Verdict } from '../../mail/kind.ts'
import type { QueuedMail } from '../../mail/mail.ts'
import { organisationOf } from '../../organisation/queries.ts'
import { calledName } from '../../people/names.ts'
import { stopImprovementMailsUrl } from '../../web/urls.ts'
import type { ImprovementMailId } from '../improvement.ts'
import { IMPROVEMENT_TOLD } from './commands.ts'
import { mailToTell } from './queries.ts'
import { whyNotTold } from './reach.ts'

/** What was done about what somebody said. */
export interface ImprovementLetter {
  greeting: string
  title: string
  paragraphs: string[]
}

declare module '../../web/views.ts' {
  interface Views {
    'mail/improvement': ImprovementLetter
  }
}

/** The mail to those whose comments an improvement answers: their first name, and nothing else about them. */
export const improvementMailKind: MailKind = {
  name: IMPROVEMENT_TOLD,
  title: 'You said, we did',
  decide,
  compose,
}

/** The link by which somebody stops such mails. It never ends, and names nobody. */
export function stopImprovementToken(id: ImprovementMailId, secret: string): string {
  return sealed(bytesOfId(id), PURPOSE, secret)
}

/** Whose mail it stops; undefined where the link is none of ours. */
export function readStopImprovement(token: string, secret: string): ImprovementMailId | undefined {
  const bytes = unsealed(token, PURPOSE, secret)
  return bytes?.length === ID_BYTES ? idOfBytes<'ImprovementMail'>(bytes) : undefined
}

async function decide(reader: Reader, mail: QueuedMail, now: Date): Promise<Verdict> {
  const told = await toldBy(reader, mail)
  if (!told?.doneOn) return { withdrawn: 'The improvement was taken back.' }
  const { sensitiveUntil, timeZone } = told
  const not = whyNotTold(told, dayIn(now, timeZone))
  if (not) return { withdrawn: `${told.name} ${not}.` }
  if (!told.isTheirs) return { withdrawn: `${told.name} has another address now.` }
  if (sensitiveUntil && sensitiveUntil >= dayIn(now, timeZone))
    return { later: startOfDay(addDays(sensitiveUntil, 1), timeZone) }
  return { send: true }
}

async function compose(site: MailSite, mail: QueuedMail): Promise<Letter> {
  const told = await toldBy(site.database.read, mail)
  const id = asId<'ImprovementMail'>(mail.payload.improvementMailId ?? '')
  if (!told || !id) throw unwritable(mail)
  const organisation = (await organisationOf(site.database.read))?.name ?? 'Rapport'
  const title = told.subject ?? ''
  const model: ImprovementLetter = {
    ...{ greeting: `Dear ${calledName(told)},`, title },
    paragraphs: (told.text ?? '').split(/\n+/u).filter(Boolean),
  }
  const stop = `${site.baseUrl}${stopImprovementMailsUrl(stopImprovementToken(id, site.secret))}`
  const frame = {
    ...{ organisation, subject: title, reason: 'You get this because you told us what could be better.' },
    stop: { href: stop, label: 'No more mails like this' },
  }
  const text = [model.greeting, ...model.paragraphs.map((paragraph) => wrapped(paragraph))]
  return letterOf(site, frame, { view: 'mail/improvement', model, text })
}

async function toldBy(reader: Reader, { payload, to }: QueuedMail) {
  const id = asId<'ImprovementMail'>(payload.improvementMailId ?? '')
  return id && mailToTell(reader, id, to.address)
}

const PURPOSE = 'stop mails about improvements'
const ID_BYTES = 16
