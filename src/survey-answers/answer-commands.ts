import { and, eq, notInArray } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { surveyAnswers } from '../../db/schema/survey-answers.ts'
import { newId } from '../lib/id.ts'
import type { SurveyInvitationId } from '../survey-invitations/invitation.ts'
import type { AnswerValue } from '../surveys/content.ts'

/** Keeps what somebody answers to a question; null takes their answer away. For managers until somebody opens it. */
export async function saveAnswer(
  tx: Tx,
  invitationId: SurveyInvitationId,
  questionKey: string,
  value: AnswerValue | null,
  now: Date,
): Promise<void> {
  if (!value) {
    await tx
      .delete(surveyAnswers)
      .where(and(eq(surveyAnswers.invitationId, invitationId), eq(surveyAnswers.questionKey, questionKey)))
    return
  }
  const answer = { id: newId<'SurveyAnswer'>(now), invitationId, questionKey, ...value }
  await tx
    .insert(surveyAnswers)
    .values({ ...answer, audience: 'managers', answeredAt: now, changedAt: now })
    .onConflictDoUpdate({
      target: [surveyAnswers.invitationId, surveyAnswers.questionKey],
      set: { ...value, changedAt: now },
    })
}

/** Forgets what somebody answered to questions that they are not asked any more. */
export async function forgetUncounted(
  tx: Tx,
  invitationId: SurveyInvitationId,
  counted: readonly string[],
): Promise<void> {
  await tx
    .delete(surveyAnswers)
    .where(
      and(eq(surveyAnswers.invitationId, invitationId), notInArray(surveyAnswers.questionKey, [...counted])),
    )
}
