import { shortKey } from '../lib/short-key.ts'

/** Somebody who might be asked about a visit. */
export interface Candidate {
  customerId: string
  visitId: string
  /** When they were last asked, before this day. */
  lastAskedAt: Date | null
}

/**
 * The share of a day's visits that is asked about: whoever was asked longest ago comes first, and of equals a draw
 * decides that the seed fixes. The same day and seed give the same answer, in whatever order they come.
 */
export function sampled<One extends Candidate>(
  candidates: readonly One[],
  sharePercent: number,
  seed: string,
): One[] {
  const inTurn = candidates
    .map((one) => ({ one, turn: one.lastAskedAt?.getTime() ?? 0, draw: draw(seed, one) }))
    .toSorted((a, b) => a.turn - b.turn || (a.draw < b.draw ? -1 : 1))
  return inTurn.slice(0, howMany(inTurn.length, sharePercent, inTurn)).map(({ one }) => one)
}

/** A share of few is seldom a whole number: whether the rest is one more, is drawn too, so that the share holds over time. */
function howMany(count: number, sharePercent: number, drawn: readonly { draw: string }[]): number {
  const wanted = (count * sharePercent) / 100
  const rest = wanted - Math.floor(wanted)
  const all = shortKey(
    drawn
      .map((one) => one.draw)
      .toSorted()
      .join(' '),
  )
  return Math.floor(wanted) + (asPart(all) < rest ? 1 : 0)
}

function draw(seed: string, { visitId, customerId }: Candidate): string {
  return shortKey(`${seed} ${visitId} ${customerId}`)
}

/** A key as a number from 0 to below 1. */
function asPart(key: string): number {
  return Buffer.from(key, 'base64url').readUInt32BE(0) / 2 ** 32
}
