import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Reader } from '../../db/database.ts'
import { cases, caseSteps } from '../../db/schema/cases.ts'
import { customers, people } from '../../db/schema/people.ts'
import { staff } from '../../db/schema/staff.ts'
import type { Comment } from './queries.ts'

/** How far a comment is looked after: by nobody yet, or in an open case of whoever said it. */
export type LookedAfter = NonNullable<Awaited<ReturnType<typeof lookedAfter>>>

/** Undefined where nobody can be looked after for it: one whom we don't know, who left, or who has died. */
export async function lookedAfter(reader: Reader, { customerId, channel, words }: Comment) {
  if (!customerId || channel === 'case') return undefined
  const holdsWords = sql<number>`exists (select 1 from ${caseSteps} where ${and(
    ...[eq(caseSteps.caseId, cases.id), eq(caseSteps.kind, 'wrote')],
    ...[eq(caseSteps.text, words), isNull(caseSteps.removedAt)],
  )})`
  const [row] = await reader
    .select({ caseId: cases.id, owner: staff.name, holdsWords: holdsWords.mapWith(Boolean) })
    .from(customers)
    .innerJoin(people, eq(people.id, customers.id))
    .leftJoin(cases, and(eq(cases.customerId, customers.id), isNull(cases.closedAt)))
    .leftJoin(staff, eq(staff.id, cases.ownerId))
    .where(and(eq(customers.id, customerId), isNull(customers.archivedAt), isNull(people.deceasedOn)))
  return (
    row && { customerId, open: row.caseId && row.owner ? { ...row, id: row.caseId, owner: row.owner } : null }
  )
}
