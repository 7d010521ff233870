import { and, asc, eq, getTableName, gte, isNull, or, sql, type SQL } from 'drizzle-orm'
import type { Reader } from '../../db/database.ts'
import { among } from '../../db/dialect/expressions.ts'
import { occasions, preferences } from '../../db/schema/facts.ts'
import { customers, people } from '../../db/schema/people.ts'
import { sharedKey } from '../erasure/shared.ts'
import { partsOf, type Day } from '../lib/day.ts'
import { minorsLimitOf } from '../people/minors-queries.ts'
import { GROWN_UP, withinMinorsLimit } from '../people/minors.ts'
import type { PersonId } from '../people/person.ts'
import type { Beyond } from './beyond.ts'

/** The minors of whom more is kept than the owner lets be, by name: as from before it was chosen. */
export function beyondLimit(reader: Reader, today: Day): Promise<Beyond[]> {
  return beyondWhere(reader, today)
}

/** The same of these people alone. */
export function beyondAmong(reader: Reader, ids: readonly PersonId[], today: Day): Promise<Beyond[]> {
  return beyondWhere(reader, today, among(people.id, JSON.stringify(ids)))
}

/** The facts of these people that an owner may let not be kept of minors, as tables and ids. */
export async function likesAndDaysOf(reader: Reader, ids: readonly PersonId[]): Promise<string[]> {
  const keys: string[] = []
  for (const table of [preferences, occasions]) {
    const rows = await reader
      .select({ id: table.id })
      .from(table)
      .where(among(table.personId, JSON.stringify(ids)))
    keys.push(...rows.map(({ id }) => sharedKey(getTableName(table), id)))
  }
  return keys
}

async function beyondWhere(reader: Reader, today: Day, where?: SQL): Promise<Beyond[]> {
  const limit = await minorsLimitOf(reader, today)
  const rows = await reader
    .select({ person: people, preferences: countOf(preferences), occasions: countOf(occasions) })
    .from(people)
    .leftJoin(customers, eq(customers.id, people.id))
    .where(and(isNull(customers.id), mayBeMinor(today), where))
    .orderBy(asc(people.name), asc(people.id))
  return rows.flatMap(({ person, ...facts }) => {
    const { person: kept, left } = withinMinorsLimit(person, limit)
    if (!kept.isMinor) return []
    const limited = limit.kept.includes('likesAndDays') ? NO_FACTS : facts
    const isBeyond = left.length > 0 || limited.preferences + limited.occasions > 0
    return isBeyond ? [{ person, kept, ...limited }] : []
  })
}

const NO_FACTS = { preferences: 0, occasions: 0 }

/** Whoever may be one; `withinMinorsLimit` says who is. */
function mayBeMinor(today: Day): SQL | undefined {
  const isYoung = gte(people.birthYear, partsOf(today).year - GROWN_UP)
  const isSaid = and(isNull(people.birthYear), eq(people.isMinor, true))
  return and(eq(people.kind, 'person'), isNull(people.deceasedOn), or(isYoung, isSaid))
}

function countOf(table: typeof preferences | typeof occasions): SQL<number> {
  return sql<number>`(select count(*) from ${table} where ${table.personId} = ${people.id})`
}
