import { isInTimeToUndo } from '../../lib/time-to-undo.ts'
import { underWayBy } from '../../lib/under-way.ts'
import type { BookingFileId } from '../booking.ts'
import type { KnownBooking } from '../known-queries.ts'
import type { FileRow } from '../reading/row.ts'

/** A table of bookings, or a calendar. */
export const FILE_KINDS = ['table', 'calendar'] as const

/** What a row would do, or did. */
export const FILE_VERDICTS = ['new', 'changed', 'same', 'unmatched', 'refused'] as const
export type FileVerdict = (typeof FILE_VERDICTS)[number]

/** A row with what it would do. */
export type PlannedRow = FileRow & { verdict: FileVerdict }

/** A booking as it stood before a file changed it. */
export type Before = Pick<
  KnownBooking,
  'key' | 'series' | 'title' | 'day' | 'time' | 'partySize' | 'purpose' | 'hostId'
>

export type Counts = Record<FileVerdict, number>

/** True where a file has come in whole, and what it did can still be taken back. */
export function mayBeTakenBack(
  { finishedAt, undoneAt }: { finishedAt: Date | null; undoneAt: Date | null },
  now: Date,
): boolean {
  return finishedAt !== null && undoneAt === null && isInTimeToUndo(finishedAt, now)
}

/** The files that this process is at work on. */
export const filesAtWork = underWayBy<BookingFileId>()
