import { and, asc, eq, gte, isNull, lt, sql } from 'drizzle-orm'
import { prepared, type Reader } from '../../db/database.ts'
import { among, given } from '../../db/dialect/expressions.ts'
import { visitPeople, visits } from '../../db/schema/visits.ts'
import { addDays, type Day } from '../lib/day.ts'
import { groupedBy } from '../lib/grouping.ts'
import { startOfDay } from '../lib/wall-time.ts'
import type { PersonId } from '../people/person.ts'
import type { VisitOfDay } from './visit-of-day.ts'

const visitsBetween = prepared((reader) =>
  reader
    .select({
      personId: visitPeople.personId,
      id: visits.id,
      time: visits.time,
      purpose: visits.purpose,
      partySize: visits.partySize,
      arrivedAt: visits.arrivedAt,
      completedAt: visits.completedAt,
    })
    .from(visitPeople)
    .innerJoin(visits, eq(visits.id, visitPeople.visitId))
    .where(
      and(
        among(visitPeople.personId, sql.placeholder('ids')),
        gte(visitPeople.startsAt, given(visitPeople.startsAt, 'from')),
        lt(visitPeople.startsAt, given(visitPeople.startsAt, 'until')),
        isNull(visits.cancelledAt),
        isNull(visits.noShowAt),
      ),
    )
    .orderBy(asc(visitPeople.startsAt))
    .prepare(),
)

/** The visits of a day in that time zone by who comes, the earliest first; those called off are left out. */
export async function visitsOnDay(
  reader: Reader,
  personIds: readonly PersonId[],
  day: Day,
  timeZone: string,
): Promise<Map<PersonId, VisitOfDay[]>> {
  const from = startOfDay(day, timeZone)
  const until = startOfDay(addDays(day, 1), timeZone)
  const rows = await visitsBetween(reader).execute({ ids: JSON.stringify(personIds), from, until })
  return groupedBy(rows, ({ personId }) => personId)
}
