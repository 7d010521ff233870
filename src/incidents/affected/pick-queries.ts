import { and, asc, eq, gte, inArray, isNull, lt, sql, type SQL } from 'drizzle-orm'
import type { Reader } from '../../../db/database.ts'
import { affectedCustomers } from '../../../db/schema/incidents.ts'
import { personInterests } from '../../../db/schema/interests.ts'
import { customers, people } from '../../../db/schema/people.ts'
import { visitPeople, visits } from '../../../db/schema/visits.ts'
import type { InterestId } from '../../interests/interest.ts'
import type { CustomerId } from '../../people/person.ts'
import { readableBy } from '../../staff/permissions.ts'
import type { Role } from '../../staff/staff-member.ts'
import type { IncidentId } from '../incident.ts'
import type { Pick } from './pick.ts'

/** Whom a pick means, who may pick them, and for what. */
export interface Picking {
  incidentId: IncidentId
  pick: Pick
  role: Role
}

/** How many would be added: who stands there already is not counted. */
export function pickedCount(reader: Reader, picking: Picking): Promise<number> {
  return reader.$count(customers, picked(reader, picking))
}

/** Some of them by name, to see whom it would be. */
export function pickedNames(reader: Reader, picking: Picking, limit: number) {
  return reader
    .select({ id: customers.id, name: people.name })
    .from(customers)
    .innerJoin(people, eq(people.id, customers.id))
    .where(picked(reader, picking))
    .orderBy(asc(customers.sortName))
    .limit(limit)
}

/** All of them. */
export async function pickedIds(reader: Reader, picking: Picking): Promise<CustomerId[]> {
  const rows = await reader.select({ id: customers.id }).from(customers).where(picked(reader, picking))
  return rows.map(({ id }) => id)
}

/** Whoever has left or died is told nothing. */
function picked(reader: Reader, { incidentId, pick, role }: Picking): SQL | undefined {
  const { span, placeId, interestId, tier } = pick
  return and(
    isNull(customers.archivedAt),
    sql`${customers.id} not in (select ${people.id} from ${people} where ${people.deceasedOn} is not null)`,
    sql`${customers.id} not in (select ${affectedCustomers.personId} from ${affectedCustomers}
      where ${affectedCustomers.incidentId} = ${incidentId} and ${affectedCustomers.removedAt} is null)`,
    span || placeId ? inArray(customers.id, visiting(reader, pick)) : undefined,
    interestId ? inArray(customers.id, interestedIn(reader, interestId, role)) : undefined,
    tier ? eq(customers.tier, tier) : undefined,
  )
}

function visiting(reader: Reader, { span, placeId }: Pick) {
  return reader
    .select({ id: sql<CustomerId>`${visitPeople.personId}` })
    .from(visitPeople)
    .innerJoin(visits, eq(visits.id, visitPeople.visitId))
    .where(
      and(
        isNull(visits.cancelledAt),
        placeId ? eq(visits.placeId, placeId) : undefined,
        ...(span ? [gte(visitPeople.startsAt, span.from), lt(visitPeople.startsAt, span.until)] : []),
      ),
    )
}

function interestedIn(reader: Reader, interestId: InterestId, role: Role) {
  return reader
    .select({ id: sql<CustomerId>`${personInterests.personId}` })
    .from(personInterests)
    .where(
      and(
        ...[eq(personInterests.interestId, interestId), isNull(personInterests.removedAt)],
        inArray(personInterests.audience, readableBy(role)),
      ),
    )
}
