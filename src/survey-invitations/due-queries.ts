import { and, asc, eq, inArray, isNull, lte, ne, or, sql } from 'drizzle-orm'
import { prepared, type Reader } from '../../db/database.ts'
import { outbox } from '../../db/schema/outbox.ts'
import { places } from '../../db/schema/places.ts'
import { surveyInvitations } from '../../db/schema/survey-invitations.ts'
import { surveys } from '../../db/schema/surveys.ts'
import { visits } from '../../db/schema/visits.ts'
import type { SurveyId } from '../surveys/survey.ts'
import type { SurveyInvitationId } from './invitation.ts'

/** An invitation whose time has come. */
export type DueInvitation = Awaited<ReturnType<typeof dueInvitations>>[number]

/** Invitations that are to go now, those that waited longest first. */
export function dueInvitations(reader: Reader, surveyId: SurveyId, now: Date, limit: number) {
  return reader
    .select(INVITATION)
    .from(surveyInvitations)
    .innerJoin(places, eq(places.id, surveyInvitations.placeId))
    .leftJoin(visits, eq(visits.id, surveyInvitations.visitId))
    .where(
      and(
        inArray(surveyInvitations.status, ['due', 'held back']),
        lte(surveyInvitations.dueAt, now),
        eq(surveyInvitations.surveyId, surveyId),
      ),
    )
    .orderBy(asc(surveyInvitations.dueAt), asc(surveyInvitations.id))
    .limit(limit)
}

/** What is held back about earlier visits of the same customer. */
export async function heldBackBefore(
  reader: Reader,
  surveyId: SurveyId,
  { id, customerId, day }: Pick<DueInvitation, 'id' | 'customerId' | 'day'>,
): Promise<SurveyInvitationId[]> {
  const rows = await heldBackQuery(reader).execute({ surveyId, customerId, day, id })
  return rows.map((row) => row.id)
}

/** Invitations without an answer whose reminder is to go now. */
export function dueReminders(reader: Reader, surveyId: SurveyId, now: Date, limit: number) {
  return reader
    .select(INVITATION)
    .from(surveyInvitations)
    .innerJoin(places, eq(places.id, surveyInvitations.placeId))
    .leftJoin(visits, eq(visits.id, surveyInvitations.visitId))
    .where(
      and(
        eq(surveyInvitations.status, 'sent'),
        lte(surveyInvitations.reminderDueAt, now),
        eq(surveyInvitations.surveyId, surveyId),
      ),
    )
    .orderBy(asc(surveyInvitations.reminderDueAt))
    .limit(limit)
}

/** Queued invitations whose mail is settled; one whose mail failed is told of once, and again if it goes after all. */
export function settledMails(reader: Reader, limit: number) {
  return reader
    .select({
      ...{ id: surveyInvitations.id, status: outbox.status, settledAt: outbox.settledAt },
      remindAfterDays: surveys.remindAfterDays,
    })
    .from(surveyInvitations)
    .innerJoin(surveys, eq(surveys.id, surveyInvitations.surveyId))
    .innerJoin(outbox, eq(outbox.id, surveyInvitations.mailId))
    .where(
      and(
        eq(surveyInvitations.status, 'queued'),
        or(
          inArray(outbox.status, ['sent', 'missed', 'withdrawn']),
          and(eq(outbox.status, 'failed'), isNull(surveyInvitations.because)),
        ),
      ),
    )
    .limit(limit)
}

const heldBackQuery = prepared((reader) =>
  reader
    .select({ id: surveyInvitations.id })
    .from(surveyInvitations)
    .where(
      and(
        eq(surveyInvitations.customerId, sql.placeholder('customerId')),
        eq(surveyInvitations.surveyId, sql.placeholder('surveyId')),
        eq(surveyInvitations.status, 'held back'),
        lte(surveyInvitations.day, sql.placeholder('day')),
        ne(surveyInvitations.id, sql.placeholder('id')),
      ),
    )
    .prepare(),
)

const INVITATION = {
  ...{ id: surveyInvitations.id, customerId: surveyInvitations.customerId, day: surveyInvitations.day },
  ...{ closesAt: surveyInvitations.closesAt, timeZone: places.timeZone },
  ...{ arrivedAt: visits.arrivedAt, completedAt: visits.completedAt },
  ...{ cancelledAt: visits.cancelledAt, noShowAt: visits.noShowAt },
}
