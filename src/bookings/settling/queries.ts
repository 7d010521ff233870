import { and, asc, desc, eq, gt, isNull } from 'drizzle-orm'
import type { Reader } from '../../../db/database.ts'
import { bookingNames, bookings } from '../../../db/schema/bookings.ts'
import { people } from '../../../db/schema/people.ts'
import { staff } from '../../../db/schema/staff.ts'
import { groupedBy } from '../../lib/grouping.ts'
import type { PersonId } from '../../people/person.ts'
import type { PlaceId } from '../../places/place.ts'
import type { BookingId } from '../booking.ts'

/** A booking of which nobody knows yet whose it is. */
export type OpenBooking = Pick<
  typeof bookings.$inferSelect,
  'id' | 'title' | 'who' | 'whoKey' | 'day' | 'time' | 'partySize'
>

/** Bookings that one answer settles, the soonest first. */
export type OpenName = [OpenBooking, ...OpenBooking[]]

/** The open bookings that are to come, by whose they are. Those that come soonest are first. */
export async function openNames(reader: Reader, placeId: PlaceId, now: Date): Promise<OpenName[]> {
  const rows = await openBookings(reader, and(eq(bookings.placeId, placeId), gt(bookings.startsAt, now)))
  return [...groupedBy(rows, ({ whoKey }) => whoKey).values()].flatMap(([first, ...others]) =>
    first ? [[first, ...others]] : [],
  )
}

/** The open bookings of the same name as this one, and itself; undefined where it is settled. */
export async function openNameOf(
  reader: Reader,
  placeId: PlaceId,
  id: BookingId,
  now: Date,
): Promise<OpenName | undefined> {
  return (await openNames(reader, placeId, now)).find((all) => all.some((one) => one.id === id))
}

/** What a colleague has said once of a name in bookings. */
export interface SettledName {
  id: string
  whoKey: string
  person: { id: PersonId; name: string } | null
  by: string
  at: Date
}

/** Every name that is settled at a place, the latest first. */
export async function settledNamesAt(reader: Reader, placeId: PlaceId): Promise<SettledName[]> {
  const rows = await reader
    .select({
      id: bookingNames.id,
      whoKey: bookingNames.whoKey,
      person: { id: people.id, name: people.name },
      by: staff.name,
      at: bookingNames.settledAt,
    })
    .from(bookingNames)
    .innerJoin(staff, eq(staff.id, bookingNames.settledById))
    .leftJoin(people, eq(people.id, bookingNames.personId))
    .where(eq(bookingNames.placeId, placeId))
    .orderBy(desc(bookingNames.settledAt), desc(bookingNames.id))
    .limit(MOST)
  return rows
}

const MOST = 300

function openBookings(reader: Reader, condition: ReturnType<typeof and>): Promise<OpenBooking[]> {
  const { id, title, who, whoKey, day, time, partySize } = bookings
  return reader
    .select({ id, title, who, whoKey, day, time, partySize })
    .from(bookings)
    .where(and(condition, eq(bookings.standing, 'open'), isNull(bookings.cancelledAt)))
    .orderBy(asc(bookings.startsAt), asc(bookings.id))
    .limit(MOST)
}
