import type { CustomerId } from '../../src/people/person.ts'
import type { Tx } from '../database.ts'
import { entryOf, PARTS, type Entry } from './entry.ts'
import { entrySources } from './sources.ts'
import { rewordEntries, type Rewording } from './sqlite-rewording.ts'
import {
  addEntries,
  entriesOf,
  farthestPlaces,
  keptJson,
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
  const moved: Entry[] = []
  const reworded: Rewording[] = []
  for (const entry of entries) {
    const before = kept.get(entry.customerId)
    const now = { ...entry, ...keptJson(entry) }
    if (!before || before.id < 0 !== entry.face.archived) moved.push(entry)
    else if (isReworded(before, now)) reworded.push({ before, after: { ...entry, id: before.id } })
    else if (REST.some((one) => before[one] !== now[one])) await refreshEntry(tx, { ...entry, id: before.id })
  }
  if (reworded.length > 0) await rewordEntries(tx, reworded)
  if (moved.length > 0) await placeEntries(tx, moved, kept)
}

/** Forgets what anybody is found by. */
export async function clearSearch(tx: Tx): Promise<void> {
  await removeAllEntries(tx)
}

const REST = ['tier', 'seenAt', 'face', 'shown'] as const

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

/** Whoever is new, or was archived or brought back, comes to the far end of their side. */
async function placeEntries(
  tx: Tx,
  entries: readonly Entry[],
  kept: ReadonlyMap<CustomerId, KeptEntry>,
): Promise<void> {
  const old = entries.map(({ customerId }) => customerId).filter((id) => kept.has(id))
  if (old.length > 0) await removeEntries(tx, old)
  const far = await farthestPlaces(tx)
  const placed = entries.map((entry) => ({
    ...entry,
    id: entry.face.archived ? (far.lowest -= 1) : (far.highest += 1),
  }))
  await addEntries(tx, placed)
}

type Worded = Pick<KeptEntry, (typeof PARTS)[number] | 'endings'>

function isReworded(before: Worded, now: Worded): boolean {
  return before.endings !== now.endings || PARTS.some((part) => before[part] !== now[part])
}
