import { eq } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { promptOutcomes, visitPeople, visits } from '../../db/schema/visits.ts'
import { enterAudit } from '../audit/commands.ts'
import { hasToldAnybody, planMailsOf, withdrawMailsOf } from '../reminders/plan-commands.ts'
import { seen, type Hand } from './commands.ts'
import { lastArrivalOf, lastHandOn, visitById, type Visit } from './queries.ts'
import type { LastHand } from './sentences.ts'
import { mayTake, mayTakeBack, STEP_RULES, stateOf, type Step, type VisitId } from './visit.ts'

/** Overtaken: the visit is no longer in a state in which the step makes sense; a colleague was quicker. */
export type Stepped =
  | { outcome: 'done'; visit: Visit }
  | { outcome: 'overtaken'; visit: Visit; by: LastHand | undefined }
  | { outcome: 'gone' }

/** Says how far a visit has got: they arrived, they left, it is off, they did not come. */
export async function takeStep(tx: Tx, step: Step, id: VisitId, hand: Hand): Promise<Stepped> {
  const visit = await visitById(tx, id)
  if (!visit) return { outcome: 'gone' }
  if (!mayTake(step, stateOf(visit))) return overtaken(tx, visit, hand)
  const taken = await setStep(tx, step, visit, hand.now)
  if (step === 'arrival') await seen(tx, idsOf(visit), hand.now)
  await planMailsOf(tx, id, hand.now)
  await enter(tx, TAKEN[step], id, hand)
  return { outcome: 'done', visit: taken }
}

/** Takes such a step back, as if it had been a slip. */
export async function takeStepBack(tx: Tx, step: Step, id: VisitId, hand: Hand): Promise<Stepped> {
  const visit = await visitById(tx, id)
  if (!visit) return { outcome: 'gone' }
  if (!mayTakeBack(step, stateOf(visit))) return overtaken(tx, visit, hand)
  const before = await setStep(tx, step, visit, null)
  if (step === 'arrival') await seenBefore(tx, visit)
  await planMailsOf(tx, id, hand.now)
  await enter(tx, `${TAKEN[step]}: taken back`, id, hand)
  return { outcome: 'done', visit: before }
}

/**
 * Takes back a visit that was noted by a slip. Once anything else has happened on it, it stays; where a colleague has
 * been told of it by mail it is cancelled, so that they hear of that too.
 */
export async function forgetVisit(tx: Tx, id: VisitId, hand: Hand): Promise<Stepped> {
  const visit = await visitById(tx, id)
  if (!visit) return { outcome: 'gone' }
  const isOld = hand.now.getTime() - visit.createdAt.getTime() > SLIP
  const wasUsed = (await tx.$count(promptOutcomes, eq(promptOutcomes.visitId, id))) > 0
  const isAsPlanned =
    stateOf(visit) === 'expected' || visit.arrivedAt?.getTime() === visit.createdAt.getTime()
  if (isOld || wasUsed || !isAsPlanned || visit.completedAt) return overtaken(tx, visit, hand)
  if (await hasToldAnybody(tx, id)) return takeStep(tx, 'cancellation', id, hand)
  await withdrawMailsOf(tx, id, hand.now)
  await tx.delete(visitPeople).where(eq(visitPeople.visitId, id))
  await tx.delete(visits).where(eq(visits.id, id))
  if (visit.arrivedAt) await seenBefore(tx, visit)
  return { outcome: 'done', visit }
}

/** How long after a visit was noted it may still have been a slip. Milliseconds. */
const SLIP = 3_600_000

const TAKEN: Readonly<Record<Step, string>> = {
  arrival: 'marked as arrived',
  departure: 'marked as gone',
  cancellation: 'cancelled a visit',
  'no-show': 'marked as not come',
}

// The version stays: who comes and what for is as it was, so a colleague's open form still holds.
async function setStep(tx: Tx, step: Step, visit: Visit, at: Date | null): Promise<Visit> {
  const change = { [STEP_RULES[step].sets]: at }
  await tx.update(visits).set(change).where(eq(visits.id, visit.id))
  return { ...visit, ...change }
}

async function overtaken(tx: Tx, visit: Visit, { staffId }: Hand): Promise<Stepped> {
  const last = await lastHandOn(tx, visit.id)
  return { outcome: 'overtaken', visit, by: last && { name: last.name, isReader: last.id === staffId } }
}

/** Keeps when they came last, now that this arrival counts no more. */
async function seenBefore(tx: Tx, visit: Visit): Promise<void> {
  for (const personId of idsOf(visit)) await seen(tx, [personId], await lastArrivalOf(tx, personId))
}

function idsOf(visit: Visit) {
  return visit.people.map(({ id }) => id)
}

function enter(tx: Tx, action: string, visitId: VisitId, hand: Hand): Promise<void> {
  return enterAudit(tx, { ...hand, action, subjectKind: 'visit', subjectId: visitId })
}
