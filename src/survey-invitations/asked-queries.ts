import { eq, sql } from 'drizzle-orm'
import { prepared, type Reader } from '../../db/database.ts'
import { customers, people } from '../../db/schema/people.ts'
import { places } from '../../db/schema/places.ts'
import { surveyInvitations } from '../../db/schema/survey-invitations.ts'
import { surveys, surveyVersions } from '../../db/schema/surveys.ts'
import type { SurveyInvitationId } from './invitation.ts'

/** An invitation with what it asks, of whom and about what. */
export type Asked = Awaited<ReturnType<ReturnType<typeof askedQuery>['execute']>>[number]

/** An invitation by its id; undefined where there is none, or none any more. */
export async function askedById(reader: Reader, id: SurveyInvitationId): Promise<Asked | undefined> {
  const [row] = await askedQuery(reader).execute({ id })
  return row
}

const askedQuery = prepared((reader) =>
  reader
    .select({
      ...{ id: surveyInvitations.id, customerId: surveyInvitations.customerId, day: surveyInvitations.day },
      placeId: surveyInvitations.placeId,
      ...{ status: surveyInvitations.status, language: surveyInvitations.language },
      ...{
        reached: surveyInvitations.reached,
        closesAt: surveyInvitations.closesAt,
        answeredAt: surveyInvitations.answeredAt,
      },
      ...{ withdrawnAt: surveyInvitations.withdrawnAt, timeZone: places.timeZone },
      ...{ name: people.name, goesBy: people.goesBy, allowsSurveys: customers.allowsSurveys },
      ...{ kind: surveys.kind, content: surveyVersions.content, switchedOnAt: surveys.switchedOnAt },
    })
    .from(surveyInvitations)
    .innerJoin(surveyVersions, eq(surveyVersions.id, surveyInvitations.versionId))
    .innerJoin(surveys, eq(surveys.id, surveyInvitations.surveyId))
    .innerJoin(places, eq(places.id, surveyInvitations.placeId))
    .innerJoin(people, eq(people.id, sql`${surveyInvitations.customerId}`))
    .innerJoin(customers, eq(customers.id, surveyInvitations.customerId))
    .where(eq(surveyInvitations.id, sql.placeholder('id')))
    .prepare(),
)
