import { and, asc, eq, sql } from 'drizzle-orm'
import { prepared, type Reader } from '../../../db/database.ts'
import { surveyAnswers } from '../../../db/schema/survey-answers.ts'
import { surveyCorrections } from '../../../db/schema/survey-corrections.ts'
import { surveyInvitations } from '../../../db/schema/survey-invitations.ts'
import { surveys, surveyVersions } from '../../../db/schema/surveys.ts'
import type { CustomerId } from '../../people/person.ts'
import { readableBy } from '../../staff/permissions.ts'
import type { Role } from '../../staff/staff-member.ts'
import type { SurveyInvitationId } from '../../survey-invitations/invitation.ts'
import type { AnswerValue } from '../../surveys/content.ts'
import { answersInWords, type AnswerInWords } from './in-words.ts'

/** What a customer answered at length, by the invitation: question by question, as they were asked. */
export async function saidAtLength(
  reader: Reader,
  id: CustomerId,
  role: Role,
): Promise<Map<SurveyInvitationId, { name: string; answers: AnswerInWords[] }>> {
  const contents = await contentsQuery(reader).execute({ id })
  const rows = await answersQuery(reader).execute({ id })
  const readable = rows.filter(({ audience }) => readableBy(role).includes(audience))
  return new Map(
    contents.map(({ invitationId, name, content }) => {
      const own = readable.filter((row) => row.invitationId === invitationId)
      const answers = new Map(own.map(({ questionKey, ...row }): [string, AnswerValue] => [questionKey, row]))
      return [invitationId, { name: name ?? '', answers: answersInWords(content, answers) }]
    }),
  )
}

/** What a customer said is wrong in what we hold about them. */
export function correctionsOf(reader: Reader, id: CustomerId) {
  return correctionsQuery(reader).execute({ id })
}

const isTheirs = and(eq(surveyInvitations.customerId, sql.placeholder('id')), eq(surveys.kind, 'service'))

const contentsQuery = prepared((reader) =>
  reader
    .select({ invitationId: surveyInvitations.id, name: surveys.name, content: surveyVersions.content })
    .from(surveyInvitations)
    .innerJoin(surveys, eq(surveys.id, surveyInvitations.surveyId))
    .innerJoin(surveyVersions, eq(surveyVersions.id, surveyInvitations.versionId))
    .where(isTheirs)
    .prepare(),
)

const answersQuery = prepared((reader) =>
  reader
    .select({
      ...{ invitationId: surveyAnswers.invitationId, questionKey: surveyAnswers.questionKey },
      ...{ number: surveyAnswers.number, text: surveyAnswers.text, choices: surveyAnswers.choices },
      audience: surveyAnswers.audience,
    })
    .from(surveyAnswers)
    .innerJoin(surveyInvitations, eq(surveyInvitations.id, surveyAnswers.invitationId))
    .innerJoin(surveys, eq(surveys.id, surveyInvitations.surveyId))
    .where(isTheirs)
    .prepare(),
)

const correctionsQuery = prepared((reader) =>
  reader
    .select({
      ...{ field: surveyCorrections.field, held: surveyCorrections.held, says: surveyCorrections.says },
      ...{ saidAt: surveyCorrections.saidAt, decision: surveyCorrections.decision },
    })
    .from(surveyCorrections)
    .innerJoin(surveyInvitations, eq(surveyInvitations.id, surveyCorrections.invitationId))
    .where(eq(surveyInvitations.customerId, sql.placeholder('id')))
    .orderBy(asc(surveyCorrections.saidAt))
    .prepare(),
)
