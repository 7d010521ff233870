import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { cases, caseSteps } from '../../db/schema/cases.ts'
import type { Hand } from '../facts/commands.ts'
import { asId } from '../lib/id.ts'
import type { Refused } from '../lib/saving.ts'
import { addPromise } from '../promises/commands.ts'
import type { CaseStepId } from './case.ts'
import type { CasePromiseInput, ContactInput } from './forms.ts'
import type { Case } from './queries.ts'
import { enterCase, takeStep } from './step-commands.ts'

/** Notes that somebody got in touch with them, and what they said. */
export async function noteContact(
  tx: Tx,
  one: Case,
  { how, said }: ContactInput,
  hand: Hand,
): Promise<CaseStepId> {
  const stepId = await takeStep(tx, one.id, { kind: 'contacted', how, text: said }, hand)
  await touched(tx, one, 'got in touch about a case', hand)
  return stepId
}

/** Takes a contact back that was noted by a slip. */
export async function takeBackContact(
  tx: Tx,
  one: Case,
  stepId: CaseStepId,
  hand: Hand,
): Promise<'done' | 'gone'> {
  const isThere = and(
    eq(caseSteps.caseId, one.id),
    eq(caseSteps.kind, 'contacted'),
    isNull(caseSteps.removedAt),
  )
  const gone = await tx
    .update(caseSteps)
    .set({ removedAt: hand.now })
    .where(and(eq(caseSteps.id, stepId), isThere))
    .returning({ id: caseSteps.id })
  if (gone.length === 0) return 'gone'
  await touched(tx, one, 'took back a contact about a case', hand)
  return 'done'
}

/** Promises them something: from then on it is a promise like any other. */
export async function promiseThem(
  tx: Tx,
  one: Case,
  input: CasePromiseInput,
  hand: Hand,
): Promise<'done' | Refused> {
  const noted = { audience: 'everyone', forThemAlone: false, howWeKnow: 'told us' } as const
  const open = { ...input, ...noted, kept: false, done: null, version: 1 }
  const added = await addPromise(tx, one.customerId, open, hand)
  if ('refused' in added) return added
  await takeStep(tx, one.id, { kind: 'promised', promiseId: asId<'Promise'>(added.id) ?? null }, hand)
  await touched(tx, one, 'promised something in a case', hand)
  return 'done'
}

/** Says in a few words that everybody on shift may read what it is about. */
export async function wordCase(tx: Tx, one: Case, summary: string, hand: Hand): Promise<void> {
  await tx.update(cases).set({ summary }).where(eq(cases.id, one.id))
  await takeStep(tx, one.id, { kind: 'worded', text: summary }, hand)
  await touched(tx, one, 'worded a case for everybody', hand)
}

/** Enters what was done, and notes that the case has changed. */
export async function touched(tx: Tx, one: Case, action: string, hand: Hand): Promise<void> {
  await tx
    .update(cases)
    .set({ changedAt: hand.now, version: sql`${cases.version} + 1` })
    .where(eq(cases.id, one.id))
  await enterCase(tx, action, one, { staffId: hand.staffId, now: hand.now })
}
