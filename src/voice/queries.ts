import { and, eq, gte, inArray, lt } from 'drizzle-orm'
import { prepared, type Reader } from '../../db/database.ts'
import { given } from '../../db/dialect/expressions.ts'
import { customers } from '../../db/schema/people.ts'
import { places } from '../../db/schema/places.ts'
import { staff } from '../../db/schema/staff.ts'
import { surveyAnswers } from '../../db/schema/survey-answers.ts'
import { surveyInvitations } from '../../db/schema/survey-invitations.ts'
import { surveys } from '../../db/schema/surveys.ts'
import { visits } from '../../db/schema/visits.ts'
import { SCORE } from '../surveys/two-questions.ts'

/** That somebody was asked how likely they are to recommend us, and the score that they gave; nobody is named. */
export type AskedOnce = Awaited<ReturnType<typeof askedBetween>>[number]

/** All who were asked from one moment to another, by what they have in common now. */
export function askedBetween(reader: Reader, from: Date, until: Date) {
  return askedQuery(reader).execute({ from, until })
}

const askedQuery = prepared((reader) =>
  reader
    .select({
      ...{ place: surveyInvitations.placeId, timeZone: places.timeZone },
      ...{ tier: customers.tier, team: staff.placeId },
      ...{ askedAt: surveyInvitations.queuedAt, closesAt: surveyInvitations.closesAt },
      score: surveyAnswers.number,
    })
    .from(surveyInvitations)
    .innerJoin(surveys, and(eq(surveys.id, surveyInvitations.surveyId), eq(surveys.kind, 'two questions')))
    .innerJoin(places, eq(places.id, surveyInvitations.placeId))
    .innerJoin(customers, eq(customers.id, surveyInvitations.customerId))
    .leftJoin(visits, eq(visits.id, surveyInvitations.visitId))
    .leftJoin(staff, eq(staff.id, visits.hostId))
    .leftJoin(
      surveyAnswers,
      and(eq(surveyAnswers.invitationId, surveyInvitations.id), eq(surveyAnswers.questionKey, SCORE)),
    )
    .where(
      and(
        gte(surveyInvitations.queuedAt, given(surveyInvitations.queuedAt, 'from')),
        lt(surveyInvitations.queuedAt, given(surveyInvitations.queuedAt, 'until')),
        inArray(surveyInvitations.status, ['sent', 'answered']),
      ),
    )
    .prepare(),
)
