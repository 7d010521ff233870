import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { prepared, type Database, type Reader } from '../../db/database.ts'
import { visitPeople, visits } from '../../db/schema/visits.ts'
import { candidateColumns, searchEntries, searchShown, type Candidate } from '../../db/search/sqlite.ts'
import type { Day } from '../lib/day.ts'
import type { PlaceId } from '../places/place.ts'

/** A customer who is expected today or here now, with all that they are found by. */
export interface Expected extends Candidate {
  visit: { time: string; purpose: string | null; isHere: boolean }
}

/** Says who is expected, at a place on a day. */
export type ExpectedOn = (placeId: PlaceId, today: Day) => Promise<ReadonlyMap<string, Expected>>

/**
 * Remembers who is expected for as long as nothing is written anywhere: typing a name asks several times a second,
 * and the answer is the dearest part of it.
 */
export function expectedWhileUnchanged(database: Database): ExpectedOn {
  const kept = new Map<PlaceId, { mark: string; expected: ReadonlyMap<string, Expected> }>()
  return async (placeId, today) => {
    const mark = `${await database.changeMark()} ${today}`
    const known = kept.get(placeId)
    if (known?.mark === mark) return known.expected
    const expected = await expectedOn(database.read, placeId, today)
    kept.set(placeId, { mark, expected })
    return expected
  }
}

/** Who is expected or here, with their first visit of the day that is not over. */
export async function expectedOn(
  reader: Reader,
  placeId: PlaceId,
  today: Day,
): Promise<ReadonlyMap<string, Expected>> {
  const expected = new Map<string, Expected>()
  for (const { arrivedAt, time, purpose, ...candidate } of await expectedQuery(reader).execute({
    placeId,
    today,
  }))
    if (!expected.has(candidate.customerId))
      expected.set(candidate.customerId, {
        ...candidate,
        visit: { time, purpose, isHere: arrivedAt !== null },
      })
  return expected
}

const expectedQuery = prepared((reader) =>
  reader
    .select({
      ...candidateColumns,
      endings: searchShown.endings,
      time: visits.time,
      purpose: visits.purpose,
      arrivedAt: visits.arrivedAt,
    })
    .from(visits)
    .innerJoin(visitPeople, eq(visitPeople.visitId, visits.id))
    .innerJoin(searchEntries, eq(searchEntries.customerId, sql`${visitPeople.personId}`))
    .innerJoin(searchShown, eq(searchShown.entryId, searchEntries.id))
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
