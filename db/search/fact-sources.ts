import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { prepared, type Reader } from '../database.ts'
import { among } from '../dialect/expressions.ts'
import { cautions, preferences } from '../schema/facts.ts'
import { interestAliases, interests, personInterests } from '../schema/interests.ts'
import { groupedBy } from '../../src/lib/grouping.ts'
import type { CustomerId, PersonId } from '../../src/people/person.ts'
import type { ShownFact } from './entry.ts'

/** What these customers care about, how they like it and what to mind, of each the way that it was noted. */
export async function factSources(
  reader: Reader,
  customerIds: readonly CustomerId[],
): Promise<Map<PersonId, ShownFact[]>> {
  const ids = { ids: JSON.stringify(customerIds) }
  const aliases = groupedBy(await aliasesQuery(reader).execute(ids), ({ tieId }) => tieId)
  const facts = [
    ...(await interestsQuery(reader).execute(ids)).map((row) => ({
      personId: row.personId,
      fact: interestOf(
        row,
        (aliases.get(row.id) ?? []).map(({ alias }) => alias),
      ),
    })),
    ...(await preferencesQuery(reader).execute(ids)).map((row) => ({
      personId: row.personId,
      fact: factOf('preference', row.area === 'other' ? 'likes' : `${row.area}:`, row.text, row),
    })),
    ...(await cautionsQuery(reader).execute(ids)).map((row) => ({
      personId: row.personId,
      fact: factOf('caution', 'mind:', withDetail(row.text, row.detail), row),
    })),
  ]
  const byPerson = groupedBy(facts, ({ personId }) => personId)
  return new Map([...byPerson].map(([id, rows]) => [id, rows.map(({ fact }) => fact)]))
}

type InterestRow = Awaited<ReturnType<ReturnType<typeof interestsQuery>['execute']>>[number]
type Audience = InterestRow['audience']

const LEADS: Readonly<Record<InterestRow['strength'], string>> = {
  mentioned: 'has mentioned',
  follows: 'follows',
  plays: 'plays',
}

function interestOf(row: InterestRow, aliases: string[]): ShownFact {
  return factOf('interest', LEADS[row.strength], withDetail(row.name, row.detail), row, aliases)
}

function factOf(
  kind: ShownFact['kind'],
  lead: string,
  text: string,
  { audience }: { audience: Audience },
  aliases: string[] = [],
): ShownFact {
  return { kind, lead, text, aliases, forManagers: audience === 'managers' }
}

function withDetail(text: string, detail: string | null): string {
  return detail === null ? text : `${text}, ${detail}`
}

const ids = sql.placeholder('ids')

const isOf = (facts: { personId: SQLiteColumn; removedAt: SQLiteColumn }) =>
  and(among(facts.personId, ids), isNull(facts.removedAt))

const interestsQuery = prepared((reader) =>
  reader
    .select({
      id: personInterests.id,
      personId: personInterests.personId,
      name: interests.name,
      detail: personInterests.detail,
      strength: personInterests.strength,
      audience: personInterests.audience,
    })
    .from(personInterests)
    .innerJoin(interests, eq(interests.id, personInterests.interestId))
    .where(isOf(personInterests))
    .orderBy(asc(personInterests.id))
    .prepare(),
)

const aliasesQuery = prepared((reader) =>
  reader
    .select({ tieId: personInterests.id, alias: interestAliases.alias })
    .from(personInterests)
    .innerJoin(interestAliases, eq(interestAliases.interestId, personInterests.interestId))
    .where(isOf(personInterests))
    .orderBy(asc(interestAliases.id))
    .prepare(),
)

const preferencesQuery = prepared((reader) =>
  reader
    .select({
      personId: preferences.personId,
      area: preferences.area,
      text: preferences.text,
      audience: preferences.audience,
    })
    .from(preferences)
    .where(isOf(preferences))
    .orderBy(asc(preferences.id))
    .prepare(),
)

const cautionsQuery = prepared((reader) =>
  reader
    .select({
      personId: cautions.personId,
      text: cautions.text,
      detail: cautions.detail,
      audience: cautions.audience,
    })
    .from(cautions)
    .where(isOf(cautions))
    .orderBy(asc(cautions.id))
    .prepare(),
)
