import { choice, index, instant, int, json, string, table, uniqueIndex } from '../dialect/index.ts'
import { AUDIENCES } from '../../src/facts/fact.ts'
import type { SurveyAnswerId } from '../../src/survey-answers/answer.ts'
import type { SurveyInvitationId } from '../../src/survey-invitations/invitation.ts'
import { surveyInvitations } from './survey-invitations.ts'

/** What a customer answered to one question, as they last left it. */
export const surveyAnswers = table(
  'survey_answers',
  {
    id: string().$type<SurveyAnswerId>().primaryKey(),
    invitationId: string()
      .$type<SurveyInvitationId>()
      .notNull()
      .references(() => surveyInvitations.id),
    /** The key of the question in the version that they were asked. */
    questionKey: string().notNull(),
    number: int(),
    text: string(),
    /** The keys of what they chose. */
    choices: json<readonly string[]>(),
    audience: choice(AUDIENCES).notNull(),
    answeredAt: instant().notNull(),
    changedAt: instant().notNull(),
  },
  (columns) => [
    uniqueIndex('survey_answers_question').on(columns.invitationId, columns.questionKey),
    index('survey_answers_at').on(columns.answeredAt),
  ],
)
