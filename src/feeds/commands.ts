import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { feedInterests, feeds } from '../../db/schema/feeds.ts'
import { ASKED_ANEW, NO_TROUBLE, toBeAsked } from '../addresses/asking.ts'
import { interestNamed } from '../interests/queries.ts'
import type { InterestId } from '../interests/interest.ts'
import { newId } from '../lib/id.ts'
import type { Change, Refused } from '../lib/saving.ts'
import { listInWords } from '../lib/text.ts'
import type { PlaceId } from '../places/place.ts'
import type { StaffId } from '../staff/staff-member.ts'
import type { FeedId } from './feed.ts'
import type { FeedInput } from './forms.ts'

/** Whose feed it is, and when. */
export interface Owner {
  staffId: StaffId
  place: { id: PlaceId }
  now: Date
}

/** Adds a feed; it is to be asked at once. */
export async function addFeed(tx: Tx, input: FeedInput, owner: Owner): Promise<{ id: FeedId } | Refused> {
  const named = await namedInterests(tx, input.interests)
  if ('refused' in named) return named
  if (await isThere(tx, input.address, owner)) return ALREADY_THERE
  const { staffId, place, now } = owner
  const id = newId<'Feed'>(now)
  await tx.insert(feeds).values({
    id,
    placeId: place.id,
    ...chosen(input),
    addedById: staffId,
    addedAt: now,
    ...toBeAsked(now),
  })
  await about(tx, id, named.ids, now)
  return { id }
}

/** Changes what was chosen about a feed. It is read whole again, since that may concern other entries now. */
export async function changeFeed(
  tx: Tx,
  id: FeedId,
  input: FeedInput & { version: number },
  owner: Owner,
): Promise<Change | Refused> {
  const [feed] = await tx.select().from(feeds).where(isHere(id, owner))
  if (!feed) return 'gone'
  const named = await namedInterests(tx, input.interests)
  if ('refused' in named) return named
  if (feed.address !== input.address && (await isThere(tx, input.address, owner))) return ALREADY_THERE
  const { version } = input
  const isAnother =
    feed.address !== input.address ? { kind: null, title: null, readAt: null, ...NO_TROUBLE } : {}
  const changed = await tx
    .update(feeds)
    .set({ ...chosen(input), ...ASKED_ANEW, ...isAnother, nextTryAt: owner.now, version: version + 1 })
    .where(and(isHere(id, owner), eq(feeds.version, version)))
    .returning({ id: feeds.id })
  if (changed.length === 0) return 'stale'
  await tx.delete(feedInterests).where(eq(feedInterests.feedId, id))
  await about(tx, id, named.ids, owner.now)
  return 'saved'
}

/** Asks a feed no more, until it goes on. */
export function pauseFeed(tx: Tx, id: FeedId, owner: Owner): Promise<'done' | 'gone'> {
  return change(tx, id, { pausedAt: owner.now }, owner)
}

/** Asks a paused feed again, as if nothing had been wrong with it. */
export function resumeFeed(tx: Tx, id: FeedId, owner: Owner): Promise<'done' | 'gone'> {
  return change(tx, id, { pausedAt: null, nextTryAt: owner.now, ...ASKED_ANEW, ...NO_TROUBLE }, owner)
}

/** Lets a feed be asked now, whenever it would have been. */
export function askFeedNow(tx: Tx, id: FeedId, owner: Owner): Promise<'done' | 'gone'> {
  return change(tx, id, { nextTryAt: owner.now, ...ASKED_ANEW }, owner)
}

/** Removes a feed. What it has posted stays until it is over. */
export function removeFeed(tx: Tx, id: FeedId, owner: Owner): Promise<'done' | 'gone'> {
  return change(tx, id, { removedAt: owner.now }, owner)
}

/** Brings a removed feed back. */
export function restoreFeed(tx: Tx, id: FeedId, owner: Owner): Promise<'done' | 'gone'> {
  return change(tx, id, { removedAt: null, nextTryAt: owner.now }, owner)
}

const ALREADY_THERE: Refused = {
  refused: { field: 'address', sentence: 'That address is a feed here already.' },
}

function chosen({ address, name, tone, scope, goodForDays, leadDays }: FeedInput) {
  return { address, name, tone, scope, goodForDays, leadDays }
}

async function namedInterests(tx: Tx, names: readonly string[]): Promise<{ ids: InterestId[] } | Refused> {
  const found = await Promise.all(names.map(async (name) => ({ name, entry: await interestNamed(tx, name) })))
  const unknown = found.filter(({ entry }) => !entry).map(({ name }) => `“${name}”`)
  if (unknown.length === 0) return { ids: [...new Set(found.flatMap(({ entry }) => entry?.id ?? []))] }
  const sentence = `Nobody here cares about ${listInWords(unknown)} yet. Pick interests from the list.`
  return { refused: { field: 'interests', sentence } }
}

async function isThere(tx: Tx, address: string, { place }: Owner): Promise<boolean> {
  const same = and(eq(feeds.address, address), eq(feeds.placeId, place.id), isNull(feeds.removedAt))
  return (await tx.$count(feeds, same)) > 0
}

async function about(tx: Tx, feedId: FeedId, ids: readonly InterestId[], now: Date): Promise<void> {
  const rows = ids.map((interestId) => ({ id: newId<'FeedInterest'>(now), feedId, interestId }))
  await tx.insert(feedInterests).values(rows)
}

async function change(
  tx: Tx,
  id: FeedId,
  changes: Partial<typeof feeds.$inferInsert>,
  { place }: Owner,
): Promise<'done' | 'gone'> {
  const changed = await tx
    .update(feeds)
    .set(changes)
    .where(and(eq(feeds.id, id), eq(feeds.placeId, place.id)))
    .returning({ id: feeds.id })
  return changed.length > 0 ? 'done' : 'gone'
}

function isHere(id: FeedId, { place }: Owner) {
  return and(eq(feeds.id, id), eq(feeds.placeId, place.id), isNull(feeds.removedAt))
}
