import { and, eq, gt, lte } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { talkingPoints } from '../../db/schema/talking-points.ts'
import type { Poster } from './commands.ts'
import type { TalkingPointId } from './talking-point.ts'

type Where = Pick<Poster, 'place' | 'now'>

/** Takes a talking point off the board and out of its history, as a slip. */
export function removeTalkingPoint(tx: Tx, id: TalkingPointId, where: Where): Promise<'done' | 'gone'> {
  return change(tx, id, { removedAt: where.now }, where)
}

/** Puts a talking point back on the board. */
export function restoreTalkingPoint(tx: Tx, id: TalkingPointId, where: Where): Promise<'done' | 'gone'> {
  return change(tx, id, { removedAt: null }, where)
}

/** Ends a talking point now: it is old news, and stands among what is past. Says until when it would have held. */
export async function endTalkingPoint(tx: Tx, id: TalkingPointId, where: Where): Promise<Date | 'gone'> {
  const { now } = where
  const [point] = await tx
    .select({ until: talkingPoints.until })
    .from(talkingPoints)
    .where(and(isHere(id, where), lte(talkingPoints.from, now), gt(talkingPoints.until, now)))
  if (!point) return 'gone'
  await change(tx, id, { until: now }, where)
  return point.until
}

/** Lets a talking point that was ended by a slip hold again, until when it would have held. */
export function resumeTalkingPoint(
  tx: Tx,
  id: TalkingPointId,
  until: Date,
  where: Where,
): Promise<'done' | 'gone'> {
  return change(tx, id, { until }, where)
}

async function change(
  tx: Tx,
  id: TalkingPointId,
  changes: Partial<typeof talkingPoints.$inferInsert>,
  where: Where,
): Promise<'done' | 'gone'> {
  const changed = await tx
    .update(talkingPoints)
    .set({ ...changes, changedAt: where.now })
    .where(isHere(id, where))
    .returning({ id: talkingPoints.id })
  return changed.length > 0 ? 'done' : 'gone'
}

function isHere(id: TalkingPointId, { place }: Where) {
  return and(eq(talkingPoints.id, id), eq(talkingPoints.placeId, place.id))
}
