import type { Site } from '../../web/site.ts'
import { inBatches, type Outcome } from '../batches.ts'
import type { Origin } from '../carry-out-commands.ts'
import type { BookingFileId } from '../booking.ts'
import { finishFile, settleRow } from './commands.ts'
import type { Before } from './file.ts'
import { pairsOf } from './look-through.ts'
import { rowsToApply, type BookingFileRow } from './queries.ts'
import { verdictOf } from './verdict.ts'

/**
 * Brings the rows of a file in, a few in a unit of work, each decided as things stand then. Broken off and begun again,
 * it goes on where it was.
 */
export async function applyFile(
  { database }: Pick<Site, 'database'>,
  id: BookingFileId,
  origin: Origin,
): Promise<void> {
  const { place, hand } = origin
  const rows = await rowsToApply(database.read, id)
  const byKey = new Map(rows.map((row) => [row.read?.key, row]))
  const { ours } = await pairsOf(database.read, rows, { place, calendarId: null, now: hand.now })
  await inBatches({ database }, ours, origin, async (tx, outcomes) => {
    for (const outcome of outcomes) {
      const row = byKey.get(outcome.pair.booked?.key)
      if (row) await settleRow(tx, row.id, didOf(outcome, row, hand.now))
    }
  })
  await database.write((tx) => finishFile(tx, id, hand.now))
}

function didOf({ decision, bookingId, pair }: Outcome, { reasons }: BookingFileRow, appliedAt: Date) {
  const did = verdictOf(decision)
  const isIdle = decision.do === 'nothing'
  return {
    verdict: did.verdict,
    reasons: isIdle ? reasons : did.reasons,
    bookingId: isIdle ? null : bookingId,
    before: pair.known && beforeOf(pair.known),
    appliedAt,
  }
}

function beforeOf({ key, series, title, day, time, partySize, purpose, hostId }: Before): Before {
  return { key, series, title, day, time, partySize, purpose, hostId }
}
