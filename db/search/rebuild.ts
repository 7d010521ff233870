import { setImmediate as breath } from 'node:timers/promises'
import { asc, isNotNull, isNull } from 'drizzle-orm'
import type { NoteId } from '../../src/notes/note.ts'
import type { CustomerId } from '../../src/people/person.ts'
import type { Database, Tx } from '../database.ts'
import { ascNullsFirst } from '../dialect/expressions.ts'
import { notes } from '../schema/notes.ts'
import { customers } from '../schema/people.ts'
import { reindexNotes } from './reindex-notes.ts'
import { clearSearch, reindexCustomers } from './reindex.ts'
import { isUnmade, noteUnmade, packIndex } from './sqlite-upkeep.ts'

export interface Pace {
  /** How many are indexed in one unit of work. */
  atOnce?: number
  onProgress?: (done: number, of: number) => void
}

const AT_ONCE = 1000

/**
 * Makes everything that customers are found by anew, those who were seen latest last so that they are found first.
 * In many small units of work: the site can go on meanwhile, and finds those who are done.
 */
export async function rebuildSearch(
  database: Database,
  { onProgress, atOnce = AT_ONCE }: Pace = {},
): Promise<void> {
  const ids = await customersBySeen(database)
  const noteIds = await notesInOrder(database)
  await database.write(async (tx) => {
    await clearSearch(tx)
    await noteUnmade(tx)
  })
  const all = ids.length + noteIds.length
  const inTurn = async <One>(
    some: readonly One[],
    before: number,
    index: (tx: Tx, some: One[]) => Promise<void>,
  ) => {
    for (let done = 0; done < some.length; done += atOnce) {
      await database.write((tx) => index(tx, some.slice(done, done + atOnce)))
      await breath()
      onProgress?.(before + Math.min(done + atOnce, some.length), all)
    }
  }
  await inTurn<CustomerId>(ids, 0, reindexCustomers)
  await inTurn<NoteId>(noteIds, ids.length, reindexNotes)
  await database.write((tx) => packIndex(tx))
}

/** Makes it where it has not been made, or not to the end: after an upgrade that keeps it in another way. */
export async function makeSearchWhereMissing(database: Database, pace: Pace = {}): Promise<boolean> {
  const isMissing = await isUnmade(database.read)
  if (isMissing) await rebuildSearch(database, pace)
  return isMissing
}

async function customersBySeen({ read }: Database) {
  const inOrder = [ascNullsFirst(customers.lastSeenAt), asc(customers.id)]
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

async function notesInOrder({ read }: Database) {
  const rows = await read.select({ id: notes.id }).from(notes).orderBy(asc(notes.notedAt), asc(notes.id))
  return rows.map(({ id }) => id)
}
