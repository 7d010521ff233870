import { and, asc, eq, gte, isNull, lt, sql } from 'drizzle-orm'
import { prepared, type Reader } from '../../db/database.ts'
import { given } from '../../db/dialect/expressions.ts'
import { calendarAddresses } from '../../db/schema/calendars.ts'
import { places } from '../../db/schema/places.ts'
import { staff } from '../../db/schema/staff.ts'
import { visits } from '../../db/schema/visits.ts'
import type { StaffId } from '../staff/staff-member.ts'

/** Whose calendar has an address with this hash, where they still work here. */
export async function calendarOwner(reader: Reader, tokenHash: string): Promise<StaffId | undefined> {
  const [row] = await ownerQuery(reader).execute({ tokenHash })
  return row?.id
}

/** Since when somebody's calendar has an address; undefined where it has none. */
export async function calendarSince(reader: Reader, staffId: StaffId): Promise<Date | undefined> {
  const [row] = await sinceQuery(reader).execute({ staffId })
  return row?.createdAt
}

/** A visit as far as a calendar elsewhere may know of it. */
export type HostedVisit = Awaited<ReturnType<ReturnType<typeof hostedQuery>['execute']>>[number]

/** The visits that somebody hosts between two instants, the earliest first. */
export async function hostedVisits(
  reader: Reader,
  hostId: StaffId,
  { from, until }: { from: Date; until: Date },
): Promise<HostedVisit[]> {
  return hostedQuery(reader).execute({ hostId, from, until })
}

const ownerQuery = prepared((reader) =>
  reader
    .select({ id: staff.id })
    .from(calendarAddresses)
    .innerJoin(staff, eq(staff.id, calendarAddresses.staffId))
    .where(and(eq(calendarAddresses.tokenHash, sql.placeholder('tokenHash')), isNull(staff.deactivatedAt)))
    .prepare(),
)

const sinceQuery = prepared((reader) =>
  reader
    .select({ createdAt: calendarAddresses.createdAt })
    .from(calendarAddresses)
    .where(eq(calendarAddresses.staffId, sql.placeholder('staffId')))
    .prepare(),
)

const hostedQuery = prepared((reader) =>
  reader
    .select({
      ...{ id: visits.id, day: visits.day, startsAt: visits.startsAt, partySize: visits.partySize },
      ...{ createdAt: visits.createdAt, cancelledAt: visits.cancelledAt, version: visits.version },
      place: places.name,
    })
    .from(visits)
    .innerJoin(places, eq(places.id, visits.placeId))
    .where(
      and(
        eq(visits.hostId, sql.placeholder('hostId')),
        gte(visits.startsAt, given(visits.startsAt, 'from')),
        lt(visits.startsAt, given(visits.startsAt, 'until')),
      ),
    )
    .orderBy(asc(visits.startsAt), asc(visits.id))
    .prepare(),
)
