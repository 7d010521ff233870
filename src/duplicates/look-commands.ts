import { and, inArray, isNull, or, sql } from 'drizzle-orm'
import { addRows } from '../../db/add-rows.ts'
import { prepared, type Reader, type Tx } from '../../db/database.ts'
import { among, atMost } from '../../db/dialect/expressions.ts'
import { duplicateKeys, duplicateLooks, duplicatePairs } from '../../db/schema/duplicates.ts'
import { customers } from '../../db/schema/people.ts'
import { groupedBy } from '../lib/grouping.ts'
import { newId } from '../lib/id.ts'
import type { PersonId } from '../people/person.ts'
import { likenessOf, type Likeness } from './likeness.ts'
import { keysOf, mostSharing, type Traits } from './traits.ts'
import { traitsOf } from './trait-queries.ts'

/**
 * Compares some of those who have changed with whoever shares something with them, and keeps the pairs that may be one.
 * Answers how many are still to be looked at after these.
 */
export async function lookAtSome(tx: Tx, most: number, now: Date): Promise<number> {
  const next = await nextQuery(tx, most)
  const ids = next.map(({ id }) => id)
  if (ids.length === 0) return 0
  await tx.delete(duplicateLooks).where(among(duplicateLooks.id, JSON.stringify(ids)))
  const changed = await traitsOf(tx, ids)
  await replaceKeys(tx, ids, changed, now)
  await replacePairs(tx, ids, await pairsOf(tx, changed), now)
  return tx.$count(duplicateLooks)
}

/** Has everybody compared anew. */
export async function lookAtEverybody(tx: Tx): Promise<void> {
  await tx
    .insert(duplicateLooks)
    .select(sql`select id from people where kind = 'person'`)
    .onConflictDoNothing()
}

/** Two who may be one, the lower id first. */
export interface FoundPair extends Likeness {
  oneId: PersonId
  otherId: PersonId
}

/** Everybody who may be one of these, as far as the keys that are kept say. */
export async function pairsOf(reader: Reader, some: readonly Traits[]): Promise<FoundPair[]> {
  const keys = new Map(some.map((traits) => [traits, keysOf(traits)]))
  const all = JSON.stringify([...new Set([...keys.values()].flat())])
  const holders = groupedBy(await holdersQuery(reader).execute({ keys: all }), ({ key }) => key)
  const sharing = (key: string) => holders.get(key)?.length ?? 0
  const crowd = { people: await reader.$count(customers), sharing }
  const whom = new Map(some.map((traits) => [traits, holdersOf(keys.get(traits) ?? [], holders)]))
  const others = await traitsOf(reader, [...new Set([...whom.values()].flatMap((ids) => [...ids]))])
  const known = new Map(others.map((traits) => [traits.id, traits]))
  const pairs = some.flatMap((one) =>
    [...(whom.get(one) ?? [])].flatMap((id) => {
      const other = id === one.id ? undefined : known.get(id)
      const likeness = other && isWorthAsking(one, other) ? likenessOf(one, other, crowd) : undefined
      return likeness ? [{ ...likeness, ...inOrder(one.id, id) }] : []
    }),
  )
  return [...new Map(pairs.map((pair) => [`${pair.oneId} ${pair.otherId}`, pair])).values()]
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

async function replaceKeys(
  tx: Tx,
  ids: readonly PersonId[],
  changed: readonly Traits[],
  now: Date,
): Promise<void> {
  await tx.delete(duplicateKeys).where(among(duplicateKeys.personId, JSON.stringify(ids)))
  const rows = changed.flatMap((traits) =>
    keysOf(traits).map((key) => ({ id: newId<'DuplicateKey'>(now), personId: traits.id, key })),
  )
  await addRows(tx, duplicateKeys, rows)
}

/** Pairs that were put off stay put off, and those who were told apart are not asked about again. */
async function replacePairs(
  tx: Tx,
  ids: readonly PersonId[],
  found: readonly FoundPair[],
  now: Date,
): Promise<void> {
  const theirs = or(inArray(duplicatePairs.oneId, [...ids]), inArray(duplicatePairs.otherId, [...ids]))
  const before = await tx.select().from(duplicatePairs).where(theirs)
  const known = new Map(before.map((pair) => [`${pair.oneId} ${pair.otherId}`, pair]))
  await tx.delete(duplicatePairs).where(and(theirs, isNull(duplicatePairs.toldApartAt)))
  const rows = found
    .map((pair) => ({ pair, was: known.get(`${pair.oneId} ${pair.otherId}`) }))
    .filter(({ was }) => !was?.toldApartAt)
    .map(({ pair, was }) => ({
      ...{ id: was?.id ?? newId<'Pair'>(now), foundAt: was?.foundAt ?? now },
      ...{ toldApartAt: null, putOffAt: was?.putOffAt ?? null, saidById: was?.saidById ?? null, ...pair },
    }))
  await addRows(tx, duplicatePairs, rows)
}

function nextQuery(tx: Tx, most: number) {
  return tx.select({ id: duplicateLooks.id }).from(duplicateLooks).limit(atMost(most))
}

const holdersQuery = prepared((reader) =>
  reader
    .select({ key: duplicateKeys.key, personId: duplicateKeys.personId })
    .from(duplicateKeys)
    .where(among(duplicateKeys.key, sql.placeholder('keys')))
    .prepare(),
)
