import { isLate, isQuiet } from '../incidents/incident.ts'
import { MS_A_DAY } from '../lib/milliseconds.ts'
import type { NewMail, QueuedMail } from '../mail/mail.ts'
import type { Unfinished } from './queries.ts'

export const TO_OWNER = 'incident reminder'

/** The reminders that the owner of an incident is due: one for a promise, one for a silence, however often this is asked. */
export function ownerReminders(incident: Unfinished, now: Date): NewMail[] {
  const { status, nextUpdateAt, lastWordAt, owner } = incident
  if (owner.leftAt) return []
  return [
    ...(nextUpdateAt && isLate({ status, nextUpdateAt }, now)
      ? [reminder(incident, { promisedAt: String(nextUpdateAt.getTime()) }, now)]
      : []),
    ...(isQuiet(status, lastWordAt, now)
      ? [reminder(incident, { silentSince: String(lastWordAt.getTime()) }, now)]
      : []),
  ]
}

/** Why a reminder that waits is of no use any more; undefined where it is. */
export function whyNoReminder(
  incident: Unfinished | undefined,
  { payload, staffId }: Pick<QueuedMail, 'payload' | 'staffId'>,
  now: Date,
): string | undefined {
  if (!incident) return 'It is over, or was taken away.'
  if (incident.owner.id !== staffId) return 'Somebody else looks after it now.'
  const isStillDue = ownerReminders(incident, now).some(
    (due) => due.payload.promisedAt === payload.promisedAt && due.payload.silentSince === payload.silentSince,
  )
  return isStillDue ? undefined : 'Somebody has written since.'
}

function reminder({ id, owner }: Unfinished, why: Record<string, string>, now: Date): NewMail {
  const [cause = ''] = Object.entries(why).map((words) => words.join(' '))
  return {
    ...{ dedupeKey: `${TO_OWNER} ${id} ${owner.id} ${cause}`, kind: TO_OWNER, staffId: owner.id },
    ...{
      to: { name: owner.name, address: owner.email },
      dueAt: now,
      uselessAt: new Date(now.getTime() + MS_A_DAY),
    },
    payload: { incidentId: id, ...why },
  }
}
