import { eq, sql } from 'drizzle-orm'
import { prepared, type Reader } from '../../../db/database.ts'
import { promises } from '../../../db/schema/facts.ts'
import { people } from '../../../db/schema/people.ts'
import type { PromiseId } from '../../promises/promise.ts'

/** A promise as its owner is told of it. */
export type ToldPromise = Awaited<ReturnType<ReturnType<typeof byId>['execute']>>[number]

export async function promiseToTell(reader: Reader, id: PromiseId): Promise<ToldPromise | undefined> {
  const [row] = await byId(reader).execute({ id })
  return row
}

const byId = prepared((reader) =>
  reader
    .select({
      ...{ text: promises.text, dueOn: promises.dueOn },
      ...{ audience: promises.audience, forThemAlone: promises.forThemAlone },
      ...{ personId: people.id, name: people.name },
    })
    .from(promises)
    .innerJoin(people, eq(people.id, promises.personId))
    .where(eq(promises.id, sql.placeholder('id')))
    .prepare(),
)
