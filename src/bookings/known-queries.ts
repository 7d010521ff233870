import { and, asc, eq, gt, isNull, lt, or, type SQL } from 'drizzle-orm'
import type { Reader } from '../../db/database.ts'
import { among } from '../../db/dialect/expressions.ts'
import { bookings } from '../../db/schema/bookings.ts'
import { visitPeople, visits } from '../../db/schema/visits.ts'
import { groupedBy } from '../lib/grouping.ts'
import type { PersonId } from '../people/person.ts'
import type { PlaceId } from '../places/place.ts'
import type { Booked, BookingCalendarId } from './booking.ts'

/** A booking as we know it, with its visit as that stands now. */
export type KnownBooking = typeof bookings.$inferSelect & { visit: KnownVisit | null }

export type KnownVisit = typeof visits.$inferSelect & {
  customerIds: PersonId[]
  companionIds: PersonId[]
}

/** The bookings of a calendar that are to come before then, and those that it holds now. */
export function knownOfCalendar(
  reader: Reader,
  { id, placeId }: { id: BookingCalendarId; placeId: PlaceId },
  read: readonly Booked[],
  between: { from: Date; to: Date },
): Promise<KnownBooking[]> {
  const isAhead = and(
    eq(bookings.calendarId, id),
    gt(bookings.startsAt, between.from),
    lt(bookings.startsAt, between.to),
    isNull(bookings.cancelledAt),
  )
  return knownWhere(reader, placeId, or(among(bookings.key, keysOf(read)), isAhead))
}

/** Those bookings that a file names, and others of the same series that came in a file and are to come. */
export function knownOfFile(
  reader: Reader,
  placeId: PlaceId,
  read: readonly Booked[],
  now: Date,
): Promise<KnownBooking[]> {
  const series = JSON.stringify([...new Set(read.map((booked) => booked.series))])
  const isAhead = and(
    isNull(bookings.calendarId),
    gt(bookings.startsAt, now),
    isNull(bookings.cancelledAt),
    among(bookings.series, series),
  )
  return knownWhere(reader, placeId, or(among(bookings.key, keysOf(read)), isAhead))
}

/** Bookings as they stand now, by id or by key. */
export function knownAgain(
  reader: Reader,
  placeId: PlaceId,
  { ids, keys = [] }: { ids: readonly string[]; keys?: readonly string[] },
): Promise<KnownBooking[]> {
  const isOne = or(among(bookings.id, JSON.stringify(ids)), among(bookings.key, JSON.stringify(keys)))
  return knownWhere(reader, placeId, isOne)
}

/** Those of a name that nobody has come for yet. */
export function knownOfName(
  reader: Reader,
  placeId: PlaceId,
  whoKey: string,
  now: Date,
): Promise<KnownBooking[]> {
  return knownWhere(reader, placeId, and(eq(bookings.whoKey, whoKey), gt(bookings.startsAt, now)))
}

/** How many bookings of a calendar are to come. */
export function countAhead(reader: Reader, id: BookingCalendarId, now: Date): Promise<number> {
  return reader.$count(
    bookings,
    and(eq(bookings.calendarId, id), gt(bookings.startsAt, now), isNull(bookings.cancelledAt)),
  )
}

async function knownWhere(
  reader: Reader,
  placeId: PlaceId,
  condition: SQL | undefined,
): Promise<KnownBooking[]> {
  const rows = await reader
    .select({ booking: bookings, visit: visits })
    .from(bookings)
    .leftJoin(visits, eq(visits.id, bookings.visitId))
    .where(and(eq(bookings.placeId, placeId), condition))
    .orderBy(asc(bookings.startsAt), asc(bookings.id))
  const ids = rows.flatMap(({ visit }) => visit?.id ?? [])
  const comers = await reader
    .select({ visitId: visitPeople.visitId, id: visitPeople.personId, part: visitPeople.part })
    .from(visitPeople)
    .where(among(visitPeople.visitId, JSON.stringify(ids)))
    .orderBy(asc(visitPeople.position))
  const byVisit = groupedBy(comers, ({ visitId }) => visitId)
  return rows.map(({ booking, visit }) => {
    const all = visit ? (byVisit.get(visit.id) ?? []) : []
    const idsOf = (part: string) => all.filter((one) => one.part === part).map(({ id }) => id)
    const withPeople = visit && { ...visit, customerIds: idsOf('customer'), companionIds: idsOf('companion') }
    return { ...booking, visit: withPeople }
  })
}

function keysOf(read: readonly Booked[]): string {
  return JSON.stringify(read.map(({ key }) => key))
}
