import { asId } from '../lib/id.ts'
import { dayIn } from '../lib/day.ts'
import { letterOf, unwritable } from '../letters/letter.ts'
import { isLate } from '../incidents/incident.ts'
import { publicToken } from '../incidents/public-address.ts'
import { momentInLanguage, type Language } from '../lib/language.ts'
import { wrapped } from '../lib/wrap.ts'
import type { Letter, MailSite } from '../mail/kind.ts'
import type { QueuedMail } from '../mail/mail.ts'
import { organisationOf } from '../organisation/queries.ts'
import { calledName } from '../people/names.ts'
import { publicIncidentUrl, stopIncidentMailsUrl } from '../web/urls.ts'
import { updateOfMail } from './decide-update.ts'
import { INCIDENT_PHRASES } from './phrases.ts'
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
  const language = told.language ?? 'en'
  const phrases = INCIDENT_PHRASES[language]
  const model = incidentLetter(told, { ...site, language, now })
  const stop = stopIncidentMailsUrl(stopIncidentToken(affectedId, site.secret))
  const frame = {
    ...{ organisation, language, subject: `${told.title}: ${model.status.toLowerCase()}` },
    reason: phrases.reason,
    stop: { href: `${site.baseUrl}${stop}`, label: phrases.stop },
  }
  return letterOf(site, frame, { view: 'mail/incident', model, text: textOf(model) })
}

interface Written {
  language: Language
  now: Date
}

function incidentLetter(
  told: UpdateToAffected,
  { baseUrl, secret, language, now }: Pick<MailSite, 'baseUrl' | 'secret'> & Written,
): IncidentLetter {
  const { incidentId, pageNumber, pageOpenAt } = told
  const page = publicIncidentUrl(publicToken({ incidentId, pageNumber }, secret))
  const phrases = INCIDENT_PHRASES[language]
  return {
    greeting: phrases.greeting(calledName(told)),
    ...{ title: told.title, status: phrases.status(told.status) },
    paragraphs: told.text.split(/\n+/u).filter(Boolean),
    promise: promiseOf(told, { language, now }),
    open: pageOpenAt ? { href: `${baseUrl}${page}`, label: phrases.page } : null,
  }
}

/** When the next word comes; '' where that is over, or late. */
function promiseOf(told: UpdateToAffected, { language, now }: Written): string {
  const { nextUpdateAt, status, timeZone } = told
  if (!nextUpdateAt || status === 'over' || isLate(told, now)) return ''
  const when = { today: dayIn(now, timeZone), timeZone }
  return INCIDENT_PHRASES[language].nextWord(momentInLanguage(nextUpdateAt, when, language))
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
