import { and, asc, desc, eq, isNotNull, isNull, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Reader } from '../../db/database.ts'
import { ascNullsFirst } from '../../db/dialect/expressions.ts'
import { duplicateLooks, duplicatePairs } from '../../db/schema/duplicates.ts'
import { customers, people } from '../../db/schema/people.ts'

/** Which pairs: those that surely are one, those that may be, those whom somebody told apart. */
export const QUEUES = ['surely', 'maybe', 'apart'] as const
export type Queue = (typeof QUEUES)[number]

export type ShownPair = Awaited<ReturnType<typeof pairsIn>>[number]

/** The pairs of a queue, the likeliest first and those that were put off last. */
export async function pairsIn(reader: Reader, queue: Queue, { from, most }: { from: number; most: number }) {
  return reader
    .select({
      id: duplicatePairs.id,
      reasons: duplicatePairs.reasons,
      one: sideColumns(one, oneFile),
      other: sideColumns(other, otherFile),
    })
    .from(duplicatePairs)
    .innerJoin(one, eq(one.id, duplicatePairs.oneId))
    .innerJoin(other, eq(other.id, duplicatePairs.otherId))
    .leftJoin(oneFile, eq(oneFile.id, one.id))
    .leftJoin(otherFile, eq(otherFile.id, other.id))
    .where(isIn(queue))
    .orderBy(ascNullsFirst(duplicatePairs.putOffAt), desc(duplicatePairs.points), asc(duplicatePairs.id))
    .limit(most)
    .offset(from)
}

/** How many pairs each queue has. */
export async function pairCounts(reader: Reader): Promise<Record<Queue, number>> {
  return {
    surely: await reader.$count(duplicatePairs, isIn('surely')),
    maybe: await reader.$count(duplicatePairs, isIn('maybe')),
    apart: await reader.$count(duplicatePairs, isIn('apart')),
  }
}

/** How many are still to be compared. */
export async function leftToLookAt(reader: Reader): Promise<number> {
  return reader.$count(duplicateLooks)
}

const one = alias(people, 'one')
const other = alias(people, 'other')
const oneFile = alias(customers, 'one_file')
const otherFile = alias(customers, 'other_file')

function sideColumns(person: typeof one | typeof other, file: typeof oneFile | typeof otherFile) {
  return {
    id: person.id,
    name: person.name,
    customerId: file.id,
    memberNumber: file.memberNumber,
    tier: file.tier,
    town: file.town,
    photoId: file.photoId,
  }
}

function isIn(queue: Queue): SQL | undefined {
  if (queue === 'apart') return isNotNull(duplicatePairs.toldApartAt)
  return and(isNull(duplicatePairs.toldApartAt), eq(duplicatePairs.isSure, queue === 'surely'))
}
