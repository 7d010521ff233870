import { eq, sql } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { customers, people } from '../../db/schema/people.ts'
import { enterAudit } from '../audit/commands.ts'
import { personChanged } from '../people/person-changed.ts'
import type { CustomerId, PersonId } from '../people/person.ts'
import { planMailsOfPerson } from '../reminders/plan-commands.ts'
import type { StaffId } from '../staff/staff-member.ts'
import type { BulkKind, StepOutcome } from './bulk-change.ts'
import { DEEDS } from './wording.ts'

/** Who changes it, and when. */
export interface Hand {
  staffId: StaffId
  now: Date
}

/** What is to be done to one of them, or was. */
export interface Step {
  personId: PersonId
  before: string
  factIds: string[]
  doneAt: Date | null
}

/** What became of it. */
export interface Done {
  outcome: StepOutcome
  factIds?: string[]
}

// Whoever may change many at once is a manager, whatever they are by the time that it is done.
export const ROLE = 'manager'

/** Steps are made for customers alone. */
export function customerOf({ personId }: Step): CustomerId {
  return personId as CustomerId
}

/** Sets a tier as the form does: a form that a colleague has open is not saved over it. */
export async function setTier(tx: Tx, id: CustomerId, tier: string | null, { now }: Hand): Promise<void> {
  await tx.update(customers).set({ tier }).where(eq(customers.id, id))
  await tx
    .update(people)
    .set({ changedAt: now, version: sql`${people.version} + 1` })
    .where(eq(people.id, id))
  await personChanged(tx, [id])
  await planMailsOfPerson(tx, id, now)
}

/** Enters what was done to one of them in the audit record, where what did it has not. */
export async function enterStep(
  tx: Tx,
  subjectId: CustomerId,
  kind: BulkKind,
  { staffId, now }: Hand,
): Promise<void> {
  const action = DEEDS[kind]
  if (action) await enterAudit(tx, { staffId, now, action, subjectKind: 'customer', subjectId })
}
