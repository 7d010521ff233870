import { and, eq, isNull, sql, type SQL } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { prepared, type Reader } from '../../../db/database.ts'
import { customers, emails, phones } from '../../../db/schema/people.ts'
import { places } from '../../../db/schema/places.ts'
import { surveyCorrections } from '../../../db/schema/survey-corrections.ts'
import { surveyInvitations } from '../../../db/schema/survey-invitations.ts'
import { visits } from '../../../db/schema/visits.ts'
import { dayInLanguage } from '../../lib/language.ts'
import type { SurveyInvitationId } from '../../survey-invitations/invitation.ts'
import type { Corrected, Held } from './record.ts'

/** What we hold about somebody that is theirs to check, as it is now. */
export async function heldOf(reader: Reader, id: SurveyInvitationId): Promise<Held> {
  const [row] = await heldQuery(reader).execute({ id })
  if (!row) throw new Error(`There is no invitation ${id}`)
  const { day, language, place, purpose, email, phone, town } = row
  const visit = [dayInLanguage(day, language), place, purpose].filter(Boolean).join(', ')
  return { 'e-mail': email ?? '', phone: phone ?? '', town: town ?? '', visit }
}

/** What they have said is wrong and nobody has decided yet. */
export async function waitingOf(reader: Reader, id: SurveyInvitationId): Promise<Map<Corrected, string>> {
  const rows = await waitingQuery(reader).execute({ id })
  return new Map(rows.map(({ field, says }) => [field, says]))
}

const heldQuery = prepared((reader) =>
  reader
    .select({
      ...{ day: surveyInvitations.day, language: surveyInvitations.language, place: places.name },
      ...{ purpose: visits.purpose, town: customers.town },
      email: firstOf(emails, emails.address, emails),
      phone: firstOf(phones, phones.number, phones),
    })
    .from(surveyInvitations)
    .innerJoin(customers, eq(customers.id, surveyInvitations.customerId))
    .innerJoin(places, eq(places.id, surveyInvitations.placeId))
    .leftJoin(visits, eq(visits.id, surveyInvitations.visitId))
    .where(eq(surveyInvitations.id, sql.placeholder('id')))
    .prepare(),
)

/** Of several they are reached by the first. */
function firstOf(
  table: SQLiteTable,
  column: SQLiteColumn,
  { personId, position }: { personId: SQLiteColumn; position: SQLiteColumn },
): SQL<string | null> {
  return sql`(select ${column} from ${table} where ${personId} = ${surveyInvitations.customerId} order by ${position} limit 1)`
}

const waitingQuery = prepared((reader) =>
  reader
    .select({ field: surveyCorrections.field, says: surveyCorrections.says })
    .from(surveyCorrections)
    .where(and(eq(surveyCorrections.invitationId, sql.placeholder('id')), isNull(surveyCorrections.decision)))
    .prepare(),
)
