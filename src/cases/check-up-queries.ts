import { and, eq, isNotNull, or } from 'drizzle-orm'
import type { Reader } from '../../db/database.ts'
import { cases } from '../../db/schema/cases.ts'
import { customers, people } from '../../db/schema/people.ts'
import type { CaseId } from './case.ts'

/** The closed cases whose question is planned for somebody who has left us or died since. */
export async function checkUpsOfThoseWhoLeft(reader: Reader): Promise<CaseId[]> {
  const rows = await reader
    .select({ id: cases.id })
    .from(cases)
    .innerJoin(people, eq(people.id, cases.customerId))
    .innerJoin(customers, eq(customers.id, cases.customerId))
    .where(and(isNotNull(cases.askId), or(isNotNull(people.deceasedOn), isNotNull(customers.archivedAt))))
  return rows.map(({ id }) => id)
}
