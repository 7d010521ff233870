import type { Tx } from '../../db/database.ts'
import type { Id } from '../lib/id.ts'
import { enqueue, moveMail, withdrawMail } from '../mail/outbox.ts'
import type { PersonId } from '../people/person.ts'
import { houseOf } from './house-queries.ts'
import { planFor, type Plan } from './plan.ts'
import { mailsAbout, visitIdsAhead, visitIdsOf, visitsToPlan } from './queries.ts'
import type { Colleague, VisitAhead } from './recipient.ts'
import { VISIT_GONE } from './sentences.ts'
import { wallOf, type VisitMail } from './told.ts'

type VisitId = Id<'Visit'>

/**
 * Brings the mails about a visit in step with it: called in the unit of work of whatever changes the visit. Running
 * it again changes nothing.
 */
export async function planMailsOf(tx: Tx, visitId: VisitId, now: Date): Promise<void> {
  await planVisits(tx, [visitId], now)
}

/** The same for the visits ahead of somebody whose tier has changed, or who has been archived. */
export async function planMailsOfPerson(tx: Tx, personId: PersonId, now: Date): Promise<void> {
  await planVisits(tx, await visitIdsOf(tx, personId, now), now)
}

/** The same for all visits ahead, or those before then: for wishes, the rota, quiet hours, tiers and time zones. */
export async function planAllMails(tx: Tx, now: Date, until?: Date): Promise<void> {
  await planVisits(tx, await visitIdsAhead(tx, now, until), now)
}

/** Whether anybody has been told of a visit by mail. */
export async function hasToldAnybody(tx: Tx, visitId: VisitId): Promise<boolean> {
  const mails = (await mailsAbout(tx, [visitId])).get(visitId) ?? []
  return mails.some(({ status }) => status === 'sent' || status === 'sending')
}

/** Withdraws what waits about a visit that is taken out of the book. */
export async function withdrawMailsOf(tx: Tx, visitId: VisitId, now: Date): Promise<void> {
  const mails = (await mailsAbout(tx, [visitId])).get(visitId) ?? []
  for (const { dedupeKey } of mails.filter(isWaiting)) await withdrawMail(tx, dedupeKey, VISIT_GONE, now)
}

async function planVisits(tx: Tx, ids: readonly VisitId[], now: Date): Promise<void> {
  if (ids.length === 0) return
  const visits = await visitsToPlan(tx, ids)
  const mails = await mailsAbout(tx, ids)
  const house = await houseOf(tx, now)
  for (const visit of visits) {
    const about = mails.get(visit.id) ?? []
    for (const colleague of house.colleagues.values()) {
      const theirs = about.filter(({ staffId }) => staffId === colleague.id)
      const plan = planFor(visit, colleague, theirs, house, now)
      if (!plan.hasBegun) await settle(tx, { visit, colleague, theirs, plan, now })
    }
  }
}

interface Settling {
  visit: VisitAhead
  colleague: Colleague
  theirs: readonly VisitMail[]
  plan: Plan
  now: Date
}

/** Makes the outbox hold what is planned, and no more. */
async function settle(tx: Tx, settling: Settling): Promise<void> {
  const { visit, plan } = settling
  const at = wallOf(visit)
  await settleOne(tx, 'visit reminder', plan.reminder && { ...plan.reminder, payload: { at } }, settling)
  const { change } = plan
  const payload = change && { at, change: change.change, was: change.was.toISOString() }
  await settleOne(tx, 'visit changed', change && payload && { ...change, payload }, settling)
}

interface ToSend {
  dueAt: Date
  uselessAt: Date
  payload: Record<string, string>
}

async function settleOne(
  tx: Tx,
  kind: VisitMail['kind'],
  wanted: ToSend | null,
  { visit, colleague, theirs, plan, now }: Settling,
): Promise<void> {
  const ofKind = theirs.filter((mail) => mail.kind === kind)
  const waiting = ofKind.find(isWaiting)
  if (waiting && !wanted) await withdrawMail(tx, waiting.dedupeKey, plan.because, now)
  if (!wanted) return
  const { dueAt, uselessAt, payload } = wanted
  if (!waiting) {
    const dedupeKey = `${kind} ${visit.id} ${colleague.id} ${String(ofKind.length + 1)}`
    const to = { name: colleague.name, address: colleague.email }
    const [first] = visit.customers
    const about = { staffId: colleague.id, visitId: visit.id, ...(first ? { personId: first.id } : {}) }
    await enqueue(tx, { dedupeKey, kind, to, ...about, dueAt, uselessAt, payload }, now)
  } else if (!saysTheSame(waiting, payload) || isElsewhen(waiting, dueAt, now))
    await moveMail(tx, waiting.dedupeKey, { dueAt, uselessAt, payload })
}

function saysTheSame(waiting: VisitMail, payload: Record<string, string>): boolean {
  return waiting.at === payload.at && waiting.change === (payload.change ?? null)
}

/** Whether the time has changed: what is due anyway stays as it is, and so does what is being tried again. */
function isElsewhen({ dueAt, attempts }: VisitMail, wanted: Date, now: Date): boolean {
  const isDue = dueAt <= now && wanted <= now
  return attempts === 0 && !isDue && dueAt.getTime() !== wanted.getTime()
}

function isWaiting({ status }: VisitMail): boolean {
  return status === 'waiting'
}
