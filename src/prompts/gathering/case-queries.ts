import { and, asc, isNull, sql } from 'drizzle-orm'
import { prepared } from '../../../db/database.ts'
import { among } from '../../../db/dialect/expressions.ts'
import { cases } from '../../../db/schema/cases.ts'

/** The cases of `ids` that are open. */
export const casesAmong = prepared((reader) =>
  reader
    .select({
      ...{ id: cases.id, customerId: cases.customerId, day: cases.day, summary: cases.summary },
      ...{ ownerId: cases.ownerId, openedAt: cases.openedAt },
    })
    .from(cases)
    .where(and(among(cases.customerId, sql.placeholder('ids')), isNull(cases.closedAt)))
    .orderBy(asc(cases.openedAt), asc(cases.id))
    .prepare(),
)
