import type { Tx } from '../../db/database.ts'
import { caseSteps } from '../../db/schema/cases.ts'
import { enterAudit } from '../audit/commands.ts'
import { newId } from '../lib/id.ts'
import type { CustomerId } from '../people/person.ts'
import type { StaffId } from '../staff/staff-member.ts'
import type { CaseId, CaseStepId } from './case.ts'

/** What stands in a step besides who and when. */
export type StepTaken = Omit<typeof caseSteps.$inferInsert, 'id' | 'caseId' | 'byId' | 'at' | 'removedAt'>

/** Who takes a step, and when; nobody where the customer does it themselves. */
export interface TakenBy {
  staffId: StaffId | null
  now: Date
}

/** Adds a step to the history of a case. */
export async function takeStep(
  tx: Tx,
  caseId: CaseId,
  step: StepTaken,
  { staffId, now }: TakenBy,
): Promise<CaseStepId> {
  const id = newId<'CaseStep'>(now)
  await tx.insert(caseSteps).values({ id, caseId, byId: staffId, at: now, ...step })
  return id
}

/** Enters what was done about a case in the record. */
export function enterCase(
  tx: Tx,
  action: string,
  { id, customerId }: { id: CaseId; customerId: CustomerId },
  by: TakenBy,
): Promise<void> {
  return enterAudit(tx, { ...by, action, subjectKind: 'case', subjectId: id, aboutId: customerId })
}
