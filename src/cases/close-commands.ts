import { and, eq, isNotNull, isNull, ne } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { cases, caseSteps } from '../../db/schema/cases.ts'
import type { Hand } from '../facts/commands.ts'
import type { Refused } from '../lib/saving.ts'
import type { CaseId } from './case.ts'
import { planCheckUp, takeBackCheckUps } from './check-up-commands.ts'
import type { ClosingInput } from './forms.ts'
import type { Case } from './queries.ts'
import { takeStep } from './step-commands.ts'
import { touched } from './work-commands.ts'

/** Closes a case with how it ended, and plans that somebody asks once more. It needs a contact, or why there was none. */
export async function closeCase(
  tx: Tx,
  one: Case,
  { outcome, reason, asksLater }: ClosingInput,
  hand: Hand,
): Promise<'closed' | Refused> {
  if (reason === null && !(await hasContact(tx, one.id))) return NO_CONTACT
  const askId = asksLater ? await planCheckUp(tx, one, hand) : null
  await tx
    .update(cases)
    .set({ closedAt: hand.now, closedById: hand.staffId, outcome, askId })
    .where(eq(cases.id, one.id))
  await takeStep(tx, one.id, { kind: 'closed', outcome, text: reason }, hand)
  await touched(tx, one, 'closed a case', hand)
  return 'closed'
}

/** Opens a closed case again, and takes back the question that was planned. Another that is open by now is gone on with. */
export async function reopenCase(
  tx: Tx,
  one: Case,
  hand: Hand,
): Promise<'open' | { goOnWith: CaseId } | 'gone'> {
  const [other] = await tx
    .select({ id: cases.id })
    .from(cases)
    .where(and(eq(cases.customerId, one.customerId), isNull(cases.closedAt), ne(cases.id, one.id)))
  if (other) return { goOnWith: other.id }
  const opened = await tx
    .update(cases)
    .set({ closedAt: null, closedById: null, outcome: null })
    .where(and(eq(cases.id, one.id), isNotNull(cases.closedAt)))
    .returning({ id: cases.id })
  if (opened.length === 0) return 'gone'
  await takeBackCheckUps(tx, [one.id], hand.now)
  await takeStep(tx, one.id, { kind: 'reopened' }, hand)
  await touched(tx, one, 'opened a case again', hand)
  return 'open'
}

async function hasContact(tx: Tx, caseId: CaseId): Promise<boolean> {
  const isContact = and(eq(caseSteps.kind, 'contacted'), isNull(caseSteps.removedAt))
  return (await tx.$count(caseSteps, and(eq(caseSteps.caseId, caseId), isContact))) > 0
}

const NO_CONTACT: Refused = {
  refused: {
    field: 'reason',
    sentence: 'Nobody got in touch yet. Note it first, or say here why it is closed without.',
  },
}
