import type { Candidate } from '../../db/search/engine.ts'
import { isExact, mismatchOf, type Asking } from './match.ts'

/** What the order of results depends on beside the match. */
export interface Standing {
  /** Who is expected today or here now. */
  expected: ReadonlyMap<string, unknown>
  /** The organisation's tiers, best first. */
  tiers: readonly string[]
}

/**
 * Those who match, in order: an exact member or phone number; who is expected today or here; the better match;
 * then the tier, and who was seen latest. Archived customers come last whatever matched.
 */
export function ranked<One extends Candidate>(
  candidates: Iterable<One>,
  asking: Asking,
  standing: Standing,
): One[] {
  const placed: { candidate: One; place: number[] }[] = []
  for (const candidate of candidates) {
    const mismatch = mismatchOf(candidate, asking)
    if (mismatch !== Infinity)
      placed.push({ candidate, place: placeOf(candidate, mismatch, asking, standing) })
  }
  return placed.sort((a, b) => comparePlaces(a.place, b.place)).map(({ candidate }) => candidate)
}

/** True for the entry of somebody whose file was put away. */
export function isArchived({ entryId }: Candidate): boolean {
  return entryId < 0
}

function placeOf(candidate: Candidate, mismatch: number, asking: Asking, standing: Standing): number[] {
  const tier = candidate.tier === null ? -1 : standing.tiers.indexOf(candidate.tier)
  return [
    Number(isArchived(candidate)),
    Number(!isExact(candidate, asking)),
    Number(!standing.expected.has(candidate.customerId)),
    mismatch,
    tier < 0 ? standing.tiers.length : tier,
    -(candidate.seenAt ?? 0),
    // Whatever else is equal, the same order every time: nothing jumps under the finger.
    -candidate.entryId,
  ]
}

function comparePlaces(a: readonly number[], b: readonly number[]): number {
  const differs = a.findIndex((value, i) => value !== b[i])
  return differs < 0 ? 0 : (a[differs] ?? 0) - (b[differs] ?? 0)
}
