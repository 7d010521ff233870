import { and, asc, eq, gte, isNull, sql } from 'drizzle-orm'
import { prepared, type Reader } from '../../db/database.ts'
import { rotaExceptions, shifts } from '../../db/schema/rota.ts'
import { staff } from '../../db/schema/staff.ts'
import type { Day } from '../lib/day.ts'
import type { PlaceId } from '../places/place.ts'

export type ShiftRow = Awaited<ReturnType<typeof shiftsAt>>[number]
export type ExceptionRow = Awaited<ReturnType<typeof exceptionsAt>>[number]

/** The week of a place: who is on duty when, the earliest first. Whoever has left is not. */
export async function shiftsAt(reader: Reader, placeId: PlaceId) {
  return shiftsQuery(reader).execute({ placeId })
}

/** The days of a place on which it is otherwise, from one on. */
export async function exceptionsAt(reader: Reader, placeId: PlaceId, from: Day) {
  return exceptionsQuery(reader).execute({ placeId, from })
}

const shiftsQuery = prepared((reader) =>
  reader
    .select({
      ...{ id: shifts.id, staffId: shifts.staffId, name: staff.name },
      ...{ weekday: shifts.weekday, from: shifts.from, until: shifts.until },
    })
    .from(shifts)
    .innerJoin(staff, eq(staff.id, shifts.staffId))
    .where(
      and(
        eq(shifts.placeId, sql.placeholder('placeId')),
        isNull(shifts.removedAt),
        isNull(staff.deactivatedAt),
      ),
    )
    .orderBy(asc(shifts.from), asc(staff.name))
    .prepare(),
)

const exceptionsQuery = prepared((reader) =>
  reader
    .select({
      ...{ id: rotaExceptions.id, staffId: rotaExceptions.staffId, name: staff.name },
      ...{ day: rotaExceptions.day, isOn: rotaExceptions.isOn, why: rotaExceptions.why },
      ...{ from: rotaExceptions.from, until: rotaExceptions.until },
    })
    .from(rotaExceptions)
    .leftJoin(staff, eq(staff.id, rotaExceptions.staffId))
    .where(
      and(
        eq(rotaExceptions.placeId, sql.placeholder('placeId')),
        gte(rotaExceptions.day, sql.placeholder('from')),
        isNull(rotaExceptions.removedAt),
        isNull(staff.deactivatedAt),
      ),
    )
    .orderBy(asc(rotaExceptions.day), asc(staff.name))
    .prepare(),
)
