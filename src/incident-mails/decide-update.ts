import type { Reader } from '../../db/database.ts'
import { addDays, dayIn } from '../lib/day.ts'
import { asId } from '../lib/id.ts'
import type { Verdict } from '../mail/kind.ts'
import type { QueuedMail } from '../mail/mail.ts'
import { firstMailMoment, firstMailMomentOn } from '../surveys/mail-hours.ts'
import { houseRulesOf } from '../surveys/queries.ts'
import { updateToAffected, type UpdateToAffected } from './queries.ts'

/** Whether one of those affected is still to get an update; in a sensitive time it waits, and for the hours in which mails to customers go. */
export async function decideOnUpdate(reader: Reader, mail: QueuedMail, now: Date): Promise<Verdict> {
  const told = await updateOfMail(reader, mail)
  if (!told) return { withdrawn: 'The update, the incident or the customer was taken off.' }
  const not = whyNot(told)
  if (not) return { withdrawn: not }
  const { sensitiveUntil, timeZone } = told
  const { hours } = await houseRulesOf(reader)
  if (sensitiveUntil && sensitiveUntil >= dayIn(now, timeZone))
    return { later: firstMailMomentOn(addDays(sensitiveUntil, 1), hours, timeZone) }
  const moment = mail.askedAt ? now : firstMailMoment(now, hours, timeZone)
  return moment > now ? { later: moment } : { send: true }
}

/** What a mail to one of those affected is about. */
export async function updateOfMail(
  reader: Reader,
  { payload, to }: QueuedMail,
): Promise<UpdateToAffected | undefined> {
  const updateId = asId<'IncidentUpdate'>(payload.updateId ?? '')
  const affectedId = asId<'Affected'>(payload.affectedId ?? '')
  if (!updateId || !affectedId) return undefined
  return updateToAffected(reader, { updateId, affectedId, address: to.address })
}

function whyNot(told: UpdateToAffected): string | undefined {
  if (!told.mailedAt || told.isForColleagues) return 'It is not to go to those affected any more.'
  if (told.stoppedAt) return `${told.name} wants no mail about this.`
  if (!told.allowsMail) return `${told.name} wants no mail.`
  if (!told.hasAddress) return `${told.name} has another address now.`
  if (told.deceasedOn) return `${told.name} has died.`
  return told.archivedAt ? `${told.name} is archived.` : undefined
}
