import { and, asc, eq, gte, inArray, isNotNull, isNull, lt, max, or, sql } from 'drizzle-orm'
import { prepared } from '../../../db/database.ts'
import { among, given } from '../../../db/dialect/expressions.ts'
import { company, promptOutcomes, visitPeople, visits } from '../../../db/schema/visits.ts'

/** Visits of `ids` between two instants that were not called off, in order. */
export const visitsAmong = prepared((reader) =>
  reader
    .select({
      personId: visitPeople.personId,
      id: visits.id,
      day: visits.day,
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
    .orderBy(asc(visitPeople.startsAt), asc(visits.id))
    .prepare(),
)

/** Who comes on these visits. */
export const peopleOfVisits = prepared((reader) =>
  reader
    .select({ visitId: visitPeople.visitId, personId: visitPeople.personId })
    .from(visitPeople)
    .where(among(visitPeople.visitId, sql.placeholder('ids')))
    .orderBy(asc(visitPeople.visitId), asc(visitPeople.position))
    .prepare(),
)

/** How lines that the reader may see went with `ids` since an instant; that one was wrong is never forgotten. */
export const outcomesAmong = prepared((reader) =>
  reader
    .select({
      customerId: promptOutcomes.customerId,
      visitId: promptOutcomes.visitId,
      key: promptOutcomes.lineKey,
      kind: promptOutcomes.kind,
      text: promptOutcomes.text,
      outcome: promptOutcomes.outcome,
      forThemAlone: promptOutcomes.forThemAlone,
      staffId: promptOutcomes.staffId,
      at: promptOutcomes.at,
    })
    .from(promptOutcomes)
    .where(
      and(
        among(promptOutcomes.customerId, sql.placeholder('ids')),
        isNull(promptOutcomes.undoneAt),
        inArray(promptOutcomes.audience, [sql.placeholder('audience'), sql.placeholder('otherAudience')]),
        or(gte(promptOutcomes.at, given(promptOutcomes.at, 'since')), eq(promptOutcomes.outcome, 'wrong')),
      ),
    )
    .orderBy(asc(promptOutcomes.at), asc(promptOutcomes.id))
    .prepare(),
)

/** Who came along with `ids` on a day, or did not. */
export const companyAmong = prepared((reader) =>
  reader
    .select({ customerId: company.customerId, personId: company.personId, isHere: company.isHere })
    .from(company)
    .where(and(among(company.customerId, sql.placeholder('ids')), eq(company.day, sql.placeholder('today'))))
    .orderBy(asc(company.at), asc(company.id))
    .prepare(),
)

/** The last day before an instant that each of `ids` was here. */
export const lastVisitsAmong = prepared((reader) =>
  reader
    .select({ personId: visitPeople.personId, day: max(visits.day) })
    .from(visitPeople)
    .innerJoin(visits, eq(visits.id, visitPeople.visitId))
    .where(
      and(
        among(visitPeople.personId, sql.placeholder('ids')),
        lt(visitPeople.startsAt, given(visitPeople.startsAt, 'from')),
        isNotNull(visits.arrivedAt),
      ),
    )
    .groupBy(visitPeople.personId)
    .prepare(),
)
