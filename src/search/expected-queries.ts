import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { prepared, type Reader } from '../../db/database.ts'
import { kept } from '../../db/kept.ts'
import { visitPeople, visits } from '../../db/schema/visits.ts'
import type { Candidate } from '../../db/search/engine.ts'
import { candidateColumns } from '../../db/search/sqlite-candidates.ts'
import { searchEntries } from '../../db/search/sqlite-tables.ts'
import type { Day } from '../lib/day.ts'
import type { PlaceId } from '../places/place.ts'

/** A customer who is expected today or here now, with all that they are found by. */
export interface Expected extends Candidate {
  visit: { time: string; purpose: string | null; isHere: boolean }
}

/** Who is expected or here, with their first visit of the day that is not over. Typing a name asks for every letter. */
export const expectedOn = kept(8, async (reader: Reader, placeId: PlaceId, today: Day) => {
  const expected = new Map<string, Expected>()
  const rows = await expectedQuery(reader).execute({ placeId, today })
  for (const { arrivedAt, time, purpose, endings, ...candidate } of rows)
    if (!expected.has(candidate.customerId))
      expected.set(candidate.customerId, {
        ...candidate,
        endings: JSON.parse(endings) as string[],
        visit: { time, purpose, isHere: arrivedAt !== null },
      })
  return expected
})

const expectedQuery = prepared((reader) =>
  reader
    .select({
      ...candidateColumns,
      endings: searchEntries.endings,
      time: visits.time,
      purpose: visits.purpose,
      arrivedAt: visits.arrivedAt,
    })
    .from(visits)
    .innerJoin(visitPeople, eq(visitPeople.visitId, visits.id))
    .innerJoin(searchEntries, eq(searchEntries.customerId, sql`${visitPeople.personId}`))
    .where(
      and(
        eq(visits.placeId, sql.placeholder('placeId')),
        eq(visits.day, sql.placeholder('today')),
        isNull(visits.completedAt),
        isNull(visits.cancelledAt),
        isNull(visits.noShowAt),
      ),
    )
    .orderBy(asc(visits.startsAt))
    .prepare(),
)
