import { asId } from '../lib/id.ts'
import { dayIn } from '../lib/day.ts'
import { letterOf, unwritable } from '../letters/letter.ts'
import { promiseInWords, statusInWords } from '../incidents/wording.ts'
import { publicToken } from '../incidents/public-address.ts'
import { wrapped } from '../lib/wrap.ts'
import type { Letter, MailSite } from '../mail/kind.ts'
import type { QueuedMail } from '../mail/mail.ts'
import { organisationOf } from '../organisation/queries.ts'
import { calledName } from '../people/names.ts'
import { publicIncidentUrl, stopIncidentMailsUrl } from '../web/urls.ts'
import { updateOfMail } from './decide-update.ts'
import type { UpdateToAffected } from './queries.ts'
import { stopIncidentToken } from './stop.ts'

/** A word on an incident to one of those whom it touches. */
export interface IncidentLetter {
  greeting: string
  title: string
  status: string
  /** Its paragraphs, as they were written. */
  paragraphs: string[]
  /** The next word, or ''. */
  promise: string
  open: { href: string; label: string } | null
}

declare module '../web/views.ts' {
  interface Views {
    'mail/incident': IncidentLetter
  }
}

/** The mail with an update to one of those affected: the first name and nothing else about them. */
export async function composeUpdate(site: MailSite, mail: QueuedMail, now: Date): Promise<Letter> {
  const told = await updateOfMail(site.database.read, mail)
  const affectedId = asId<'Affected'>(mail.payload.affectedId ?? '')
  if (!told || !affectedId) throw unwritable(mail)
  const organisation = (await organisationOf(site.database.read))?.name ?? 'Rapport'
  const model = incidentLetter(told, site, now)
  const stop = stopIncidentMailsUrl(stopIncidentToken(affectedId, site.secret))
  const frame = {
    ...{ organisation, subject: `${told.title}: ${model.status.toLowerCase()}` },
    reason: `You get this because it may have touched you.`,
    stop: { href: `${site.baseUrl}${stop}`, label: 'No more mails about this' },
  }
  return letterOf(site, frame, { view: 'mail/incident', model, text: textOf(model) })
}

function incidentLetter(
  told: UpdateToAffected,
  { baseUrl, secret }: Pick<MailSite, 'baseUrl' | 'secret'>,
  now: Date,
): IncidentLetter {
  const { incidentId, pageNumber, pageOpenAt, timeZone } = told
  const page = publicIncidentUrl(publicToken({ incidentId, pageNumber }, secret))
  const promise = promiseInWords(told, { now, today: dayIn(now, timeZone), timeZone })
  return {
    greeting: `Dear ${calledName(told)},`,
    ...{ title: told.title, status: statusInWords(told.status) },
    paragraphs: told.text.split(/\n+/u).filter(Boolean),
    promise: promise.startsWith('Next word') ? `${promise}.` : '',
    open: pageOpenAt ? { href: `${baseUrl}${page}`, label: 'Everything said so far' } : null,
  }
}

function textOf({ greeting, title, status, paragraphs, promise, open }: IncidentLetter): string[] {
  return [
    greeting,
    wrapped(`${title}: ${status.toLowerCase()}.`),
    ...paragraphs.map((paragraph) => wrapped(paragraph)),
    wrapped(promise),
    open ? `${open.label}:\n${open.href}` : '',
  ]
}
