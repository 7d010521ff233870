import type { Reader } from '../../db/database.ts'
import { COLLEAGUES_FIRST } from '../incidents/incident-update.ts'
import { incidentById, type Incident } from '../incidents/queries.ts'
import { updateById } from '../incidents/updates/queries.ts'
import { lookedAt, promiseInWords, statusInWords, type Looked } from '../incidents/wording.ts'
import { dayIn } from '../lib/day.ts'
import { asId } from '../lib/id.ts'
import { momentInWords } from '../lib/words-for-time.ts'
import { holdsDetails } from '../letters/details.ts'
import { frameOf } from '../letters/frame.ts'
import { unwritable } from '../letters/letter.ts'
import { recipientById } from '../letters/recipient-queries.ts'
import { shortLetter } from '../letters/short/pages.ts'
import type { Letter, MailSite, Verdict } from '../mail/kind.ts'
import type { QueuedMail } from '../mail/mail.ts'
import { firstMailMoment } from '../surveys/mail-hours.ts'
import { houseRulesOf } from '../surveys/queries.ts'
import { incidentUrl } from '../web/urls.ts'
import { unfinishedIncident } from './queries.ts'
import { whyNoReminder } from './reminder.ts'

/** Whether a colleague is still to be told. */
export async function decideOnColleague(reader: Reader, mail: QueuedMail): Promise<Verdict> {
  const { payload, staffId } = mail
  if (!staffId || !(await recipientById(reader, staffId))) return { withdrawn: 'They no longer work here.' }
  if (!(await incidentOf(reader, mail))) return { withdrawn: 'The incident was taken away.' }
  const updateId = asId<'IncidentUpdate'>(payload.updateId ?? '')
  if (updateId && !(await updateById(reader, updateId))) return { withdrawn: 'The update was taken back.' }
  return { send: true }
}

/** What colleagues are to know before customers ask. */
export async function composeForColleague(site: MailSite, mail: QueuedMail, now: Date): Promise<Letter> {
  const { read } = site.database
  const incident = await incidentOf(read, mail)
  if (!incident) throw unwritable(mail)
  const updateId = asId<'IncidentUpdate'>(mail.payload.updateId ?? '')
  const update = updateId && (await updateById(read, updateId))
  const { title, place } = incident
  const looked = lookedAt(incident, now)
  const said = update ? update.text : incident.what
  const goesOut = update ? await whenItGoesOut(read, looked) : ''
  const details = [said, promiseInWords(incident, looked), goesOut]
  const tells = await holdsDetails(read)
  const subject = `${title}: ${statusInWords(incident.status).toLowerCase()}`
  const frame = await frameOf(site, mail, {
    subject,
    reason: `You get this because you work at ${place.name}.`,
    mails: null,
  })
  return shortLetter(site, frame, {
    eyebrow: `${place.name}, since ${momentInWords(incident.startedAt, looked)}`,
    title: subject,
    text: tells ? details.filter(Boolean).map(ended).join(' ') : 'What there is to say stands on its page.',
    open: { href: `${site.baseUrl}${incidentUrl(incident.id)}`, label: 'Open the incident' },
  })
}

/** Whether its owner is still to be reminded. */
export async function decideOnReminder(reader: Reader, mail: QueuedMail, now: Date): Promise<Verdict> {
  const id = asId<'Incident'>(mail.payload.incidentId ?? '')
  const incident = id && (await unfinishedIncident(reader, id))
  const not = whyNoReminder(incident, mail, now)
  return not ? { withdrawn: not } : { send: true }
}

/** The reminder to whoever looks after an incident. */
export async function composeOwnerReminder(site: MailSite, mail: QueuedMail, now: Date): Promise<Letter> {
  const id = asId<'Incident'>(mail.payload.incidentId ?? '')
  const incident = id && (await unfinishedIncident(site.database.read, id))
  if (!incident) throw unwritable(mail)
  const { title, timeZone, nextUpdateAt, lastWordAt } = incident
  const looked = { today: dayIn(now, timeZone), timeZone }
  const isLate = mail.payload.promisedAt !== undefined
  const text =
    isLate && nextUpdateAt
      ? `The next word was promised for ${momentInWords(nextUpdateAt, looked)}. A line that there is nothing new yet is better than none.`
      : `Nobody has written since ${momentInWords(lastWordAt, looked)}. Say how it stands, or that it is over.`
  const subject = isLate ? `A word is late: ${title}` : `No word for a day: ${title}`
  const frame = await frameOf(site, mail, {
    subject,
    reason: 'You get this because you look after it.',
    mails: null,
  })
  return shortLetter(site, frame, {
    ...{ eyebrow: statusInWords(incident.status), title: subject, text },
    open: { href: `${site.baseUrl}${incidentUrl(incident.id)}#write`, label: 'Write an update' },
  })
}

async function whenItGoesOut(reader: Reader, looked: Looked): Promise<string> {
  const { hours } = await houseRulesOf(reader)
  const soon = new Date(looked.now.getTime() + COLLEAGUES_FIRST)
  const moment = firstMailMoment(soon, hours, looked.timeZone)
  return `Those affected get this ${moment > soon ? momentInWords(moment, looked) : 'in a few minutes'}.`
}

async function incidentOf(reader: Reader, { payload }: QueuedMail): Promise<Incident | undefined> {
  const id = asId<'Incident'>(payload.incidentId ?? '')
  return id && incidentById(reader, id)
}

function ended(text: string): string {
  return /[.!?]$/u.test(text) ? text : `${text}.`
}
