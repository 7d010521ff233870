import { asc, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { customers } from '../schema/people.ts'
import { clearSearch, reindexCustomers } from './reindex.ts'
import { packIndex } from './sqlite-upkeep.ts'

const AT_ONCE = 1000

/**
 * Makes everything that customers are found by anew, those who were seen latest last so that they are found first.
 * In many small units of work: the site can go on meanwhile, and finds those who are done.
 */
export async function rebuildSearch(
  database: Database,
  onProgress: (done: number, of: number) => void = () => undefined,
): Promise<void> {
  const ids = await customersBySeen(database)
  await database.write((tx) => clearSearch(tx))
  for (let done = 0; done < ids.length; done += AT_ONCE) {
    await database.write((tx) => reindexCustomers(tx, ids.slice(done, done + AT_ONCE)))
    onProgress(Math.min(done + AT_ONCE, ids.length), ids.length)
  }
  await database.write((tx) => packIndex(tx))
}

async function customersBySeen({ read }: Database) {
  const inOrder = [sql`${customers.lastSeenAt} asc nulls first`, asc(customers.id)]
  const here = await read
    .select({ id: customers.id })
    .from(customers)
    .where(isNull(customers.archivedAt))
    .orderBy(...inOrder)
  const archived = await read
    .select({ id: customers.id })
    .from(customers)
    .where(isNotNull(customers.archivedAt))
    .orderBy(...inOrder)
  return [...archived, ...here].map(({ id }) => id)
}
