import { and, eq, isNotNull, isNull, ne, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Reader } from '../../db/database.ts'
import { cases, caseSteps } from '../../db/schema/cases.ts'
import { heardComments } from '../../db/schema/comments.ts'
import { affectedCustomers, incidents } from '../../db/schema/incidents.ts'
import { surveyAnswers } from '../../db/schema/survey-answers.ts'
import { surveyInvitations } from '../../db/schema/survey-invitations.ts'
import type { Audience } from '../facts/fact.ts'
import type { Day } from '../lib/day.ts'
import type { CustomerId } from '../people/person.ts'
import type { PlaceId } from '../places/place.ts'
import type { SurveyInvitationId } from '../survey-invitations/invitation.ts'
import { SCORE } from '../surveys/two-questions.ts'
import type { Channel, CommentId } from './comment.ts'

/**
 * Every comment once, whichever way it came: read where it was said, and kept nowhere else. So nothing is counted twice,
 * what a customer changes is changed here, and what is erased there is gone. The columns have names that no table has:
 * they are asked for by these alone.
 */
export function everyComment(reader: Reader) {
  return inSurveys(reader)
    .unionAll(onIncidents(reader))
    .unionAll(inCases(reader))
    .unionAll(heard(reader))
    .as('comment')
}

export type EveryComment = ReturnType<typeof everyComment>

const scores = alias(surveyAnswers, 'scores')

/** What they wrote where there was nothing to choose: other words for a choice are no comment. */
function inSurveys(reader: Reader) {
  return reader
    .select({
      id: sql<CommentId>`${surveyAnswers.id}`.as('said_id'),
      channel: sql<Channel>`'survey'`.as('said_channel'),
      customerId: sql<CustomerId | null>`${surveyInvitations.customerId}`.as('said_customer_id'),
      placeId: sql<PlaceId>`${surveyInvitations.placeId}`.as('said_place_id'),
      /** When it came to us. */
      at: sql<Date>`${surveyAnswers.answeredAt}`.mapWith(surveyAnswers.answeredAt).as('said_came_at'),
      /** The day of the visit, or that on which it was said; null where that is the day on which it came. */
      day: sql<Day | null>`${surveyInvitations.day}`.as('said_of_day'),
      words: sql<string>`${surveyAnswers.text}`.as('said_words'),
      score: sql<number | null>`${scores.number}`.as('said_score'),
      audience: sql<Audience>`${surveyAnswers.audience}`.as('said_audience'),
      invitationId: sql<SurveyInvitationId | null>`${surveyAnswers.invitationId}`.as('said_invitation_id'),
    })
    .from(surveyAnswers)
    .innerJoin(surveyInvitations, eq(surveyInvitations.id, surveyAnswers.invitationId))
    .leftJoin(scores, and(eq(scores.invitationId, surveyAnswers.invitationId), eq(scores.questionKey, SCORE)))
    .where(
      and(
        ...[isNotNull(surveyAnswers.text), ne(surveyAnswers.text, '')],
        ...[isNull(surveyAnswers.number), isNull(surveyAnswers.choices)],
      ),
    )
}

/** What those affected said when they were told is for everybody, as the incident is. */
function onIncidents(reader: Reader) {
  return reader
    .select({
      id: sql<CommentId>`${affectedCustomers.id}`,
      channel: sql<Channel>`'incident'`,
      customerId: sql<CustomerId | null>`${affectedCustomers.personId}`,
      placeId: sql<PlaceId>`${incidents.placeId}`,
      at: sql<Date>`coalesce(${affectedCustomers.toldAt}, ${affectedCustomers.addedAt})`,
      day: sql<Day | null>`null`,
      words: sql<string>`${affectedCustomers.reply}`,
      score: sql<number | null>`null`,
      audience: sql<Audience>`'everyone'`,
      invitationId: sql<SurveyInvitationId | null>`null`,
    })
    .from(affectedCustomers)
    .innerJoin(incidents, eq(incidents.id, affectedCustomers.incidentId))
    .where(
      and(
        ...[isNotNull(affectedCustomers.reply), ne(affectedCustomers.reply, '')],
        ...[isNull(affectedCustomers.removedAt), isNull(incidents.removedAt)],
      ),
    )
}

/** What they told whoever got in touch with them. What they wrote themselves came in a survey, and stands there. */
function inCases(reader: Reader) {
  return reader
    .select({
      id: sql<CommentId>`${caseSteps.id}`,
      channel: sql<Channel>`'case'`,
      customerId: sql<CustomerId | null>`${cases.customerId}`,
      placeId: sql<PlaceId>`${cases.placeId}`,
      at: sql<Date>`${caseSteps.at}`,
      day: sql<Day | null>`null`,
      words: sql<string>`${caseSteps.text}`,
      score: sql<number | null>`null`,
      audience: sql<Audience>`'managers'`,
      invitationId: sql<SurveyInvitationId | null>`null`,
    })
    .from(caseSteps)
    .innerJoin(cases, eq(cases.id, caseSteps.caseId))
    .where(
      and(
        ...[eq(caseSteps.kind, 'contacted'), ne(caseSteps.how, 'not reached')],
        ...[isNotNull(caseSteps.text), ne(caseSteps.text, ''), isNull(caseSteps.removedAt)],
      ),
    )
}

function heard(reader: Reader) {
  return reader
    .select({
      id: sql<CommentId>`${heardComments.id}`,
      channel: sql<Channel>`${heardComments.channel}`,
      customerId: sql<CustomerId | null>`${heardComments.customerId}`,
      placeId: sql<PlaceId>`${heardComments.placeId}`,
      at: sql<Date>`${heardComments.writtenAt}`,
      day: sql<Day | null>`${heardComments.day}`,
      words: sql<string>`${heardComments.words}`,
      score: sql<number | null>`null`,
      audience: sql<Audience>`${heardComments.audience}`,
      invitationId: sql<SurveyInvitationId | null>`null`,
    })
    .from(heardComments)
    .where(isNull(heardComments.removedAt))
}
