import { choice, index, instant, int, json, string, table } from '../dialect/index.ts'
import type { Booked, BookingFileId, BookingId } from '../../src/bookings/booking.ts'
import { FILE_KINDS, FILE_VERDICTS, type Before } from '../../src/bookings/files/file.ts'
import type { Columns } from '../../src/bookings/reading/row.ts'
import { DATE_ORDERS } from '../../src/lib/date-readings.ts'
import type { Id } from '../../src/lib/id.ts'
import type { PlaceId } from '../../src/places/place.ts'
import type { StaffId } from '../../src/staff/staff-member.ts'
import { places } from './places.ts'
import { staff } from './staff.ts'

/** A file of bookings, from the moment it arrives. */
export const bookingFiles = table('booking_files', {
  id: string().$type<BookingFileId>().primaryKey(),
  placeId: string()
    .$type<PlaceId>()
    .notNull()
    .references(() => places.id),
  kind: choice(FILE_KINDS).notNull(),
  fileName: string().notNull(),
  /** What its columns are called, and what each of them holds; none where it is a calendar. */
  headings: json<string[]>().notNull(),
  columns: json<Columns>().notNull(),
  dateOrder: choice(DATE_ORDERS).notNull(),
  rowCount: int().notNull(),
  uploadedById: string()
    .$type<StaffId>()
    .notNull()
    .references(() => staff.id),
  uploadedAt: instant().notNull(),
  startedAt: instant(),
  finishedAt: instant(),
  undoneAt: instant(),
})

/** A row of such a file: what it says, what it would do, and once it is applied what it did. */
export const bookingFileRows = table(
  'booking_file_rows',
  {
    id: string().$type<Id<'BookingFileRow'>>().primaryKey(),
    fileId: string()
      .$type<BookingFileId>()
      .notNull()
      .references(() => bookingFiles.id),
    line: int().notNull(),
    cells: json<string[]>().notNull(),
    /** Null where it cannot be used. */
    read: json<Booked>(),
    label: string().notNull(),
    verdict: choice(FILE_VERDICTS).notNull(),
    reasons: json<string[]>().notNull(),
    appliedAt: instant(),
    bookingId: string().$type<BookingId>(),
    /** The booking as it stood before, so that it can be put back; null where there was none. */
    before: json<Before>(),
  },
  (columns) => [
    index('booking_file_rows_file').on(columns.fileId, columns.line),
    index('booking_file_rows_verdict').on(columns.fileId, columns.verdict, columns.line),
  ],
)
