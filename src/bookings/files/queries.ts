import { and, asc, count, desc, eq, isNotNull, isNull, ne } from 'drizzle-orm'
import type { Reader } from '../../../db/database.ts'
import { bookingFileRows, bookingFiles } from '../../../db/schema/booking-files.ts'
import { staff } from '../../../db/schema/staff.ts'
import type { PlaceId } from '../../places/place.ts'
import type { BookingFileId } from '../booking.ts'
import type { Columns } from '../reading/row.ts'
import type { Counts, FileVerdict } from './file.ts'

/** A file of bookings, and who sent it. */
export type BookingFile = typeof bookingFiles.$inferSelect & { uploadedBy: string }

export type BookingFileRow = typeof bookingFileRows.$inferSelect

/** A file by id, where it is one of this place. */
export async function fileById(
  reader: Reader,
  placeId: PlaceId,
  id: BookingFileId,
): Promise<BookingFile | undefined> {
  const [file] = await filesWhere(reader, and(eq(bookingFiles.id, id), eq(bookingFiles.placeId, placeId)), 1)
  return file
}

/** The latest files of a place, the newest first. */
export function latestFiles(reader: Reader, placeId: PlaceId, atMost: number): Promise<BookingFile[]> {
  return filesWhere(reader, eq(bookingFiles.placeId, placeId), atMost)
}

/** What was said of the columns of the latest file with the same headings that was brought in. */
export async function columnsAsBefore(
  reader: Reader,
  placeId: PlaceId,
  headings: readonly string[],
): Promise<Columns | undefined> {
  const wasUsed = and(eq(bookingFiles.placeId, placeId), isNotNull(bookingFiles.startedAt))
  const files = await filesWhere(reader, wasUsed, 50)
  const same = JSON.stringify(headings)
  return files.find((file) => JSON.stringify(file.headings) === same)?.columns
}

/** How many rows of each verdict a file has. */
export async function countsOfFile(reader: Reader, id: BookingFileId): Promise<Counts> {
  const rows = await reader
    .select({ verdict: bookingFileRows.verdict, rows: count() })
    .from(bookingFileRows)
    .where(eq(bookingFileRows.fileId, id))
    .groupBy(bookingFileRows.verdict)
  const none: Counts = { new: 0, changed: 0, same: 0, unmatched: 0, refused: 0 }
  return rows.reduce((counts, { verdict, rows: of }) => ({ ...counts, [verdict]: of }), none)
}

/** Rows of a file in its order, of one verdict or of all. */
export function rowsOfFile(
  reader: Reader,
  id: BookingFileId,
  only: FileVerdict | null,
  page: { limit: number; offset: number },
): Promise<BookingFileRow[]> {
  return reader
    .select()
    .from(bookingFileRows)
    .where(and(eq(bookingFileRows.fileId, id), only ? eq(bookingFileRows.verdict, only) : undefined))
    .orderBy(asc(bookingFileRows.line), asc(bookingFileRows.id))
    .limit(page.limit)
    .offset(page.offset)
}

/** Every row of a file. */
export function allRows(reader: Reader, id: BookingFileId): Promise<BookingFileRow[]> {
  return rowsOfFile(reader, id, null, { limit: -1, offset: 0 })
}

/** The rows that are still to be brought in. */
export function rowsToApply(reader: Reader, id: BookingFileId): Promise<BookingFileRow[]> {
  return reader
    .select()
    .from(bookingFileRows)
    .where(
      and(
        ...[eq(bookingFileRows.fileId, id), isNull(bookingFileRows.appliedAt)],
        ...[isNotNull(bookingFileRows.read), ne(bookingFileRows.verdict, 'refused')],
      ),
    )
    .orderBy(asc(bookingFileRows.line))
}

/** The rows that did anything, of which something may be taken back. */
export function rowsThatDid(reader: Reader, id: BookingFileId): Promise<BookingFileRow[]> {
  return reader
    .select()
    .from(bookingFileRows)
    .where(
      and(
        ...[eq(bookingFileRows.fileId, id), isNotNull(bookingFileRows.appliedAt)],
        ...[isNotNull(bookingFileRows.bookingId), ne(bookingFileRows.verdict, 'same')],
      ),
    )
    .orderBy(asc(bookingFileRows.line))
}

async function filesWhere(
  reader: Reader,
  condition: ReturnType<typeof and>,
  atMost: number,
): Promise<BookingFile[]> {
  const rows = await reader
    .select({ file: bookingFiles, uploadedBy: staff.name })
    .from(bookingFiles)
    .innerJoin(staff, eq(staff.id, bookingFiles.uploadedById))
    .where(condition)
    .orderBy(desc(bookingFiles.uploadedAt), desc(bookingFiles.id))
    .limit(atMost)
  return rows.map(({ file, uploadedBy }) => ({ ...file, uploadedBy }))
}
