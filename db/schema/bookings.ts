import { choice, day, index, instant, int, string, table, uniqueIndex } from '../dialect/index.ts'
import {
  STANDINGS,
  type BookingCalendarId,
  type BookingId,
  type BookingNameId,
} from '../../src/bookings/booking.ts'
import type { Id } from '../../src/lib/id.ts'
import type { TimeOfDay } from '../../src/lib/wall-time.ts'
import type { PersonId } from '../../src/people/person.ts'
import type { PlaceId } from '../../src/places/place.ts'
import type { StaffId } from '../../src/staff/staff-member.ts'
import type { VisitId } from '../../src/visits/visit.ts'
import { askedAddress } from './asked-address.ts'
import { people } from './people.ts'
import { places } from './places.ts'
import { staff } from './staff.ts'
import { visits } from './visits.ts'

const placeId = () =>
  string()
    .$type<PlaceId>()
    .notNull()
    .references(() => places.id)
const staffId = () =>
  string()
    .$type<StaffId>()
    .notNull()
    .references(() => staff.id)

/** An address whose calendar of bookings becomes visits. */
export const bookingCalendars = table('booking_calendars', {
  id: string().$type<BookingCalendarId>().primaryKey(),
  placeId: placeId(),
  ...askedAddress(),
  /** What we call it, where that is not its own title. */
  name: string(),
  title: string(),
  /** When somebody arrives whose booking is for whole days. */
  allDayTime: string().$type<TimeOfDay>().notNull(),
  weeksAhead: int().notNull(),
  addedById: staffId(),
  addedAt: instant().notNull(),
})

/** What came of a reading that changed anything. */
export const bookingReadings = table(
  'booking_readings',
  {
    id: string().$type<Id<'BookingReading'>>().primaryKey(),
    calendarId: string()
      .$type<BookingCalendarId>()
      .notNull()
      .references(() => bookingCalendars.id),
    at: instant().notNull(),
    added: int().notNull(),
    changed: int().notNull(),
    cancelled: int().notNull(),
    /** Those of which nobody knows yet whose they are. */
    open: int().notNull(),
  },
  (columns) => [index('booking_readings_calendar').on(columns.calendarId, columns.at)],
)

/** A booking as its source last had it, and the visit that it became. */
export const bookings = table(
  'bookings',
  {
    id: string().$type<BookingId>().primaryKey(),
    placeId: placeId(),
    /** Null where it came in a file. */
    calendarId: string()
      .$type<BookingCalendarId>()
      .references(() => bookingCalendars.id),
    key: string().notNull(),
    series: string().notNull(),
    title: string().notNull(),
    /** By what its customer is remembered, and as one says it. */
    whoKey: string().notNull(),
    who: string().notNull(),
    /** What its source last said; where the visit says otherwise, a colleague changed it. */
    day: day().notNull(),
    time: string().$type<TimeOfDay>().notNull(),
    startsAt: instant().notNull(),
    purpose: string(),
    partySize: int(),
    hostId: string()
      .$type<StaffId>()
      .references(() => staff.id),
    standing: choice(STANDINGS).notNull(),
    visitId: string()
      .$type<VisitId>()
      .references(() => visits.id, { onDelete: 'set null' }),
    /** The version that we left the visit in: a later one is a colleague's. */
    visitVersion: int().notNull(),
    /** When its source called it off. */
    cancelledAt: instant(),
    readAt: instant().notNull(),
  },
  (columns) => [
    uniqueIndex('bookings_key').on(columns.placeId, columns.key),
    index('bookings_calendar').on(columns.calendarId, columns.startsAt),
    index('bookings_series').on(columns.placeId, columns.series),
    index('bookings_standing').on(columns.placeId, columns.standing, columns.startsAt),
    index('bookings_who').on(columns.placeId, columns.whoKey),
    index('bookings_visit').on(columns.visitId),
  ],
)

/** Who is meant by a name or an e-mail in bookings, as a colleague said once; nobody where it is never to be asked. */
export const bookingNames = table(
  'booking_names',
  {
    id: string().$type<BookingNameId>().primaryKey(),
    placeId: placeId(),
    whoKey: string().notNull(),
    personId: string()
      .$type<PersonId>()
      .references(() => people.id),
    settledById: staffId(),
    settledAt: instant().notNull(),
  },
  (columns) => [
    uniqueIndex('booking_names_once').on(columns.placeId, columns.whoKey),
    index('booking_names_person').on(columns.personId),
  ],
)
