import { and, inArray, isNull, or, sql } from 'drizzle-orm'
import { addRows } from '../../db/add-rows.ts'
import type { Tx } from '../../db/database.ts'
import { among, atMost } from '../../db/dialect/expressions.ts'
import { duplicateKeys, duplicateLooks, duplicatePairs } from '../../db/schema/duplicates.ts'
import { newId } from '../lib/id.ts'
import type { PersonId } from '../people/person.ts'
import { pairsOf, type FoundPair } from './likely-queries.ts'
import { traitsOf } from './trait-queries.ts'
import { keysOf, type Traits } from './traits.ts'

/**
 * Compares some of those who have changed with whoever shares something with them, and keeps the pairs that may be one.
 * Answers how many it looked at.
 */
export async function lookAtSome(tx: Tx, most: number, now: Date): Promise<number> {
  const next = await nextQuery(tx, most)
  const ids = next.map(({ id }) => id)
  if (ids.length === 0) return 0
  await tx.delete(duplicateLooks).where(among(duplicateLooks.id, JSON.stringify(ids)))
  const changed = await traitsOf(tx, ids)
  await replaceKeys(tx, ids, changed, now)
  await replacePairs(tx, ids, await pairsOf(tx, changed), now)
  return ids.length
}

/** Has everybody compared anew. */
export async function lookAtEverybody(tx: Tx): Promise<void> {
  await tx
    .insert(duplicateLooks)
    .select(sql`select id from people where kind = 'person'`)
    .onConflictDoNothing()
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
