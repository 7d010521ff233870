import type { Reader } from '../../db/database.ts'
import { dayIn } from '../lib/day.ts'
import { asId } from '../lib/id.ts'
import type { MailKind, Verdict } from '../mail/kind.ts'
import type { QueuedMail } from '../mail/mail.ts'
import { houseRulesOf } from '../surveys/queries.ts'
import { askables } from './askable-queries.ts'
import type { WithOpenCase } from './open-cases.ts'
import { askedById, type Asked } from './asked-queries.ts'
import { BECAUSE_IN_WORDS } from './in-words.ts'
import { firstMailMoment } from '../surveys/mail-hours.ts'
import { whyNever, whyNotToday } from './may-be-asked.ts'

/** Whether an invitation or its reminder still goes: whether they may be asked is read again. */
export function decideOnSurvey(withOpenCase: WithOpenCase): MailKind['decide'] {
  return async (reader, mail, now) => {
    const asked = await askedIn(reader, mail)
    if (!asked) return { withdrawn: 'There is no such survey any more.' }
    return (
      whetherStillOpen(asked, now) ??
      (await whetherStillAllowed(reader, asked, withOpenCase, now)) ??
      (mail.askedAt ? SEND : withinHours(reader, asked, now))
    )
  }
}

/** The invitation that a mail is made from. */
export async function askedIn(reader: Reader, { payload }: QueuedMail): Promise<Asked | undefined> {
  const id = asId<'SurveyInvitation'>(payload.invitationId ?? '')
  return id && askedById(reader, id)
}

function whetherStillOpen(asked: Asked, now: Date): Verdict | undefined {
  if (asked.withdrawnAt) return { withdrawn: 'The invitation was withdrawn.' }
  if (asked.answeredAt) return { withdrawn: 'It has been answered.' }
  if (!asked.switchedOnAt) return { withdrawn: 'Surveys are switched off.' }
  return asked.closesAt && asked.closesAt <= now
    ? { missed: 'The survey was closed before it could be sent.' }
    : undefined
}

async function whetherStillAllowed(
  reader: Reader,
  { customerId, timeZone }: Asked,
  withOpenCase: WithOpenCase,
  now: Date,
): Promise<Verdict | undefined> {
  const customer = (await askables(reader, [customerId], withOpenCase)).get(customerId)
  if (!customer) return { withdrawn: 'They are not known here any more.' }
  const today = dayIn(now, timeZone)
  const because = whyNever(customer, today) ?? whyNotToday(customer, today)?.because
  return because && { withdrawn: BECAUSE_IN_WORDS[because] }
}

/** Where many go on one day, the last of them may have to wait for the next morning. */
async function withinHours(reader: Reader, { timeZone }: Asked, now: Date): Promise<Verdict> {
  const { hours } = await houseRulesOf(reader)
  const moment = firstMailMoment(now, hours, timeZone)
  return moment > now ? { later: moment } : SEND
}

const SEND: Verdict = { send: true }
