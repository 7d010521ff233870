import { and, eq } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { surveyAnswers } from '../../db/schema/survey-answers.ts'
import { surveyInvitations } from '../../db/schema/survey-invitations.ts'
import { newId } from '../lib/id.ts'
import type { SurveyInvitationId } from '../survey-invitations/invitation.ts'
import type { AnswerValue, Score } from '../surveys/content.ts'
import { COMMENT, SCORE } from '../surveys/two-questions.ts'

/** Keeps how likely somebody is to recommend us; the second time it changes what they said. */
export async function saveScore(tx: Tx, id: SurveyInvitationId, score: Score, now: Date): Promise<void> {
  await saveAnswer(tx, id, SCORE, { number: score, text: null }, now)
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

/** Keeps what somebody says besides; an empty comment takes theirs away. */
export async function saveComment(tx: Tx, id: SurveyInvitationId, comment: string, now: Date): Promise<void> {
  if (comment) await saveAnswer(tx, id, COMMENT, { number: null, text: comment }, now)
  else
    await tx
      .delete(surveyAnswers)
      .where(and(eq(surveyAnswers.invitationId, id), eq(surveyAnswers.questionKey, COMMENT)))
}

/** Comments are for managers until somebody opens them to everybody. */
async function saveAnswer(
  tx: Tx,
  invitationId: SurveyInvitationId,
  questionKey: string,
  value: AnswerValue,
  now: Date,
): Promise<void> {
  const answer = { id: newId<'SurveyAnswer'>(now), invitationId, questionKey, ...value }
  await tx
    .insert(surveyAnswers)
    .values({ ...answer, audience: 'managers', answeredAt: now, changedAt: now })
    .onConflictDoUpdate({
      target: [surveyAnswers.invitationId, surveyAnswers.questionKey],
      set: { ...value, changedAt: now },
    })
}
