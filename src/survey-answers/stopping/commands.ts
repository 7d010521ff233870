import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '../../../db/database.ts'
import { customers, people } from '../../../db/schema/people.ts'
import { enterAudit } from '../../audit/commands.ts'
import type { CustomerId } from '../../people/person.ts'

/** Notes that a customer wants no more surveys, on their own word. Again, it changes nothing. */
export async function stopSurveys(tx: Tx, id: CustomerId, now: Date): Promise<void> {
  const stopped = await tx
    .update(customers)
    .set({ allowsSurveys: false })
    .where(and(eq(customers.id, id), eq(customers.allowsSurveys, true)))
    .returning({ id: customers.id })
  if (stopped.length === 0) return
  // So that a form which a colleague has open is not saved over it.
  await tx
    .update(people)
    .set({ changedAt: now, version: sql`${people.version} + 1` })
    .where(eq(people.id, id))
  const deed = { action: 'noted the wish for no more surveys', subjectKind: 'customer', subjectId: id }
  await enterAudit(tx, { staffId: null, now, ...deed })
}
