import type { Site } from '../web/site.ts'
import type { Tx } from '../../db/database.ts'
import { carryOut, type Origin } from './carry-out-commands.ts'
import type { BookingId } from './booking.ts'
import type { Decision } from './decide.ts'
import { knownAgain, type KnownBooking } from './known-queries.ts'
import type { Pair } from './pairing.ts'
import { weigh, weighAll, type Weighing } from './weigh-queries.ts'

/** What became of a booking. */
export interface Outcome {
  pair: Pair<KnownBooking>
  decision: Decision
  bookingId: BookingId | null
}

/** So many in one unit of work, so that nobody at the desk has to wait for them. */
const AT_ONCE = 20

/**
 * Brings bookings in, a few in a unit of work, each decided again in it; `keep` writes more in the same one. Where nothing is to be done, nothing is
 * written: not even an empty unit of work.
 */
export async function inBatches(
  { database }: Pick<Site, 'database'>,
  pairs: readonly Pair<KnownBooking>[],
  origin: Origin,
  keep: (tx: Tx, outcomes: readonly Outcome[]) => Promise<void> = nothingElse,
): Promise<Outcome[]> {
  const decisions = await weighAll(database.read, pairs, weighingOf(origin))
  const idle = pairs.flatMap((pair, at): Outcome[] => {
    const decision = decisions[at]
    return decision?.do === 'nothing' ? [{ pair, decision, bookingId: pair.known?.id ?? null }] : []
  })
  const isIdle = new Set(idle.map(({ pair }) => pair))
  const waiting = pairs.filter((pair) => !isIdle.has(pair))
  const done: Outcome[] = []
  for (let at = 0; at < waiting.length; at += AT_ONCE)
    done.push(
      ...(await database.write(async (tx) => {
        const outcomes = await bringIn(tx, waiting.slice(at, at + AT_ONCE), origin)
        await keep(tx, outcomes)
        return outcomes
      })),
    )
  return [...idle, ...done]
}

const nothingElse = () => Promise.resolve()

/** Brings these in, in this unit of work, as things stand in it. */
async function bringIn(tx: Tx, pairs: readonly Pair<KnownBooking>[], origin: Origin): Promise<Outcome[]> {
  const now = await asTheyStand(tx, pairs, origin)
  const decisions = await weigh(tx, now, weighingOf(origin))
  const done: Outcome[] = []
  for (const [at, decision] of decisions.entries()) {
    const pair = now[at]
    if (pair) done.push({ pair, decision, bookingId: await carryOut(tx, decision, origin) })
  }
  return done
}

function weighingOf({ place, calendarId, hand }: Origin): Weighing {
  return { place, calendarId, now: hand.now }
}

/** A booking that nobody knew may be known by now. */
async function asTheyStand(tx: Tx, pairs: readonly Pair<KnownBooking>[], { place }: Origin) {
  const ids = pairs.flatMap(({ known }) => known?.id ?? [])
  const keys = pairs.flatMap(({ booked, known }) => (booked && !known ? booked.key : []))
  const all = await knownAgain(tx, place.id, { ids, keys })
  const byId = new Map(all.map((each) => [each.id, each]))
  const byKey = new Map(all.map((each) => [each.key, each]))
  return pairs.map(({ booked, known: was }) => {
    const known = was ? byId.get(was.id) : booked && byKey.get(booked.key)
    return { booked, known: known ?? null }
  })
}
