import { and, eq, isNotNull, isNull, or, sql } from 'drizzle-orm'
import { prepared, type Reader } from '../../db/database.ts'
import { among } from '../../db/dialect/expressions.ts'
import { customers } from '../../db/schema/people.ts'
import { places } from '../../db/schema/places.ts'
import { surveyInvitations } from '../../db/schema/survey-invitations.ts'
import { visitPeople, visits } from '../../db/schema/visits.ts'
import { addDays, type Day } from '../lib/day.ts'
import { startOfDay } from '../lib/wall-time.ts'
import type { CustomerId } from '../people/person.ts'
import type { PlaceId } from '../places/place.ts'
import type { SurveyId } from '../surveys/survey.ts'
import type { VisitId } from '../visits/visit.ts'

/** A place, and its clock. */
export interface Place {
  id: PlaceId
  timeZone: string
}

export async function allPlaces(reader: Reader): Promise<Place[]> {
  return placesQuery(reader).execute()
}

/** A customer whose visit is over. */
export interface EndedVisit {
  visitId: VisitId
  customerId: CustomerId
  purpose: string | null
  endedAt: Date
  /** It was decided already whether they are asked about it. */
  isPlanned: boolean
}

/** Everybody who came on a day and has left. Whom nobody saw leave has left once the day is over. */
export async function visitsEndedOn(
  reader: Reader,
  surveyId: SurveyId,
  { id: placeId, timeZone }: Place,
  day: Day,
  now: Date,
): Promise<EndedVisit[]> {
  const nextDay = startOfDay(addDays(day, 1), timeZone)
  const rows = await endedQuery(reader).execute({ surveyId, placeId, day })
  return rows
    .map(({ completedAt, invitationId, ...row }) => ({
      ...row,
      endedAt: completedAt ?? nextDay,
      isPlanned: invitationId !== null,
    }))
    .filter(({ endedAt }) => endedAt <= now)
}

/** Those of these invitations of which it is decided already, as visit and customer. */
export async function plannedAmong(
  reader: Reader,
  surveyId: SurveyId,
  visitIds: readonly VisitId[],
): Promise<Set<string>> {
  const rows = await plannedQuery(reader).execute({ surveyId, visitIds: JSON.stringify(visitIds) })
  return new Set(rows.map((row) => plannedKey(row)))
}

/** One customer's part in one visit. */
export function plannedKey({ visitId, customerId }: { visitId: string | null; customerId: string }): string {
  return `${visitId ?? ''} ${customerId}`
}

const placesQuery = prepared((reader) =>
  reader.select({ id: places.id, timeZone: places.timeZone }).from(places).prepare(),
)

const endedQuery = prepared((reader) =>
  reader
    .select({
      ...{ visitId: visits.id, customerId: customers.id, completedAt: visits.completedAt },
      ...{ purpose: visits.purpose, invitationId: surveyInvitations.id },
    })
    .from(visits)
    .innerJoin(visitPeople, and(eq(visitPeople.visitId, visits.id), eq(visitPeople.part, 'customer')))
    .innerJoin(customers, eq(customers.id, sql`${visitPeople.personId}`))
    .leftJoin(
      surveyInvitations,
      and(
        eq(surveyInvitations.visitId, visits.id),
        eq(surveyInvitations.customerId, customers.id),
        eq(surveyInvitations.surveyId, sql.placeholder('surveyId')),
      ),
    )
    .where(
      and(
        eq(visits.placeId, sql.placeholder('placeId')),
        eq(visits.day, sql.placeholder('day')),
        ...[isNull(visits.cancelledAt), isNull(visits.noShowAt)],
        or(isNotNull(visits.arrivedAt), isNotNull(visits.completedAt)),
      ),
    )
    .prepare(),
)

const plannedQuery = prepared((reader) =>
  reader
    .select({ visitId: surveyInvitations.visitId, customerId: surveyInvitations.customerId })
    .from(surveyInvitations)
    .where(
      and(
        eq(surveyInvitations.surveyId, sql.placeholder('surveyId')),
        among(surveyInvitations.visitId, sql.placeholder('visitIds')),
      ),
    )
    .prepare(),
)
