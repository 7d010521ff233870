import { eq } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { talkingPoints } from '../../db/schema/talking-points.ts'
import { newId } from '../lib/id.ts'
import type { PlaceId } from '../places/place.ts'
import { serve, type Served } from './served-commands.ts'
import type { Span, TalkingPointId } from './talking-point.ts'

/** A talking point that nobody here wrote. */
export interface PointFromElsewhere extends Span {
  text: string
  detail: string | null
  link: string | null
  served: readonly Pick<Served, 'id' | 'tone'>[]
}

/** Posts what came from elsewhere: when it was published there counts, not when we heard of it. */
export async function postFromElsewhere(
  tx: Tx,
  { served, ...point }: PointFromElsewhere,
  origin: { placeId: PlaceId; sourceName: string; publishedAt: Date },
  now: Date,
): Promise<TalkingPointId> {
  const { placeId, sourceName, publishedAt } = origin
  const id = newId<'TalkingPoint'>(now)
  await tx
    .insert(talkingPoints)
    .values({ id, placeId, sourceName, ...point, postedAt: publishedAt, changedAt: now, version: 1 })
  await serve(tx, id, served, now)
  return id
}

/** Takes over what changed there; one that had been taken off stands again. */
export async function changeFromElsewhere(
  tx: Tx,
  id: TalkingPointId,
  { served, ...point }: PointFromElsewhere,
  now: Date,
): Promise<void> {
  await tx
    .update(talkingPoints)
    .set({ ...point, removedAt: null, changedAt: now })
    .where(eq(talkingPoints.id, id))
  await serve(tx, id, served, now)
}

/** Takes off what was called off there. */
export async function withdrawFromElsewhere(tx: Tx, id: TalkingPointId, now: Date): Promise<void> {
  await tx.update(talkingPoints).set({ removedAt: now, changedAt: now }).where(eq(talkingPoints.id, id))
}
