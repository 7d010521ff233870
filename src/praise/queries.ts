import { alias } from 'drizzle-orm/sqlite-core'
import { and, desc, eq, gte, isNotNull, isNull } from 'drizzle-orm'
import type { Reader } from '../../db/database.ts'
import { people } from '../../db/schema/people.ts'
import { staff } from '../../db/schema/staff.ts'
import { surveyAnswers } from '../../db/schema/survey-answers.ts'
import { surveyInvitations } from '../../db/schema/survey-invitations.ts'
import type { PlaceId } from '../places/place.ts'
import { permits } from '../staff/permissions.ts'
import type { Role, StaffId } from '../staff/staff-member.ts'
import { COMMENT, SCORE } from '../surveys/two-questions.ts'
import { praiseIn, type Praise } from './praise.ts'

/** Praise, and when it was written. */
export interface PraiseHeard extends Praise {
  at: Date
}

/** From so high a score on a comment is of somebody who is glad of us (Reichheld 2003). */
const LOWEST_GLAD = 9

/**
 * What was said of colleagues at a place since a moment, the latest first: to managers all of it, to everybody else what
 * names them alone.
 */
export async function praiseFor(
  reader: Reader,
  { id, role, placeId }: { id: StaffId; role: Role; placeId: PlaceId },
  since: Date,
): Promise<PraiseHeard[]> {
  const colleagues = await reader
    .select({ id: staff.id, name: staff.name })
    .from(staff)
    .where(and(eq(staff.placeId, placeId), isNull(staff.deactivatedAt)))
  const heard = (await gladComments(reader, placeId, since)).flatMap(({ text, writer, at }) =>
    praiseIn(text ?? '', writer, colleagues).map((praise) => ({ ...praise, at })),
  )
  if (permits(role, 'read what is for managers')) return heard
  return heard.filter(({ colleagues: [one, ...others] }) => one?.id === id && others.length === 0)
}

const scores = alias(surveyAnswers, 'scores')

function gladComments(reader: Reader, placeId: PlaceId, since: Date) {
  return reader
    .select({ text: surveyAnswers.text, writer: people.name, at: surveyAnswers.changedAt })
    .from(surveyAnswers)
    .innerJoin(surveyInvitations, eq(surveyInvitations.id, surveyAnswers.invitationId))
    .innerJoin(
      scores,
      and(eq(scores.invitationId, surveyAnswers.invitationId), eq(scores.questionKey, SCORE)),
    )
    .innerJoin(people, eq(people.id, surveyInvitations.customerId))
    .where(
      and(
        ...[eq(surveyAnswers.questionKey, COMMENT), isNotNull(surveyAnswers.text)],
        ...[gte(scores.number, LOWEST_GLAD), eq(surveyInvitations.placeId, placeId)],
        gte(surveyAnswers.answeredAt, since),
      ),
    )
    .orderBy(desc(surveyAnswers.answeredAt), desc(surveyAnswers.id))
}
