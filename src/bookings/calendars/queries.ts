import { and, asc, desc, eq, gt, isNull, lte, sql, type SQL } from 'drizzle-orm'
import type { Reader } from '../../../db/database.ts'
import { bookingCalendars, bookingReadings, bookings } from '../../../db/schema/bookings.ts'
import { places } from '../../../db/schema/places.ts'
import type { PlaceId } from '../../places/place.ts'
import type { BookingCalendarId } from '../booking.ts'

/** An address that is read, and the zone of its place. */
export type BookingCalendar = typeof bookingCalendars.$inferSelect & { timeZone: string }

/** What came of a reading. */
export type BookingReading = typeof bookingReadings.$inferSelect

/** The calendars of a place, in the order in which they were added. */
export function calendarsAt(reader: Reader, placeId: PlaceId): Promise<BookingCalendar[]> {
  return calendarsWhere(
    reader,
    and(eq(bookingCalendars.placeId, placeId), isNull(bookingCalendars.removedAt)),
  )
}

/** A calendar by id, also one that was removed. */
export async function calendarById(
  reader: Reader,
  id: BookingCalendarId,
): Promise<BookingCalendar | undefined> {
  const [calendar] = await calendarsWhere(reader, eq(bookingCalendars.id, id))
  return calendar
}

/** The calendars that are to be asked now, those that have waited longest first. */
export function dueCalendars(
  reader: Reader,
  now: Date,
  atMost: number,
): Promise<{ id: BookingCalendarId }[]> {
  return reader
    .select({ id: bookingCalendars.id })
    .from(bookingCalendars)
    .where(
      and(
        lte(bookingCalendars.nextTryAt, now),
        isNull(bookingCalendars.pausedAt),
        isNull(bookingCalendars.removedAt),
      ),
    )
    .orderBy(asc(bookingCalendars.nextTryAt))
    .limit(atMost)
}

/** How many visits to come each calendar of a place has brought. */
export async function visitCounts(
  reader: Reader,
  placeId: PlaceId,
  now: Date,
): Promise<Map<BookingCalendarId, number>> {
  const rows = await reader
    .select({ id: bookings.calendarId, count: sql<number>`count(*)` })
    .from(bookings)
    .where(
      and(
        ...[eq(bookings.placeId, placeId), eq(bookings.standing, 'visit')],
        ...[gt(bookings.startsAt, now), isNull(bookings.cancelledAt)],
      ),
    )
    .groupBy(bookings.calendarId)
  return new Map(rows.flatMap(({ id, count }) => (id ? [[id, count] as const] : [])))
}

/** What came of the latest readings that changed anything. */
export function latestReadings(
  reader: Reader,
  id: BookingCalendarId,
  atMost: number,
): Promise<BookingReading[]> {
  return reader
    .select()
    .from(bookingReadings)
    .where(eq(bookingReadings.calendarId, id))
    .orderBy(desc(bookingReadings.at), desc(bookingReadings.id))
    .limit(atMost)
}

async function calendarsWhere(reader: Reader, condition: SQL | undefined): Promise<BookingCalendar[]> {
  const rows = await reader
    .select({ calendar: bookingCalendars, timeZone: places.timeZone })
    .from(bookingCalendars)
    .innerJoin(places, eq(places.id, bookingCalendars.placeId))
    .where(condition)
    .orderBy(asc(bookingCalendars.addedAt), asc(bookingCalendars.id))
  return rows.map(({ calendar, timeZone }) => ({ ...calendar, timeZone }))
}
