import { and, count, eq, gte, inArray, isNotNull, isNull, lt, not, or, sql, type SQL } from 'drizzle-orm'
import { prepared, type Reader } from '../../db/database.ts'
import { among } from '../../db/dialect/expressions.ts'
import { customers, people } from '../../db/schema/people.ts'
import type { Day } from '../lib/day.ts'
import type { CustomerId } from '../people/person.ts'
import { WORTH_KNOWING } from '../people/known.ts'
import type { BestTiers } from './best.ts'

/** How many customers there are of each tier. */
export async function tierCounts(reader: Reader): Promise<Map<string, number>> {
  const rows = await countsQuery(reader).execute()
  return new Map(rows.flatMap(({ tier, customers: number }) => (tier === null ? [] : [[tier, number]])))
}

/** How many of the best customers we know so many things of. */
export async function knownSpread(
  reader: Reader,
  best: BestTiers,
): Promise<{ known: number; customers: number }[]> {
  return spreadQuery(best)(reader).execute({ tiers: JSON.stringify(best) })
}

/** A page of the best customers of whom there is something to learn, the least known first. */
export async function leastKnown(
  reader: Reader,
  best: BestTiers,
  { today, limit, offset }: { today: Day; limit: number; offset: number },
): Promise<CustomerId[]> {
  const rows = await reader
    .select({ id: customers.id })
    .from(customers)
    .where(and(isBest(best), hasGaps, not(isLeftInPeace(reader, today))))
    .orderBy(customers.knownCount, customers.sortName, customers.id)
    .limit(limit)
    .offset(offset)
  return rows.map(({ id }) => id)
}

/** How many of the best customers there is something to learn of. */
export function withGapsCount(reader: Reader, best: BestTiers, today: Day): Promise<number> {
  return reader.$count(customers, and(isBest(best), hasGaps, not(isLeftInPeace(reader, today))))
}

/** Builds a query of the best customers once for those of some tiers, given as `tiers`, and once for everybody. */
export function ofBest<Query>(
  build: (reader: Reader, isBest: SQL | undefined) => Query,
): (best: BestTiers) => (reader: Reader) => Query {
  const hasStayed = isNull(customers.archivedAt)
  const ofTiers = prepared((reader) =>
    build(reader, and(hasStayed, among(customers.tier, sql.placeholder('tiers')))),
  )
  const ofAll = prepared((reader) => build(reader, hasStayed))
  return (best) => (best.length > 0 ? ofTiers : ofAll)
}

const hasGaps = lt(customers.knownCount, WORTH_KNOWING.length)

/** One tier alone is read in order from an index of its own. */
function isBest(best: BestTiers): SQL | undefined {
  const [only, ...others] = best
  const ofTier = only !== undefined && others.length === 0 ? eq(customers.tier, only) : undefined
  const ofTiers = others.length > 0 ? inArray(customers.tier, [...best]) : undefined
  return and(isNull(customers.archivedAt), ofTier, ofTiers)
}

/** Of somebody who has died, or while a manager asked for quiet, nobody should be sent to ask anything. */
function isLeftInPeace(reader: Reader, today: Day): SQL {
  const inPeace = reader
    .select({ id: people.id })
    .from(people)
    .where(
      and(eq(people.id, customers.id), or(isNotNull(people.deceasedOn), gte(people.sensitiveUntil, today))),
    )
  return sql`exists ${inPeace}`
}

const countsQuery = prepared((reader) =>
  reader
    .select({ tier: customers.tier, customers: count() })
    .from(customers)
    .where(isNull(customers.archivedAt))
    .groupBy(customers.tier)
    .prepare(),
)

// Grouped by the bare column, SQLite would read everybody in that order and then look at the tier of each.
const known = sql<number>`${customers.knownCount} + 0`

const spreadQuery = ofBest((reader, isOfBest) =>
  reader.select({ known, customers: count() }).from(customers).where(isOfBest).groupBy(known).prepare(),
)
