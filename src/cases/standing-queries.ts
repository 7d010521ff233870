import { and, isNull, sql } from 'drizzle-orm'
import { prepared, type Reader } from '../../db/database.ts'
import { among } from '../../db/dialect/expressions.ts'
import { cases } from '../../db/schema/cases.ts'
import type { CustomerId } from '../people/person.ts'

/** Those of these customers with whom something is still to be put right. */
export async function withOpenCase(
  reader: Reader,
  ids: readonly CustomerId[],
): Promise<ReadonlySet<CustomerId>> {
  const rows = await openQuery(reader).execute({ ids: JSON.stringify(ids) })
  return new Set(rows.map(({ customerId }) => customerId))
}

const openQuery = prepared((reader) =>
  reader
    .select({ customerId: cases.customerId })
    .from(cases)
    .where(and(among(cases.customerId, sql.placeholder('ids')), isNull(cases.closedAt)))
    .prepare(),
)
