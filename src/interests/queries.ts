import { and, asc, eq, sql } from 'drizzle-orm'
import { prepared, type Reader } from '../../db/database.ts'
import { among } from '../../db/dialect/expressions.ts'
import { interestAliases, interests, personInterests } from '../../db/schema/interests.ts'
import type { LoadedFact } from '../facts/kind.ts'
import { audiencesOf, isReadable } from '../facts/queries.ts'
import { factValues } from '../facts/values.ts'
import { fold } from '../lib/text.ts'
import type { PersonId } from '../people/person.ts'
import type { Role } from '../staff/staff-member.ts'
import { mentionsIn, phrasesIn, type Mention } from './recognise.ts'
import type { InterestCategory, InterestId, PersonInterestId, Side, Strength } from './interest.ts'

/** Somebody's tie to an interest. */
export interface InterestRow {
  id: PersonInterestId
  personId: PersonId
  name: string
  detail: string | null
  strength: Strength
  side: Side | null
  noSpoilers: boolean
  mutedAt: Date | null
}

/** An entry of the catalogue. */
export interface CatalogueRow {
  id: InterestId
  name: string
  category: InterestCategory
}

/** What these people care about, in the order in which we learned it. */
export async function interestsOf(
  reader: Reader,
  personIds: readonly PersonId[],
  role: Role,
): Promise<InterestRow[]> {
  return ofPeople(reader).execute({ ids: JSON.stringify(personIds), ...audiencesOf(role) })
}

/** A tie to an interest for its form, where the role may read it. */
export async function interestForForm(
  reader: Reader,
  id: PersonInterestId,
  role: Role,
): Promise<LoadedFact | undefined> {
  const [row] = await tieById(reader).execute({ id, ...audiencesOf(role) })
  if (!row) return undefined
  const { detail, strength, side, noSpoilers } = row.tie
  return factValues(row.tie, {
    interest: row.name,
    category: row.category,
    detail,
    strength,
    side,
    noSpoilers,
  })
}

/** The names of the whole catalogue, in order. */
export async function catalogueNames(reader: Reader): Promise<string[]> {
  const rows = await wholeCatalogue(reader).execute()
  return rows.map(({ name }) => name)
}

/** The entry of the catalogue that goes by this name, or by an alias, however it is written. */
export async function interestNamed(reader: Reader, name: string): Promise<CatalogueRow | undefined> {
  const folded = fold(name)
  const [byName] = await entryByName(reader).execute({ folded })
  if (byName) return byName
  const [byAlias] = await entryByAlias(reader).execute({ folded })
  return byAlias
}

/** The entries that go by these folded names, or by an alias. */
export async function entriesNamed(
  reader: Reader,
  folded: readonly string[],
): Promise<Map<string, InterestId>> {
  const asked = { folded: JSON.stringify(folded) }
  const byAlias = await aliasedAny(reader).execute(asked)
  const byName = await namedAny(reader).execute(asked)
  return new Map([...byAlias, ...byName].map(({ called, id }) => [called, id]))
}

/** An entry of the catalogue, and one of the names that it goes by, folded. */
export interface CalledRow extends CatalogueRow {
  called: string
}

/** An entry of the catalogue by id. */
export async function interestById(reader: Reader, id: InterestId): Promise<CatalogueRow | undefined> {
  const [row] = await reader.select(entry).from(interests).where(eq(interests.id, id))
  return row
}

/** The interests that a text names. */
export async function interestsNamedIn(reader: Reader, text: string): Promise<Mention<CalledRow>[]> {
  const asked = { folded: JSON.stringify(phrasesIn(text)) }
  const byName = await namedAny(reader).execute(asked)
  const byAlias = await aliasedAny(reader).execute(asked)
  return mentionsIn(text, [...byAlias, ...byName])
}

const entry = { id: interests.id, name: interests.name, category: interests.category }

const ofPeople = prepared((reader) =>
  reader
    .select({
      id: personInterests.id,
      personId: personInterests.personId,
      name: interests.name,
      detail: personInterests.detail,
      strength: personInterests.strength,
      side: personInterests.side,
      noSpoilers: personInterests.noSpoilers,
      mutedAt: personInterests.mutedAt,
    })
    .from(personInterests)
    .innerJoin(interests, eq(interests.id, personInterests.interestId))
    .where(and(among(personInterests.personId, sql.placeholder('ids')), isReadable(personInterests)))
    .orderBy(asc(personInterests.notedAt), asc(personInterests.id))
    .prepare(),
)

const tieById = prepared((reader) =>
  reader
    .select({ tie: personInterests, name: interests.name, category: interests.category })
    .from(personInterests)
    .innerJoin(interests, eq(interests.id, personInterests.interestId))
    .where(and(eq(personInterests.id, sql.placeholder('id')), isReadable(personInterests)))
    .prepare(),
)

const wholeCatalogue = prepared((reader) =>
  reader.select({ name: interests.name }).from(interests).orderBy(asc(interests.foldedName)).prepare(),
)

const entryByName = prepared((reader) =>
  reader
    .select(entry)
    .from(interests)
    .where(eq(interests.foldedName, sql.placeholder('folded')))
    .prepare(),
)

const aliased = (reader: Reader) =>
  reader
    .select(entry)
    .from(interestAliases)
    .innerJoin(interests, eq(interests.id, interestAliases.interestId))

const entryByAlias = prepared((reader) =>
  aliased(reader)
    .where(eq(interestAliases.foldedAlias, sql.placeholder('folded')))
    .prepare(),
)

const namedAny = prepared((reader) =>
  reader
    .select({ ...entry, called: interests.foldedName })
    .from(interests)
    .where(among(interests.foldedName, sql.placeholder('folded')))
    .prepare(),
)

const aliasedAny = prepared((reader) =>
  reader
    .select({ ...entry, called: interestAliases.foldedAlias })
    .from(interestAliases)
    .innerJoin(interests, eq(interests.id, interestAliases.interestId))
    .where(among(interestAliases.foldedAlias, sql.placeholder('folded')))
    .prepare(),
)
