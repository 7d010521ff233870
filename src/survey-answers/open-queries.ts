import { eq, sql } from 'drizzle-orm'
import { prepared, type Reader } from '../../db/database.ts'
import { surveyAnswers } from '../../db/schema/survey-answers.ts'
import { askedById, type Asked } from '../survey-invitations/asked-queries.ts'
import type { SurveyInvitationId } from '../survey-invitations/invitation.ts'
import { readLink } from '../survey-invitations/link.ts'
import type { Answers, AnswerValue } from '../surveys/content.ts'

/** An invitation that can be answered, and what has been answered so far. */
export interface OpenSurvey extends Asked {
  closesAt: Date
  answers: Answers
}

/** The survey that a link opens; undefined for a link of nobody's, one that was withdrawn and one that has closed. */
export async function openSurvey(
  reader: Reader,
  token: string,
  { secret, now }: { secret: string; now: Date },
): Promise<OpenSurvey | undefined> {
  const id = readLink(token, 'answer a survey', secret)
  const asked = id && (await askedById(reader, id))
  if (!asked?.closesAt || !ANSWERABLE.includes(asked.status) || asked.closesAt <= now) return undefined
  return { ...asked, closesAt: asked.closesAt, answers: await answersTo(reader, asked.id) }
}

const ANSWERABLE: readonly Asked['status'][] = ['queued', 'sent', 'answered']

async function answersTo(reader: Reader, invitationId: SurveyInvitationId): Promise<Answers> {
  const rows = await answersQuery(reader).execute({ invitationId })
  return new Map(rows.map(({ questionKey, ...value }): [string, AnswerValue] => [questionKey, value]))
}

const answersQuery = prepared((reader) =>
  reader
    .select({
      questionKey: surveyAnswers.questionKey,
      number: surveyAnswers.number,
      text: surveyAnswers.text,
      choices: surveyAnswers.choices,
    })
    .from(surveyAnswers)
    .where(eq(surveyAnswers.invitationId, sql.placeholder('invitationId')))
    .prepare(),
)
