import { and, asc, eq, gte, isNull, or, sql } from 'drizzle-orm'
import { prepared } from '../../../db/database.ts'
import { among, given } from '../../../db/dialect/expressions.ts'
import { affectedCustomers, incidents } from '../../../db/schema/incidents.ts'

/** What went wrong and touched `ids`: until it is over, and after that until it is made good or long past. */
export const incidentsAmong = prepared((reader) =>
  reader
    .select({
      personId: affectedCustomers.personId,
      id: incidents.id,
      title: incidents.title,
      status: incidents.status,
      startedAt: incidents.startedAt,
      toldById: affectedCustomers.toldById,
      toldAt: affectedCustomers.toldAt,
      reply: affectedCustomers.reply,
      offer: affectedCustomers.offer,
      offerWords: affectedCustomers.offerWords,
      answer: affectedCustomers.answer,
    })
    .from(affectedCustomers)
    .innerJoin(incidents, eq(incidents.id, affectedCustomers.incidentId))
    .where(
      and(
        among(affectedCustomers.personId, sql.placeholder('ids')),
        ...[isNull(affectedCustomers.removedAt), isNull(incidents.removedAt)],
        or(isNull(affectedCustomers.followUp), eq(affectedCustomers.followUp, 'planned')),
        or(isNull(incidents.overAt), gte(incidents.overAt, given(incidents.overAt, 'overSince'))),
      ),
    )
    .orderBy(asc(incidents.startedAt), asc(incidents.id))
    .prepare(),
)
