import { setImmediate as breath } from 'node:timers/promises'
import { and, asc, eq, isNull } from 'drizzle-orm'
import { addRows } from '../../db/add-rows.ts'
import type { Tx } from '../../db/database.ts'
import { bulkChanges, bulkSteps } from '../../db/schema/bulk-changes.ts'
import { enterAudit } from '../audit/commands.ts'
import { newId } from '../lib/id.ts'
import type { StaffId } from '../staff/staff-member.ts'
import { mayBeUndone, type BulkChangeId, type StepOutcome, type Wanted } from './bulk-change.ts'
import { changeOne } from './change-commands.ts'
import { putBackOne } from './put-back-commands.ts'
import { bulkChangeById, type BulkChangeRow } from './queries.ts'
import type { State } from './state-queries.ts'
import type { Hand } from './step-commands.ts'

const STEPS_AT_ONCE = 500

/** Keeps what is to be done to whom, as they are now; it is done unit by unit from here on. */
export async function startBulkChange(
  tx: Tx,
  wanted: Wanted,
  states: readonly State[],
  { staffId, now, action }: { staffId: StaffId; now: Date; action: string },
): Promise<BulkChangeId> {
  const id = newId<'BulkChange'>(now)
  await tx.insert(bulkChanges).values({ id, ...wanted, madeById: staffId, madeAt: now })
  for (let from = 0; from < states.length; from += STEPS_AT_ONCE) {
    const some = states.slice(from, from + STEPS_AT_ONCE)
    await addRows(
      tx,
      bulkSteps,
      some.map(({ id: personId, now: before }) => ({
        ...{ id: newId<'BulkStep'>(now), bulkChangeId: id, personId, before },
        ...{ factIds: [], outcome: 'waiting' as const },
      })),
    )
    await breath()
  }
  await enterAudit(tx, { staffId, now, action, subjectKind: 'bulk change', subjectId: id })
  return id
}

/** Does the next steps, or takes the next ones back; each whole or not at all. */
export async function goOn(
  tx: Tx,
  id: BulkChangeId,
  { atMost, now }: { atMost: number; now: Date },
): Promise<'more' | 'done'> {
  const change = await bulkChangeById(tx, id)
  if (!change) return 'done'
  const isBack = change.undoneAt !== null
  const steps = await nextSteps(tx, id, isBack ? 'changed' : 'waiting', atMost)
  if (steps.length === 0) {
    await tx.update(bulkChanges).set(ended(change, now)).where(eq(bulkChanges.id, id))
    return 'done'
  }
  const hand: Hand = { staffId: isBack ? (change.undoneById ?? change.madeById) : change.madeById, now }
  for (const step of steps) {
    const done = isBack ? await putBackOne(tx, change, step, hand) : await changeOne(tx, change, step, hand)
    await tx
      .update(bulkSteps)
      .set({ ...done, doneAt: now })
      .where(eq(bulkSteps.id, step.id))
    await breath()
  }
  return 'more'
}

/** Gives up on the next step, which could not be written. */
export async function giveUpOnNext(tx: Tx, id: BulkChangeId, now: Date): Promise<void> {
  const change = await bulkChangeById(tx, id)
  const [step] = await nextSteps(tx, id, change?.undoneAt ? 'changed' : 'waiting', 1)
  const outcome = change?.undoneAt ? 'changed since' : 'not possible'
  if (step) await tx.update(bulkSteps).set({ outcome, doneAt: now }).where(eq(bulkSteps.id, step.id))
}

/** Begins to take a change back. False where it is too late, too early, or begun already. */
export async function undoBulkChange(
  tx: Tx,
  id: BulkChangeId,
  { staffId, now }: { staffId: StaffId; now: Date },
): Promise<boolean> {
  const change = await bulkChangeById(tx, id)
  if (!change || !mayBeUndone(change, now)) return false
  await tx
    .update(bulkChanges)
    .set({ undoneAt: now, undoneById: staffId })
    .where(and(eq(bulkChanges.id, id), isNull(bulkChanges.undoneAt)))
  const action = 'took a change to many customers back'
  await enterAudit(tx, { staffId, now, action, subjectKind: 'bulk change', subjectId: id })
  return true
}

function ended({ undoneAt }: BulkChangeRow, now: Date) {
  return undoneAt ? { undoFinishedAt: now } : { finishedAt: now }
}

export type BulkStep = typeof bulkSteps.$inferSelect

async function nextSteps(
  tx: Tx,
  id: BulkChangeId,
  outcome: StepOutcome,
  atMost: number,
): Promise<BulkStep[]> {
  return tx
    .select()
    .from(bulkSteps)
    .where(and(eq(bulkSteps.bulkChangeId, id), eq(bulkSteps.outcome, outcome)))
    .orderBy(asc(bulkSteps.id))
    .limit(atMost)
}
