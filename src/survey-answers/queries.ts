import { and, desc, eq, isNotNull, or, sql } from 'drizzle-orm'
import { prepared, type Reader } from '../../db/database.ts'
import { among } from '../../db/dialect/expressions.ts'
import { surveyAnswers } from '../../db/schema/survey-answers.ts'
import { surveyInvitations } from '../../db/schema/survey-invitations.ts'
import type { Day } from '../lib/day.ts'
import type { CustomerId } from '../people/person.ts'
import { readableBy } from '../staff/permissions.ts'
import type { Role } from '../staff/staff-member.ts'
import { COMMENT, SCORE } from '../surveys/two-questions.ts'
import type { SurveyInvitationId } from '../survey-invitations/invitation.ts'

/** What a customer said about a visit, as far as the reader may know it. */
export interface Said {
  id: SurveyInvitationId
  /** The day of the visit. */
  day: Day
  answeredAt: Date
  /** All pages of it are sent. */
  isFinished: boolean
  score: number | null
  comment: string
}

/** How likely a customer was to recommend us when they last said so; undefined where nothing is for this reader. */
export async function lastSaidBy(reader: Reader, id: CustomerId, role: Role): Promise<Said | undefined> {
  return (await saidBy(reader, await latestQuery(reader).execute({ id }), role))[0]
}

/** Everything that a customer ever said, the latest first. */
export async function allSaidBy(reader: Reader, id: CustomerId, role: Role): Promise<Said[]> {
  return saidBy(reader, await allQuery(reader).execute({ id }), role)
}

interface Answered {
  id: SurveyInvitationId
  day: Day
  answeredAt: Date | null
}

async function saidBy(reader: Reader, invitations: readonly Answered[], role: Role): Promise<Said[]> {
  if (invitations.length === 0) return []
  const ids = invitations.map(({ id }) => id)
  const answers = await answersQuery(reader).execute({ ids: JSON.stringify(ids) })
  const readable = answers.filter(({ audience }) => readableBy(role).includes(audience))
  return invitations.flatMap(({ id, day, answeredAt }) => {
    const own = readable.filter(({ invitationId }) => invitationId === id)
    const [first] = own
    if (!first) return []
    const to = (key: string) => own.find(({ questionKey }) => questionKey === key)
    const when = { answeredAt: answeredAt ?? first.answeredAt, isFinished: answeredAt !== null }
    return [{ id, day, ...when, score: to(SCORE)?.number ?? null, comment: to(COMMENT)?.text ?? '' }]
  })
}

const ANSWERED = {
  ...{ id: surveyInvitations.id, day: surveyInvitations.day, answeredAt: surveyInvitations.answeredAt },
}

const isTheirs = and(
  eq(surveyInvitations.customerId, sql.placeholder('id')),
  or(isNotNull(surveyInvitations.answeredAt), isNotNull(surveyInvitations.reached)),
)

// One that is not finished stands by when it was sent.
const latestFirst = desc(sql`coalesce(${surveyInvitations.answeredAt}, ${surveyInvitations.sentAt})`)

const latestQuery = prepared((reader) =>
  reader
    .select(ANSWERED)
    .from(surveyInvitations)
    .innerJoin(
      surveyAnswers,
      and(eq(surveyAnswers.invitationId, surveyInvitations.id), eq(surveyAnswers.questionKey, SCORE)),
    )
    .where(isTheirs)
    .orderBy(latestFirst)
    .limit(1)
    .prepare(),
)

const allQuery = prepared((reader) =>
  reader.select(ANSWERED).from(surveyInvitations).where(isTheirs).orderBy(latestFirst).prepare(),
)

const answersQuery = prepared((reader) =>
  reader
    .select({
      ...{ invitationId: surveyAnswers.invitationId, questionKey: surveyAnswers.questionKey },
      ...{ number: surveyAnswers.number, text: surveyAnswers.text, audience: surveyAnswers.audience },
      answeredAt: surveyAnswers.answeredAt,
    })
    .from(surveyAnswers)
    .where(among(surveyAnswers.invitationId, sql.placeholder('ids')))
    .prepare(),
)
