import { eq } from 'drizzle-orm'
import type { Tx } from '../../../db/database.ts'
import { bookings } from '../../../db/schema/bookings.ts'
import { instantAt } from '../../lib/wall-time.ts'
import { forgetVisit, takeStep } from '../../visits/step-commands.ts'
import { stateOf } from '../../visits/visit.ts'
import { carryOut, type Origin } from '../carry-out-commands.ts'
import { decide, type Understood } from '../decide.ts'
import { knownAgain, type KnownBooking } from '../known-queries.ts'
import type { Before } from './file.ts'
import type { BookingFileRow } from './queries.ts'

/** Takes back what these rows of a file did. Visits that have come, or that a colleague changed since, stay. */
export async function takeRowsBack(tx: Tx, rows: readonly BookingFileRow[], origin: Origin): Promise<void> {
  const ids = rows.flatMap(({ bookingId }) => bookingId ?? [])
  const known = new Map((await knownAgain(tx, origin.place.id, { ids })).map((each) => [each.id, each]))
  for (const { bookingId, before, appliedAt } of rows) {
    const booking = bookingId && known.get(bookingId)
    if (!booking) continue
    if (before) await putBack(tx, booking, before, origin)
    else await takeOut(tx, booking, appliedAt, origin)
  }
}

/** As if its source said again what it had said before. */
async function putBack(tx: Tx, known: KnownBooking, before: Before, origin: Origin): Promise<void> {
  const { purpose, hostId, ...said } = before
  const { whoKey, who } = known
  const booking: Understood = {
    booked: {
      ...{ ...said, purpose, line: 0, isCancelled: false, host: null },
      who: { emails: [], memberNumber: null, name: who, texts: [] },
    },
    startsAt: instantAt(before.day, before.time, origin.place.timeZone),
    ...{ whoKey, who, purpose, hostId, calendarId: null, meant: 'open' },
  }
  await carryOut(tx, decide(booking, known, origin.hand.now), origin)
}

/** A visit that a colleague had noted before, and that became the booking's, is theirs. */
async function takeOut(
  tx: Tx,
  { id, visit, visitVersion }: KnownBooking,
  appliedAt: Date | null,
  { hand }: Origin,
): Promise<void> {
  const isOurs = visit?.version === visitVersion && visit.createdAt.getTime() === appliedAt?.getTime()
  if (visit && isOurs && stateOf(visit) !== 'expected') return
  if (visit && isOurs) {
    const forgotten = await forgetVisit(tx, visit.id, hand)
    if (forgotten.outcome === 'overtaken') await takeStep(tx, 'cancellation', visit.id, hand)
  }
  await tx.delete(bookings).where(eq(bookings.id, id))
}
