import { eq } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { promptOutcomes, visitPeople, visits } from '../../db/schema/visits.ts'
import { enterAudit } from '../audit/commands.ts'
import { seen, type Hand } from './commands.ts'
import { lastArrivalOf, lastHandOn, visitById, type Visit } from './queries.ts'
import { mayTake, mayTakeBack, STEP_RULES, stateOf, type Step, type VisitId } from './visit.ts'

/** Overtaken: the visit is no longer in a state in which the step makes sense; a colleague was quicker. */
export type Stepped =
  | { outcome: 'done'; visit: Visit }
  | { outcome: 'overtaken'; visit: Visit; by: string | undefined }
  | { outcome: 'gone' }

/** Says how far a visit has got: they arrived, they left, it is off, they did not come. */
export async function takeStep(tx: Tx, step: Step, id: VisitId, hand: Hand): Promise<Stepped> {
  const visit = await visitById(tx, id)
  if (!visit) return { outcome: 'gone' }
  if (!mayTake(step, stateOf(visit))) return { outcome: 'overtaken', visit, by: await lastHandOn(tx, id) }
  await setStep(tx, step, visit, hand.now)
  if (step === 'arrival') await seen(tx, idsOf(visit), hand.now)
  await enter(tx, TAKEN[step], id, hand)
  return { outcome: 'done', visit }
}

/** Takes such a step back, as if it had been a slip. */
export async function takeStepBack(tx: Tx, step: Step, id: VisitId, hand: Hand): Promise<Stepped> {
  const visit = await visitById(tx, id)
  if (!visit) return { outcome: 'gone' }
  if (!mayTakeBack(step, stateOf(visit))) return { outcome: 'overtaken', visit, by: await lastHandOn(tx, id) }
  await setStep(tx, step, visit, null)
  if (step === 'arrival') await seenBefore(tx, visit)
  await enter(tx, `${TAKEN[step]}: taken back`, id, hand)
  return { outcome: 'done', visit }
}

/** Takes back a visit that was noted by a slip. Once anything else has happened on it, it stays. */
export async function forgetVisit(tx: Tx, id: VisitId): Promise<Stepped> {
  const visit = await visitById(tx, id)
  if (!visit) return { outcome: 'gone' }
  const wasUsed = (await tx.$count(promptOutcomes, eq(promptOutcomes.visitId, id))) > 0
  const isAsPlanned =
    stateOf(visit) === 'expected' || visit.arrivedAt?.getTime() === visit.createdAt.getTime()
  if (wasUsed || !isAsPlanned || visit.completedAt)
    return { outcome: 'overtaken', visit, by: await lastHandOn(tx, id) }
  await tx.delete(visitPeople).where(eq(visitPeople.visitId, id))
  await tx.delete(visits).where(eq(visits.id, id))
  if (visit.arrivedAt) await seenBefore(tx, visit)
  return { outcome: 'done', visit }
}

const TAKEN: Readonly<Record<Step, string>> = {
  arrival: 'marked as arrived',
  departure: 'marked as gone',
  cancellation: 'cancelled a visit',
  'no-show': 'marked as not come',
}

// The version stays: who comes and what for is as it was, so a colleague's open form still holds.
async function setStep(tx: Tx, step: Step, { id }: Visit, at: Date | null): Promise<void> {
  await tx
    .update(visits)
    .set({ [STEP_RULES[step].sets]: at })
    .where(eq(visits.id, id))
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
