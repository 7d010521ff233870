import { eq } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { surveyInvitations } from '../../db/schema/survey-invitations.ts'
import { addDays, dayIn, daysBetween, type Day } from '../lib/day.ts'
import { startOfDay } from '../lib/wall-time.ts'
import { bringBackMail, enqueue, mailByKey } from '../mail/outbox.ts'
import type { MailId } from '../mail/mail.ts'
import { stateOf } from '../visits/visit.ts'
import { askables, lastAskedOf, NEVER } from './askable-queries.ts'
import { dueInvitations, heldBackBefore, type DueInvitation } from './due-queries.ts'
import { mailKey, MAIL_KINDS_OF, type NotAskedBecause, type SurveyInvitationId } from './invitation.ts'
import { firstMailMoment, firstMailMomentOn } from '../surveys/mail-hours.ts'
import { whyNever, whyNotYet, type Askable, type LastAsked } from './may-be-asked.ts'
import { AT_ONCE, type Asking } from './plan.ts'

/** How long after its visit an invitation that is held back may still go. Days. */
const LONGEST_HELD = 60

/** Queues the mails of a few invitations that are due, or says why they do not go; 'more' where there may be others. */
export async function queueDue(tx: Tx, asking: Asking): Promise<'more' | 'done'> {
  const { survey, withOpenCase, now } = asking
  const due = await dueInvitations(tx, survey.id, now, AT_ONCE)
  const ids = due.map(({ customerId }) => customerId)
  const customers = await askables(tx, ids, withOpenCase)
  const last = await lastAskedOf(tx, survey.id, ids, new Date(now.getTime() + 1))
  for (const invitation of due) {
    const { customerId } = invitation
    const customer = customers.get(customerId)
    const lastAsked = last.get(customerId) ?? NEVER
    // Somebody who came twice is asked about one of the two.
    if (customer && (await queueOrHold(tx, { ...invitation, customer, lastAsked }, asking)) === 'queued')
      last.set(customerId, { ...lastAsked, this: now, any: now })
  }
  return due.length === AT_ONCE ? 'more' : 'done'
}

interface Due extends DueInvitation {
  customer: Askable
  lastAsked: LastAsked
}

async function queueOrHold(tx: Tx, due: Due, asking: Asking): Promise<'queued' | 'held back' | 'not asked'> {
  const { id, timeZone, day, customer, lastAsked } = due
  const { survey, house, now } = asking
  const today = dayIn(now, timeZone)
  const never = hasEnded(due) ? whyNever(customer, today) : 'visit taken back'
  if (never) return giveUp(tx, id, never)
  if (daysBetween(day, today) > LONGEST_HELD) return giveUp(tx, id, 'too long ago')
  const held = whyNotYet(customer, lastAsked, { ...survey, ...house }, { today, timeZone })
  for (const earlier of await heldBackBefore(tx, survey.id, due)) await giveUp(tx, earlier, 'later visit')
  if (!held) return queue(tx, due, asking)
  if (house.heldBackThen === 'it does not go at all') return giveUp(tx, id, held.because)
  if (daysBetween(day, held.until) > LONGEST_HELD) return giveUp(tx, id, held.because)
  await tx
    .update(surveyInvitations)
    .set({
      status: 'held back',
      because: held.because,
      dueAt: firstMailMomentOn(held.until, house.hours, timeZone),
    })
    .where(eq(surveyInvitations.id, id))
  return 'held back'
}

/** Whoever was not seen to leave has left once the day is over, so arriving is enough. */
function hasEnded(visit: DueInvitation): boolean {
  const state = stateOf(visit)
  return state === 'completed' || state === 'arrived'
}

async function giveUp(tx: Tx, id: SurveyInvitationId, because: NotAskedBecause): Promise<'not asked'> {
  await tx.update(surveyInvitations).set({ status: 'not asked', because }).where(eq(surveyInvitations.id, id))
  return 'not asked'
}

async function queue(
  tx: Tx,
  { id, customerId, timeZone, customer: { name, address, language } }: Due,
  { survey, house, now }: Asking,
): Promise<'queued'> {
  const dueAt = firstMailMoment(now, house.hours, timeZone)
  const closesAt = endOfDay(addDays(dayIn(dueAt, timeZone), survey.closesAfterDays), timeZone)
  const mail = {
    ...{
      dedupeKey: mailKey(id),
      kind: MAIL_KINDS_OF[survey.kind].asks,
      personId: customerId,
      payload: { invitationId: id },
    },
    ...{ to: { name, address: address ?? '' }, dueAt, uselessAt: closesAt },
  }
  const mailId = (await enqueue(tx, mail, now)) ?? (await broughtBack(tx, mail))
  await tx
    .update(surveyInvitations)
    .set({
      ...{ status: 'queued', because: null, queuedAt: now, closesAt, mailId: mailId ?? null },
      ...{ versionId: survey.latest.id, language: language ?? survey.language },
    })
    .where(eq(surveyInvitations.id, id))
  return 'queued'
}

/** The mail of an invitation that was held back after it had been queued. */
async function broughtBack(
  tx: Tx,
  { dedupeKey, ...timing }: { dedupeKey: string; dueAt: Date; uselessAt: Date },
): Promise<MailId | undefined> {
  await bringBackMail(tx, dedupeKey, timing)
  return (await mailByKey(tx, dedupeKey))?.id
}

function endOfDay(day: Day, timeZone: string): Date {
  return startOfDay(addDays(day, 1), timeZone)
}
