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

const atWork = new Set<BookingFileId>()

/** Does work on a file, unless this process is at it already. */
export async function workOn(id: BookingFileId, work: () => Promise<void>): Promise<void> {
  if (atWork.has(id)) return
  atWork.add(id)
  await work().finally(() => atWork.delete(id))
}

/** Whether this process is at work on a file. */
export function isWorkedOn(id: BookingFileId): boolean {
  return atWork.has(id)
}
