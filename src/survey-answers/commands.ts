import { and, eq } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { surveyAnswers } from '../../db/schema/survey-answers.ts'
import { surveyInvitations } from '../../db/schema/survey-invitations.ts'
import { hearComment, hearScore } from '../cases/hear-commands.ts'
import type { SurveyInvitationId } from '../survey-invitations/invitation.ts'
import type { Score } from '../surveys/content.ts'
import { COMMENT, SCORE } from '../surveys/two-questions.ts'
import { saveAnswer } from './answer-commands.ts'

/**
 * Keeps how likely somebody is to recommend us; the second time it changes what they said. Whoever is unhappy is looked
 * after at once.
 */
export async function saveScore(tx: Tx, id: SurveyInvitationId, score: Score, now: Date): Promise<void> {
  const before = await scoreOf(tx, id)
  await saveAnswer(tx, id, SCORE, { number: score, text: null, choices: null }, now)
  await noteAnswered(tx, id, now)
  await lookAfter(tx, id, { score, before }, now)
}

/** Keeps what somebody says besides; an empty comment takes theirs away. */
export async function saveComment(tx: Tx, id: SurveyInvitationId, comment: string, now: Date): Promise<void> {
  const answer = comment ? { number: null, text: comment, choices: null } : null
  await saveAnswer(tx, id, COMMENT, answer, now)
  await hearComment(tx, id, comment || null, now)
}

/** Lets a score be heard, in place of the one before: a low one opens a case. */
async function lookAfter(
  tx: Tx,
  id: SurveyInvitationId,
  scores: { score: number; before: number | null },
  now: Date,
): Promise<void> {
  const [about] = await tx
    .select({
      customerId: surveyInvitations.customerId,
      placeId: surveyInvitations.placeId,
      day: surveyInvitations.day,
    })
    .from(surveyInvitations)
    .where(eq(surveyInvitations.id, id))
  if (about) await hearScore(tx, { ...about, ...scores, invitationId: id }, now)
}

/** Notes that somebody has answered; when they did so first, stays. */
export async function noteAnswered(tx: Tx, id: SurveyInvitationId, now: Date): Promise<void> {
  const [invitation] = await tx
    .select({ answeredAt: surveyInvitations.answeredAt })
    .from(surveyInvitations)
    .where(eq(surveyInvitations.id, id))
  await tx
    .update(surveyInvitations)
    .set({
      status: 'answered',
      answeredAt: invitation?.answeredAt ?? now,
      reminderDueAt: null,
      because: null,
    })
    .where(eq(surveyInvitations.id, id))
}

async function scoreOf(tx: Tx, id: SurveyInvitationId): Promise<number | null> {
  const [answer] = await tx
    .select({ number: surveyAnswers.number })
    .from(surveyAnswers)
    .where(and(eq(surveyAnswers.invitationId, id), eq(surveyAnswers.questionKey, SCORE)))
  return answer?.number ?? null
}
