import { eq } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { surveyInvitations } from '../../db/schema/survey-invitations.ts'
import type { SurveyInvitationId } from '../survey-invitations/invitation.ts'
import type { Score } from '../surveys/content.ts'
import { COMMENT, SCORE } from '../surveys/two-questions.ts'
import { saveAnswer } from './answer-commands.ts'

/** Keeps how likely somebody is to recommend us; the second time it changes what they said. */
export async function saveScore(tx: Tx, id: SurveyInvitationId, score: Score, now: Date): Promise<void> {
  await saveAnswer(tx, id, SCORE, { number: score, text: null, choices: null }, now)
  await noteAnswered(tx, id, now)
}

/** Keeps what somebody says besides; an empty comment takes theirs away. */
export async function saveComment(tx: Tx, id: SurveyInvitationId, comment: string, now: Date): Promise<void> {
  const answer = comment ? { number: null, text: comment, choices: null } : null
  await saveAnswer(tx, id, COMMENT, answer, now)
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
