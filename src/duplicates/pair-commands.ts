import { and, eq } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { duplicatePairs } from '../../db/schema/duplicates.ts'
import { people } from '../../db/schema/people.ts'
import { newId } from '../lib/id.ts'
import type { PersonId } from '../people/person.ts'
import type { StaffId } from '../staff/staff-member.ts'

/** Who says so, and when. */
export interface Hand {
  staffId: StaffId
  now: Date
}

type Two = readonly [PersonId, PersonId]

/** Remembers that they are two, whether anybody had asked or not. False where one of them is not there. */
export function tellApart(tx: Tx, two: Two, { staffId, now }: Hand): Promise<boolean> {
  return say(tx, two, { toldApartAt: now, saidById: staffId }, now)
}

/** Asks about them again behind all others. */
export function putOff(tx: Tx, two: Two, { staffId, now }: Hand): Promise<boolean> {
  return say(tx, two, { putOffAt: now, saidById: staffId }, now)
}

/** Takes back what was said of them: they are asked about as before. */
export function askAgain(tx: Tx, two: Two, { now }: Hand): Promise<boolean> {
  return say(tx, two, { toldApartAt: null, putOffAt: null, saidById: null }, now)
}

type Said = Partial<Pick<typeof duplicatePairs.$inferInsert, 'toldApartAt' | 'putOffAt' | 'saidById'>>

async function say(tx: Tx, two: Two, said: Said, now: Date): Promise<boolean> {
  const [oneId, otherId] = [...two].sort()
  if (!oneId || !otherId || oneId === otherId) return false
  const isPair = and(eq(duplicatePairs.oneId, oneId), eq(duplicatePairs.otherId, otherId))
  const changed = await tx.update(duplicatePairs).set(said).where(isPair).returning({ id: duplicatePairs.id })
  if (changed.length > 0) return true
  for (const id of [oneId, otherId]) if ((await tx.$count(people, eq(people.id, id))) === 0) return false
  const pair = { id: newId<'Pair'>(now), oneId, otherId, points: 0, isSure: false, reasons: [], foundAt: now }
  await tx.insert(duplicatePairs).values({ ...pair, ...said })
  return true
}
