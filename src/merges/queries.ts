import { and, desc, eq, isNull, or, sql } from 'drizzle-orm'
import { prepared, type Reader } from '../../db/database.ts'
import { merges } from '../../db/schema/merges.ts'
import { customers, people } from '../../db/schema/people.ts'
import type { PersonId } from '../people/person.ts'
import type { MergeId } from './merge.ts'

/** All that is held on somebody themselves. */
export interface Side {
  person: typeof people.$inferSelect
  customer: typeof customers.$inferSelect | null
}

/** The two, told apart: a customer stays; of two alike, whoever was known first. */
export async function twoToMerge(
  reader: Reader,
  ids: readonly [PersonId, PersonId],
): Promise<{ stays: Side; goes: Side } | undefined> {
  const [one, other] = [await sideOf(reader, ids[0]), await sideOf(reader, ids[1])]
  if (!one || !other) return undefined
  return isFirst(one, other) ? { stays: one, goes: other } : { stays: other, goes: one }
}

export type Merge = typeof merges.$inferSelect

/** A merge by its id. */
export async function mergeById(reader: Reader, id: MergeId): Promise<Merge | undefined> {
  const [row] = await reader.select().from(merges).where(eq(merges.id, id))
  return row
}

/** A later merge of the one who stayed, which has to be undone first. */
export async function laterMerge(reader: Reader, { id, stayedId }: Merge): Promise<Merge | undefined> {
  const [latest] = await reader
    .select()
    .from(merges)
    .where(and(isNull(merges.undoneAt), or(eq(merges.stayedId, stayedId), eq(merges.wentId, stayedId))))
    .orderBy(desc(merges.id))
    .limit(1)
  return latest && latest.id > id ? latest : undefined
}

/** Whom the address of somebody who was merged away leads to now; undefined where nobody of that id was. */
export async function whereMerged(reader: Reader, wentId: PersonId): Promise<PersonId | undefined> {
  let at: PersonId | undefined
  for (let from = wentId, hops = 0; hops < MOST_HOPS; hops++) {
    const [row] = await wentQuery(reader).execute({ wentId: from })
    if (!row) break
    at = from = row.stayedId
  }
  return at
}

// Each merge takes somebody away, so that a chain ends by itself; this ends one in a file that was tampered with.
const MOST_HOPS = 50

const wentQuery = prepared((reader) =>
  reader
    .select({ stayedId: merges.stayedId })
    .from(merges)
    .where(and(eq(merges.wentId, sql.placeholder('wentId')), isNull(merges.undoneAt)))
    .orderBy(desc(merges.id))
    .limit(1)
    .prepare(),
)

async function sideOf(reader: Reader, id: PersonId): Promise<Side | undefined> {
  const [row] = await reader
    .select({ person: people, customer: customers })
    .from(people)
    .leftJoin(customers, eq(customers.id, people.id))
    .where(eq(people.id, id))
  return row
}

function isFirst(one: Side, other: Side): boolean {
  const [isOne, isOther] = [one.customer !== null, other.customer !== null]
  return isOne === isOther ? one.person.id < other.person.id : isOne
}
