import type { Part } from '../../db/search/entry.ts'
import { isExact, mismatchOf, type Candidate } from './match.ts'
import type { Question } from './question.ts'

/** What the order of results depends on beside the match. */
export interface Standing {
  /** Who is expected today or here now. */
  expected: ReadonlySet<string>
  /** The organisation's tiers, best first. */
  tiers: readonly string[]
  parts: readonly Part[]
}

/**
 * Those who match, in order: an exact member or phone number; who is expected today or here; the better match;
 * then the tier, and who was seen latest. Archived customers come last whatever matched.
 */
export function ranked<One extends Candidate>(
  candidates: readonly One[],
  question: Question,
  standing: Standing,
): One[] {
  return candidates
    .flatMap((candidate) => {
      const mismatch = mismatchOf(candidate, question, standing.parts)
      return mismatch === undefined
        ? []
        : [{ candidate, place: placeOf(candidate, mismatch, question, standing) }]
    })
    .sort((a, b) => comparePlaces(a.place, b.place) || compareText(a.candidate, b.candidate))
    .map(({ candidate }) => candidate)
}

function placeOf(candidate: Candidate, mismatch: number, question: Question, standing: Standing): number[] {
  const tier = candidate.tier === null ? -1 : standing.tiers.indexOf(candidate.tier)
  return [
    Number(candidate.archived),
    Number(!isExact(candidate, question)),
    Number(!standing.expected.has(candidate.customerId)),
    mismatch,
    tier < 0 ? standing.tiers.length : tier,
    -(candidate.seenAt ?? 0),
  ]
}

function comparePlaces(a: readonly number[], b: readonly number[]): number {
  const differs = a.findIndex((value, i) => value !== b[i])
  return differs < 0 ? 0 : (a[differs] ?? 0) - (b[differs] ?? 0)
}

function compareText(a: Candidate, b: Candidate): number {
  if (a.names !== b.names) return a.names < b.names ? -1 : 1
  return a.customerId < b.customerId ? -1 : Number(a.customerId > b.customerId)
}
