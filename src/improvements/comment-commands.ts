import { and, eq } from 'drizzle-orm'
import { addRows } from '../../db/add-rows.ts'
import type { Tx } from '../../db/database.ts'
import { among } from '../../db/dialect/expressions.ts'
import { improvementComments } from '../../db/schema/improvements.ts'
import type { CommentId } from '../comments/comment.ts'
import { newId } from '../lib/id.ts'
import { enterImprovement, type Hand } from './commands.ts'
import type { ImprovementId } from './improvement.ts'

/** Adds comments to an improvement, each once, and says how many were not there. */
export async function addComments(
  tx: Tx,
  improvementId: ImprovementId,
  ids: readonly CommentId[],
  hand: Hand,
): Promise<number> {
  const there = await tx
    .select({ id: improvementComments.commentId })
    .from(improvementComments)
    .where(
      and(
        eq(improvementComments.improvementId, improvementId),
        among(improvementComments.commentId, JSON.stringify(ids)),
      ),
    )
  const known = new Set(there.map(({ id }) => id))
  const others = [...new Set(ids)].filter((id) => !known.has(id))
  const { staffId: addedById, now: addedAt } = hand
  const rows = others.map((commentId) => ({
    ...{ id: newId<'ImprovementComment'>(addedAt), improvementId, commentId, addedById, addedAt },
  }))
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE)
    await addRows(tx, improvementComments, rows.slice(from, from + ROWS_AT_ONCE))
  if (others.length > 0) await enterImprovement(tx, 'added comments to an improvement', improvementId, hand)
  return others.length
}

/** Takes a comment off an improvement. */
export async function takeCommentOff(
  tx: Tx,
  improvementId: ImprovementId,
  commentId: CommentId,
  hand: Hand,
): Promise<void> {
  await tx
    .delete(improvementComments)
    .where(
      and(eq(improvementComments.improvementId, improvementId), eq(improvementComments.commentId, commentId)),
    )
  await enterImprovement(tx, 'took a comment off an improvement', improvementId, hand)
}

const ROWS_AT_ONCE = 200
