import { sql } from 'drizzle-orm'
import { prepared, type Reader } from '../../db/database.ts'
import { among } from '../../db/dialect/expressions.ts'
import { duplicateKeys } from '../../db/schema/duplicates.ts'
import { customers } from '../../db/schema/people.ts'
import { groupedBy } from '../lib/grouping.ts'
import type { PersonId } from '../people/person.ts'
import { likenessOf, type Likeness } from './likeness.ts'
import { traitsOf, traitsOfEntered, type Entered } from './trait-queries.ts'
import { keysOf, mostSharing, type Traits } from './traits.ts'

/** Two who may be one, the lower id first. */
export interface FoundPair extends Likeness {
  oneId: PersonId
  otherId: PersonId
}

/** Somebody who may be the one that was asked about. */
export interface Likely extends Likeness {
  id: PersonId
}

/** Everybody who may be one of these, as far as the keys that are kept say. */
export async function pairsOf(reader: Reader, some: readonly Traits[]): Promise<FoundPair[]> {
  const likely = await likelyFor(reader, some)
  const pairs = some.flatMap((one) =>
    (likely.get(one) ?? []).map(({ id, ...likeness }) => ({ ...likeness, ...inOrder(one.id, id) })),
  )
  return [...new Map(pairs.map((pair) => [`${pair.oneId} ${pair.otherId}`, pair])).values()]
}

/** Who may be each of these, in a crowd of those whom we hold, or of so many where those are more. */
export async function likelyFor(
  reader: Reader,
  some: readonly Traits[],
  atLeast = 0,
): Promise<Map<Traits, Likely[]>> {
  const keys = new Map(some.map((traits) => [traits, keysOf(traits)]))
  const all = JSON.stringify([...new Set([...keys.values()].flat())])
  const holders = groupedBy(await holdersQuery(reader).execute({ keys: all }), ({ key }) => key)
  const sharing = (key: string) => holders.get(key)?.length ?? 0
  const crowd = { people: Math.max(await reader.$count(customers), atLeast), sharing }
  const whom = new Map(some.map((traits) => [traits, holdersOf(keys.get(traits) ?? [], holders)]))
  const others = await traitsOf(reader, [...new Set([...whom.values()].flatMap((ids) => [...ids]))])
  const known = new Map(others.map((traits) => [traits.id, traits]))
  const likelyOf = (one: Traits) =>
    [...(whom.get(one) ?? [])].flatMap((id) => {
      const other = id === one.id ? undefined : known.get(id)
      const likeness = other && isWorthAsking(one, other) ? likenessOf(one, other, crowd) : undefined
      return likeness ? [{ ...likeness, id }] : []
    })
  return new Map(some.map((one) => [one, likelyOf(one)]))
}

function holdersOf(
  keys: readonly string[],
  holders: ReadonlyMap<string, { personId: PersonId }[]>,
): Set<PersonId> {
  const telling = keys.filter((key) => (holders.get(key)?.length ?? 0) <= mostSharing(key))
  return new Set(telling.flatMap((key) => holders.get(key) ?? []).map(({ personId }) => personId))
}

/** Of two who are no customers only those of one family: the world is full of other people's Sofias. */
function isWorthAsking(one: Traits, other: Traits): boolean {
  const isOfOneFamily = () =>
    one.relatives.some(({ id }) => other.relatives.some((relative) => relative.id === id))
  return one.isCustomer || other.isCustomer || isOfOneFamily()
}

function inOrder(one: PersonId, other: PersonId) {
  return one < other ? { oneId: one, otherId: other } : { oneId: other, otherId: one }
}

/** Whom we know who may be the one that is being entered, the likeliest first. */
export async function whoMayBe(reader: Reader, entered: Entered): Promise<PersonId[]> {
  const pairs = await pairsOf(reader, [traitsOfEntered(entered)])
  return pairs.sort((a, b) => b.points - a.points).map(({ otherId }) => otherId)
}

const holdersQuery = prepared((reader) =>
  reader
    .select({ key: duplicateKeys.key, personId: duplicateKeys.personId })
    .from(duplicateKeys)
    .where(among(duplicateKeys.key, sql.placeholder('keys')))
    .prepare(),
)
