import { eq, sql, type SQL } from 'drizzle-orm'
import { prepared, type Reader } from '../../db/database.ts'
import { cases } from '../../db/schema/cases.ts'
import { people } from '../../db/schema/people.ts'
import { places } from '../../db/schema/places.ts'
import { staff } from '../../db/schema/staff.ts'
import type { CaseId } from './case.ts'

/** A case with the names of its customer, owner and place. */
export type Case = Awaited<ReturnType<typeof casesWhere>>[number]

/** A case by its id. */
export async function caseById(reader: Reader, id: CaseId): Promise<Case | undefined> {
  const [row] = await byId(reader).execute({ id })
  return row
}

/** Cases as every page has them. */
export function casesWhere(reader: Reader, condition: SQL | undefined) {
  return reader
    .select({
      ...{ id: cases.id, customerId: cases.customerId, day: cases.day, because: cases.because },
      ...{ summary: cases.summary, ownerId: cases.ownerId, owner: staff.name },
      ...{ openedAt: cases.openedAt, dueAt: cases.dueAt, closedAt: cases.closedAt },
      ...{ outcome: cases.outcome, askId: cases.askId, version: cases.version },
      customer: people.name,
      place: { id: places.id, name: places.name, timeZone: places.timeZone },
    })
    .from(cases)
    .innerJoin(people, eq(people.id, cases.customerId))
    .innerJoin(staff, eq(staff.id, cases.ownerId))
    .innerJoin(places, eq(places.id, cases.placeId))
    .where(condition)
}

const byId = prepared((reader) => casesWhere(reader, eq(cases.id, sql.placeholder('id'))).prepare())
