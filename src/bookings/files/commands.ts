import { and, eq, isNull } from 'drizzle-orm'
import { addRows } from '../../../db/add-rows.ts'
import type { Tx } from '../../../db/database.ts'
import { bookingFileRows, bookingFiles } from '../../../db/schema/booking-files.ts'
import { enterAudit } from '../../audit/commands.ts'
import type { DateOrder } from '../../lib/date-readings.ts'
import { newId } from '../../lib/id.ts'
import type { Hand } from '../../visits/commands.ts'
import type { BookingFileId } from '../booking.ts'
import type { Columns } from '../reading/row.ts'
import type { Before, FileVerdict, PlannedRow } from './file.ts'

/** Keeps that a file has arrived. */
export async function addFile(
  tx: Tx,
  file: Omit<typeof bookingFiles.$inferInsert, 'id' | 'uploadedById' | 'uploadedAt'>,
  { staffId, now }: Hand,
): Promise<BookingFileId> {
  const id: BookingFileId = newId(now)
  await tx.insert(bookingFiles).values({ id, ...file, uploadedById: staffId, uploadedAt: now })
  return id
}

/** Says what the columns of a file hold, and how its dates are written; its rows are to be read anew. */
export async function sayColumns(
  tx: Tx,
  id: BookingFileId,
  said: { columns: Columns; dateOrder: DateOrder },
): Promise<void> {
  await tx
    .update(bookingFiles)
    .set(said)
    .where(and(eq(bookingFiles.id, id), isNull(bookingFiles.startedAt)))
}

/** Keeps what the rows of a file would do; the first few take the place of all that were kept before. */
export async function keepRows(
  tx: Tx,
  fileId: BookingFileId,
  rows: readonly PlannedRow[],
  { isFirst, now }: { isFirst: boolean; now: Date },
): Promise<void> {
  if (isFirst) await tx.delete(bookingFileRows).where(eq(bookingFileRows.fileId, fileId))
  const nothingDone = { appliedAt: null, bookingId: null, before: null }
  await addRows(
    tx,
    bookingFileRows,
    rows.map((row) => ({ id: newId<'BookingFileRow'>(now), fileId, ...row, ...nothingDone })),
  )
}

/** Begins to bring a file in; again where it was broken off. */
export async function startFile(tx: Tx, id: BookingFileId, { staffId, now }: Hand): Promise<void> {
  const started = await tx
    .update(bookingFiles)
    .set({ startedAt: now })
    .where(and(eq(bookingFiles.id, id), isNull(bookingFiles.startedAt)))
    .returning({ id: bookingFiles.id })
  if (started.length > 0)
    await enterAudit(tx, {
      staffId,
      now,
      action: 'brought in bookings',
      subjectKind: 'booking file',
      subjectId: id,
    })
}

/** Keeps what a row did. */
export async function settleRow(
  tx: Tx,
  id: (typeof bookingFileRows.$inferSelect)['id'],
  did: Pick<typeof bookingFileRows.$inferSelect, 'bookingId'> & {
    verdict: FileVerdict
    reasons: string[]
    before: Before | null
    appliedAt: Date
  },
): Promise<void> {
  await tx.update(bookingFileRows).set(did).where(eq(bookingFileRows.id, id))
}

/** Says that every row of a file is done with. */
export async function finishFile(tx: Tx, id: BookingFileId, now: Date): Promise<void> {
  await tx.update(bookingFiles).set({ finishedAt: now }).where(eq(bookingFiles.id, id))
}

/** Says that what a file did is taken back. */
export async function markUndone(tx: Tx, id: BookingFileId, { staffId, now }: Hand): Promise<void> {
  await tx.update(bookingFiles).set({ undoneAt: now }).where(eq(bookingFiles.id, id))
  await enterAudit(tx, {
    staffId,
    now,
    action: 'took bookings back',
    subjectKind: 'booking file',
    subjectId: id,
  })
}

/** Takes a file away that was not brought in. False where it was. */
export async function removeFile(tx: Tx, id: BookingFileId): Promise<boolean> {
  const isUntouched = and(eq(bookingFiles.id, id), isNull(bookingFiles.startedAt))
  if ((await tx.$count(bookingFiles, isUntouched)) === 0) return false
  await tx.delete(bookingFileRows).where(eq(bookingFileRows.fileId, id))
  await tx.delete(bookingFiles).where(eq(bookingFiles.id, id))
  return true
}
