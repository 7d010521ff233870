import { and, eq, isNull, sql } from 'drizzle-orm'
import { prepared, type Reader } from '../../db/database.ts'
import { among } from '../../db/dialect/expressions.ts'
import { customers, people } from '../../db/schema/people.ts'
import type { CustomerId } from '../people/person.ts'
import { toldApart } from './result-queries.ts'
import type { Search, SearchResult } from './result.ts'

/** These customers as results, in the order given; those who are archived or gone are left out. */
export async function resultsFor(
  reader: Reader,
  ids: readonly CustomerId[],
  { role, expected, limit }: Pick<Search, 'role' | 'expected' | 'limit'>,
): Promise<SearchResult[]> {
  const rows = await byId(reader).execute({ ids: JSON.stringify(ids) })
  const known = new Map(rows.map((row) => [row.customerId, row]))
  const results = ids.flatMap((id) => {
    const row = known.get(id)
    return row ? [asResult(row, expected)] : []
  })
  return toldApart(reader, results.slice(0, limit), role)
}

function asResult({ name, deceasedOn, ...row }: Row, expected: Search['expected']): SearchResult {
  return {
    ...row,
    name: [{ text: name, marked: false }],
    reasons: [],
    archived: false,
    deceased: deceasedOn !== null,
    visit: expected.get(row.customerId)?.visit,
    namesake: null,
  }
}

type Row = Awaited<ReturnType<ReturnType<typeof byId>['execute']>>[number]

const byId = prepared((reader) =>
  reader
    .select({
      customerId: customers.id,
      name: people.name,
      memberNumber: customers.memberNumber,
      tier: customers.tier,
      town: customers.town,
      photoId: customers.photoId,
      deceasedOn: people.deceasedOn,
    })
    .from(customers)
    .innerJoin(people, eq(people.id, customers.id))
    .where(and(among(customers.id, sql.placeholder('ids')), isNull(customers.archivedAt)))
    .prepare(),
)
