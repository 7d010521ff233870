import { and, asc, isNotNull, isNull } from 'drizzle-orm'
import type { Reader } from '../../db/database.ts'
import { customers } from '../../db/schema/people.ts'

/** The tiers that customers have, in alphabetical order. */
export async function tiersInUse(reader: Reader): Promise<string[]> {
  const rows = await reader
    .selectDistinct({ tier: customers.tier })
    .from(customers)
    .where(and(isNull(customers.archivedAt), isNotNull(customers.tier)))
    .orderBy(asc(customers.tier))
  return rows.flatMap(({ tier }) => tier ?? [])
}
