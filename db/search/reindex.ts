import type { Tx } from '../database.ts'
import { entriesOf, keepEntry, removeAllEntries } from './sqlite.ts'
import type { CustomerId } from '../../src/people/person.ts'
import { entryOf, type Entry } from './entry.ts'
import { entrySources } from './sources.ts'

/** Keeps what these customers are found by true. Writes only where something has changed. */
export async function reindexCustomers(tx: Tx, customerIds: readonly CustomerId[]): Promise<void> {
  if (customerIds.length === 0) return
  const kept = new Map(
    (await entriesOf(tx, customerIds)).map((entry) => [entry.customerId, wordingOf(entry)]),
  )
  for (const source of await entrySources(tx, customerIds)) {
    const entry = entryOf(source)
    if (kept.get(entry.customerId) !== wordingOf(entry)) await keepEntry(tx, entry)
  }
}

/** Forgets what anybody is found by. */
export async function clearSearch(tx: Tx): Promise<void> {
  await removeAllEntries(tx)
}

function wordingOf(entry: Entry): string {
  return JSON.stringify(Object.entries(entry).sort(([a], [b]) => (a < b ? -1 : 1)))
}
