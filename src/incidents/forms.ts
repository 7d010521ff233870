import { z } from 'zod'
import { asTimeOfDay, instantAt } from '../lib/wall-time.ts'
import { oneOf, optionalDay, requiredDay, requiredId, requiredText, ticked, version } from '../web/fields.ts'
import { INCIDENT_STATUSES } from './incident.ts'

/** The longest that one writes of an incident. */
export const LONGEST = 2000

const TIME = 'Please give a time such as 9:40 or 2pm.'

const optionalTime = z
  .string()
  .trim()
  .optional()
  .transform((text, context) => {
    const time = text ? asTimeOfDay(text) : null
    if (time !== undefined) return time
    context.addIssue({ code: 'custom', message: TIME })
    return z.NEVER
  })

/** When the next word is promised for, by the clock of the place: a day without a time is no promise. */
const promised = { nextDay: optionalDay, nextTime: optionalTime }

/** What happened, by the clock of the place where it did. */
export function incidentForm({ now, timeZone }: { now: Date; timeZone: string }) {
  return z
    .object({
      title: requiredText('what happened, in a few words', 100),
      what: requiredText('what happened', LONGEST),
      startedDay: requiredDay,
      startedTime: optionalTime,
      ownerId: requiredId<'Staff'>(),
      version,
    })
    .transform(({ startedDay, startedTime, ...rest }, context) => {
      const startedAt = startedTime ? instantAt(startedDay, startedTime, timeZone) : null
      if (startedAt && startedAt <= now) return { ...rest, startedAt }
      const path = [startedAt ? 'startedDay' : 'startedTime']
      context.addIssue({ code: 'custom', path, message: startedAt ? 'That is still to come.' : TIME })
      return z.NEVER
    })
}
export type IncidentInput = z.output<ReturnType<typeof incidentForm>>

/** The same when it is opened: with how it stands, and when the next word is promised for. */
export function openingForm(moment: { now: Date; timeZone: string }) {
  return z.intersection(
    incidentForm(moment),
    z.intersection(standingForm(moment), z.object({ mailsColleagues: ticked })),
  )
}
export type OpeningInput = z.output<ReturnType<typeof openingForm>>

/** How it stands, and when the next word is promised for. */
export function standingForm({ now, timeZone }: { now: Date; timeZone: string }) {
  return z
    .object({ status: oneOf(INCIDENT_STATUSES), ...promised })
    .transform(({ nextDay, nextTime, status }, context) => {
      const nextUpdateAt = nextDay && nextTime ? instantAt(nextDay, nextTime, timeZone) : null
      const refuse = (field: string, message: string) => {
        context.addIssue({ code: 'custom', path: [field], message })
        return z.NEVER
      }
      if (status === 'over') return { status, nextUpdateAt: null }
      if (nextDay && !nextTime) return refuse('nextTime', TIME)
      if (nextTime && !nextDay) return refuse('nextDay', 'Please give a day.')
      if (nextUpdateAt && nextUpdateAt <= now)
        return refuse('nextDay', 'That is past. Promise a time that is still to come.')
      return { status, nextUpdateAt }
    })
}
