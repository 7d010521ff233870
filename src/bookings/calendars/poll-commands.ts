import { and, eq, isNull, lte } from 'drizzle-orm'
import type { Tx } from '../../../db/database.ts'
import { bookingCalendars, bookingReadings } from '../../../db/schema/bookings.ts'
import type { Answer } from '../../addresses/ask.ts'
import { answered, beingAsked, failed, isStillAsked } from '../../addresses/asking.ts'
import type { Failure } from '../../addresses/download.ts'
import { newId } from '../../lib/id.ts'
import type { BookingCalendarId } from '../booking.ts'
import type { BookingsRead } from '../reading/booking-calendar.ts'
import { EVERY } from './calendar.ts'
import { calendarById, type BookingCalendar } from './queries.ts'

/** What a reading changed. */
export interface Came {
  added: number
  changed: number
  cancelled: number
  open: number
}

/** Takes a calendar that is due, so that nobody else asks it meanwhile. */
export async function claimCalendar(
  tx: Tx,
  id: BookingCalendarId,
  now: Date,
): Promise<BookingCalendar | undefined> {
  const isDue = and(
    ...[eq(bookingCalendars.id, id), lte(bookingCalendars.nextTryAt, now)],
    ...[isNull(bookingCalendars.pausedAt), isNull(bookingCalendars.removedAt)],
  )
  const claimed = await tx
    .update(bookingCalendars)
    .set(beingAsked(now))
    .where(isDue)
    .returning({ id: bookingCalendars.id })
  return claimed.length > 0 ? calendarById(tx, id) : undefined
}

/** Keeps that a calendar was read, and what came of it where anything did. */
export async function keepReading(
  tx: Tx,
  asked: BookingCalendar,
  { contents, etag, lastModified }: Answer<BookingsRead>,
  came: Came,
  now: Date,
): Promise<void> {
  const { id } = asked
  if (Object.values(came).some((count) => count > 0))
    await tx
      .insert(bookingReadings)
      .values({ id: newId<'BookingReading'>(now), calendarId: id, at: now, ...came })
  if (!(await isStillThis(tx, asked))) return
  const title = contents.title || asked.title
  await tx
    .update(bookingCalendars)
    .set({ ...answered(now, EVERY), title, etag, lastModified, readAt: now })
    .where(eq(bookingCalendars.id, id))
}

/** Keeps that a calendar has nothing new. */
export async function keepUnchanged(tx: Tx, asked: BookingCalendar, now: Date): Promise<void> {
  if (await isStillThis(tx, asked))
    await tx.update(bookingCalendars).set(answered(now, EVERY)).where(eq(bookingCalendars.id, asked.id))
}

/** Keeps what is wrong with a calendar, and when to try again; one that is gone for good is paused. */
export async function keepFailure(
  tx: Tx,
  asked: BookingCalendar,
  failure: Failure,
  now: Date,
): Promise<void> {
  if (await isStillThis(tx, asked))
    await tx
      .update(bookingCalendars)
      .set(failed(asked, failure, now))
      .where(eq(bookingCalendars.id, asked.id))
}

/** False where somebody changed their mind while it was asked. */
export async function isStillThis(
  tx: Parameters<typeof calendarById>[0],
  asked: BookingCalendar,
): Promise<boolean> {
  const found = await calendarById(tx, asked.id)
  return found !== undefined && isStillAsked(found, asked)
}
