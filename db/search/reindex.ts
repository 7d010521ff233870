import type { CustomerId } from '../../src/people/person.ts'
import type { Tx } from '../database.ts'
import { entryOf, type Entry } from './entry.ts'
import { entrySources } from './sources.ts'
import {
  addEntries,
  entriesOf,
  farthestPlaces,
  refreshEntry,
  removeAllEntries,
  removeEntries,
  type KeptEntry,
} from './sqlite-upkeep.ts'

/** Keeps what these customers are found by true. Writes only where something has changed. */
export async function reindexCustomers(tx: Tx, customerIds: readonly CustomerId[]): Promise<void> {
  if (customerIds.length === 0) return
  const kept = new Map((await entriesOf(tx, customerIds)).map((entry) => [entry.customerId, entry]))
  const entries = (await entrySources(tx, customerIds)).map(entryOf)
  await removeOthers(tx, kept, entries)
  const reworded: Entry[] = []
  for (const entry of entries) {
    const before = kept.get(entry.customerId)
    if (!before || before.id < 0 !== entry.archived || wordsIn(before) !== wordsIn(entry))
      reworded.push(entry)
    else if (restOf(before) !== restOf({ ...entry, shown: JSON.stringify(entry.shown) }))
      await refreshEntry(tx, { ...entry, id: before.id })
  }
  if (reworded.length > 0) await replaceEntries(tx, reworded, kept)
}

/** Forgets what anybody is found by. */
export async function clearSearch(tx: Tx): Promise<void> {
  await removeAllEntries(tx)
}

/** Whoever is no customer any more is not found. */
async function removeOthers(
  tx: Tx,
  kept: ReadonlyMap<CustomerId, KeptEntry>,
  entries: readonly Entry[],
): Promise<void> {
  const there = new Set(entries.map(({ customerId }) => customerId))
  const gone = [...kept.keys()].filter((id) => !there.has(id))
  if (gone.length > 0) await removeEntries(tx, gone)
}

async function replaceEntries(
  tx: Tx,
  entries: readonly Entry[],
  kept: ReadonlyMap<CustomerId, KeptEntry>,
): Promise<void> {
  // Before any are taken out: those go back to their places, the farthest among them.
  const far = await farthestPlaces(tx)
  const old = entries.map(({ customerId }) => customerId).filter((id) => kept.has(id))
  if (old.length > 0) await removeEntries(tx, old)
  const placed = entries.map((entry) => {
    const before = kept.get(entry.customerId)
    const isOnItsSide = before && before.id < 0 === entry.archived
    return { ...entry, id: isOnItsSide ? before.id : entry.archived ? (far.lowest -= 1) : (far.highest += 1) }
  })
  await addEntries(tx, placed)
}

function wordsIn(entry: Omit<Entry, 'archived' | 'shown'>): string {
  const { names, called, people, relations, peopleForManagers, number, emails, endings } = entry
  return JSON.stringify([names, called, people, relations, peopleForManagers, number, emails, endings])
}

function restOf({ tier, seenAt, shown }: Pick<KeptEntry, 'tier' | 'seenAt' | 'shown'>): string {
  return JSON.stringify([tier, seenAt, shown])
}
