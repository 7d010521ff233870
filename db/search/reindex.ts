import { batchesOf } from '../../src/lib/grouping.ts'
import type { CustomerId } from '../../src/people/person.ts'
import type { Tx } from '../database.ts'
import { entryOf, PARTS, type Entry } from './entry.ts'
import { entrySources } from './sources.ts'
import { indexEntries, rewordEntries, type Rewording, type Written } from './sqlite-rewording.ts'
import {
  addEntries,
  entriesOf,
  farthestPlaces,
  keptJson,
  refreshEntry,
  removeAllEntries,
  removeEntries,
  type KeptEntry,
  type PlacedEntry,
} from './sqlite-upkeep.ts'

/**
 * Keeps what these customers are found by true. Writes only where something has changed. Of many it waits for
 * `giveWay` in between, so that others have their turn.
 */
export async function reindexCustomers(
  tx: Tx,
  customerIds: readonly CustomerId[],
  giveWay = () => Promise.resolve(),
): Promise<void> {
  const written: Written[] = []
  for (const some of batchesOf(customerIds, AT_ONCE)) {
    written.push(...(await writeEntries(tx, some)))
    await giveWay()
  }
  for (const some of batchesOf(written, INDEXED_AT_ONCE)) {
    await indexEntries(tx, some)
    await giveWay()
  }
}

async function writeEntries(tx: Tx, customerIds: readonly CustomerId[]): Promise<Written[]> {
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
  await rewordEntries(tx, reworded)
  const added = moved.length > 0 ? await placeEntries(tx, moved, kept) : []
  return [...reworded, ...added.map((after) => ({ after }))]
}

/** Forgets what anybody is found by. */
export async function clearSearch(tx: Tx): Promise<void> {
  await removeAllEntries(tx)
}

/** So many entries are made between two turns of others, */
const AT_ONCE = 40
/** and so many taken into the index, to which a few cost nearly as much as many. */
const INDEXED_AT_ONCE = 150

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
): Promise<PlacedEntry[]> {
  const old = entries.map(({ customerId }) => customerId).filter((id) => kept.has(id))
  if (old.length > 0) await removeEntries(tx, old)
  const far = await farthestPlaces(tx)
  const placed = entries.map((entry) => ({
    ...entry,
    id: entry.face.archived ? (far.lowest -= 1) : (far.highest += 1),
  }))
  await addEntries(tx, placed)
  return placed
}

type Worded = Pick<KeptEntry, (typeof PARTS)[number] | 'endings'>

function isReworded(before: Worded, now: Worded): boolean {
  return before.endings !== now.endings || PARTS.some((part) => before[part] !== now[part])
}
