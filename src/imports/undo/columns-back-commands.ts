import { and, eq, ne, inArray } from 'drizzle-orm'
import type { Tx } from '../../../db/database.ts'
import { customers, people } from '../../../db/schema/people.ts'
import { stored, unstored, type StoredRow } from '../../../db/stored-rows.ts'
import type { CustomerId, PersonId } from '../../people/person.ts'
import type { ChangedRow } from '../deed.ts'

/**
 * Sets back what rows of a list changed of those whom we held, the last change first; what somebody changed since
 * stays. Answers on whom something stays. Whoever came in with the list, before `since`, has their version back too.
 */
export async function setColumnsBack(
  tx: Tx,
  changed: readonly ChangedRow[],
  { since, now }: { since: Date; now: Date },
): Promise<Set<PersonId>> {
  const stays = new Set<PersonId>()
  for (const table of ['customers', 'people'] as const) {
    const ofTable = changed.filter((one) => one.table === table)
    const rows = await rowsOf(tx, table, [...new Set(ofTable.map(({ id }) => id))])
    for (const row of rows) {
      const back: StoredRow = { ...row }
      for (const change of ofTable.filter(({ id }) => id === row.id))
        if (!takeBack(back, change)) stays.add(change.id as PersonId)
      if (table === 'people') await writePerson(tx, row, back, { since, now })
      else await writeCustomer(tx, row, back)
    }
  }
  return stays
}

/** False where one of the columns says something else by now, which stays. The version says that somebody wrote. */
function takeBack(row: StoredRow, { before, after }: ChangedRow): boolean {
  const names = Object.keys(after)
  const isOurs = (name: string) => (row[name] ?? null) === (after[name] ?? null)
  for (const name of names) if (isOurs(name)) row[name] = before[name] ?? null
  return names.every((name) => name === 'version' || (row[name] ?? null) === (before[name] ?? null))
}

async function rowsOf(
  tx: Tx,
  table: ChangedRow['table'],
  ids: readonly string[],
): Promise<(StoredRow & { id: string })[]> {
  const found =
    table === 'people'
      ? await tx
          .select()
          .from(people)
          .where(inArray(people.id, ids as PersonId[]))
      : await tx
          .select()
          .from(customers)
          .where(inArray(customers.id, ids as CustomerId[]))
  return found.map((row) => ({
    ...stored(table === 'people' ? people : customers, row),
    id: row.id,
  }))
}

/** Whoever has a form open on somebody whom we held before is told that they changed. */
async function writePerson(
  tx: Tx,
  was: StoredRow & { id: string },
  back: StoredRow,
  { since, now }: { since: Date; now: Date },
): Promise<void> {
  const isOfThisList = Number(was.createdAt) >= since.getTime()
  const version = isOfThisList ? back.version : Number(was.version) + 1
  await tx
    .update(people)
    .set(unstored(people, { ...back, version: version ?? 1, changedAt: now.getTime() }))
    .where(eq(people.id, was.id as PersonId))
}

/** A member number that went to somebody else meanwhile stays theirs. */
async function writeCustomer(tx: Tx, was: StoredRow & { id: string }, back: StoredRow): Promise<void> {
  const number = typeof back.memberNumber === 'string' ? back.memberNumber : null
  const isTheirs = and(eq(customers.memberNumber, number ?? ''), ne(customers.id, was.id as CustomerId))
  const isTaken = number !== null && number !== was.memberNumber && (await tx.$count(customers, isTheirs)) > 0
  const set = isTaken ? { ...back, memberNumber: was.memberNumber ?? null } : back
  await tx
    .update(customers)
    .set(unstored(customers, set))
    .where(eq(customers.id, was.id as CustomerId))
}
