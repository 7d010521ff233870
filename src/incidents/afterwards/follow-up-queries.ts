import { and, eq, isNotNull, isNull, or } from 'drizzle-orm'
import type { Reader } from '../../../db/database.ts'
import { affectedCustomers, incidents } from '../../../db/schema/incidents.ts'
import { customers, people } from '../../../db/schema/people.ts'
import type { AffectedId } from '../affected-customer.ts'
import type { IncidentId } from '../incident.ts'

/** The incidents that are over and whose follow-ups are not all planned. */
export async function incidentsToFollowUp(reader: Reader): Promise<IncidentId[]> {
  const rows = await reader
    .selectDistinct({ id: incidents.id })
    .from(incidents)
    .innerJoin(affectedCustomers, eq(affectedCustomers.incidentId, incidents.id))
    .where(
      and(
        ...[isNotNull(incidents.overAt), isNull(incidents.removedAt)],
        ...[isNull(affectedCustomers.removedAt), isNull(affectedCustomers.followUp)],
      ),
    )
  return rows.map(({ id }) => id)
}

/** Those who are still to be asked, though they have left or died since. */
export async function plannedForThoseWhoLeft(reader: Reader): Promise<AffectedId[]> {
  const rows = await reader
    .select({ id: affectedCustomers.id })
    .from(affectedCustomers)
    .innerJoin(people, eq(people.id, affectedCustomers.personId))
    .leftJoin(customers, eq(customers.id, people.id))
    .where(
      and(
        eq(affectedCustomers.followUp, 'planned'),
        or(isNotNull(people.deceasedOn), isNotNull(customers.archivedAt)),
      ),
    )
  return rows.map(({ id }) => id)
}
