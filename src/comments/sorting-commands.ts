import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { commentThemes, commentTones, heardComments, themes } from '../../db/schema/comments.ts'
import { surveyAnswers } from '../../db/schema/survey-answers.ts'
import { enterAudit } from '../audit/commands.ts'
import type { Audience } from '../facts/fact.ts'
import { newId } from '../lib/id.ts'
import type { StaffId } from '../staff/staff-member.ts'
import type { ThemeId } from '../themes/theme.ts'
import type { ThemeAnswer, Tone } from './comment.ts'
import type { Comment } from './queries.ts'

/** Who does it, and when. */
export interface Hand {
  staffId: StaffId
  now: Date
}

type Sorted = Pick<Comment, 'id' | 'customerId'>

/** Says that a comment is about a theme, or is not and is not to be suggested again. */
export async function answerTheme(
  tx: Tx,
  comment: Sorted,
  themeId: ThemeId,
  answer: ThemeAnswer,
  hand: Hand,
): Promise<'done' | 'gone'> {
  const isThere = and(eq(themes.id, themeId), isNull(themes.removedAt))
  if ((await tx.$count(themes, isThere)) === 0) return 'gone'
  const said = { answer, byId: hand.staffId, at: hand.now }
  await tx
    .insert(commentThemes)
    .values({ id: newId<'CommentTheme'>(hand.now), commentId: comment.id, themeId, ...said })
    .onConflictDoUpdate({ target: [commentThemes.commentId, commentThemes.themeId], set: said })
  await enter(
    tx,
    answer === 'belongs' ? 'gave a comment a theme' : 'took a theme off a comment',
    comment,
    hand,
  )
  return 'done'
}

/** Forgets what was said of a theme to a comment, so that it is suggested where its words stand there. */
export async function leaveThemeOpen(tx: Tx, comment: Sorted, themeId: ThemeId, hand: Hand): Promise<void> {
  await tx
    .delete(commentThemes)
    .where(and(eq(commentThemes.commentId, comment.id), eq(commentThemes.themeId, themeId)))
  await enter(tx, 'left a theme of a comment open', comment, hand)
}

/** Says whether a comment is praise or a complaint; null leaves it to its number. */
export async function setTone(tx: Tx, comment: Sorted, tone: Tone | null, hand: Hand): Promise<void> {
  const said = tone && { tone, byId: hand.staffId, at: hand.now }
  if (said)
    await tx
      .insert(commentTones)
      .values({ id: newId<'CommentTone'>(hand.now), commentId: comment.id, ...said })
      .onConflictDoUpdate({ target: commentTones.commentId, set: said })
  else await tx.delete(commentTones).where(eq(commentTones.commentId, comment.id))
  await enter(tx, 'said how a comment is meant', comment, hand)
}

/** Opens a comment to everybody, or keeps it for managers. What was said elsewhere is read by those who read that. */
export async function setAudience(
  tx: Tx,
  comment: Sorted & Pick<Comment, 'channel'>,
  audience: Audience,
  hand: Hand,
): Promise<void> {
  if (comment.channel === 'incident' || comment.channel === 'case') return
  if (comment.channel === 'survey')
    await tx
      .update(surveyAnswers)
      .set({ audience })
      .where(sql`${surveyAnswers.id} = ${comment.id}`)
  else
    await tx
      .update(heardComments)
      .set({ audience, changedAt: hand.now })
      .where(sql`${heardComments.id} = ${comment.id}`)
  const action = audience === 'everyone' ? 'opened a comment to everybody' : 'kept a comment for managers'
  await enter(tx, action, comment, hand)
}

function enter(tx: Tx, action: string, { id, customerId }: Sorted, hand: Hand): Promise<void> {
  const about = customerId ? { aboutId: customerId } : {}
  return enterAudit(tx, { ...hand, action, subjectKind: 'comment', subjectId: id, ...about })
}
