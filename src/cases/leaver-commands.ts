import { and, eq, isNull } from 'drizzle-orm'
import type { Reader, Tx } from '../../db/database.ts'
import { cases } from '../../db/schema/cases.ts'
import type { StaffId } from '../staff/staff-member.ts'
import { takeStep, type TakenBy } from './step-commands.ts'

/** How many open cases somebody looks after. */
export function openCaseCount(reader: Reader, ownerId: StaffId): Promise<number> {
  return reader.$count(cases, openOf(ownerId))
}

/** Makes what one looks after another's, since they leave. */
export async function handOverCases(tx: Tx, from: StaffId, to: StaffId, by: TakenBy): Promise<void> {
  const handed = await tx
    .update(cases)
    .set({ ownerId: to, changedAt: by.now })
    .where(openOf(from))
    .returning({ id: cases.id, dueAt: cases.dueAt })
  for (const { id, dueAt } of handed) await takeStep(tx, id, { kind: 'handed over', toId: to, dueAt }, by)
}

function openOf(ownerId: StaffId) {
  return and(eq(cases.ownerId, ownerId), isNull(cases.closedAt))
}
