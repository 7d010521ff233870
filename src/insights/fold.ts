import { FEWEST } from '../lib/fewest.ts'

/** Groups that are shown by name, and those that are folded into one. */
export interface Folded<Group> {
  shown: Group[]
  rest: Group[]
}

/**
 * The largest groups, at most so many. Groups of fewer than five are folded into the rest; where the rest is itself
 * one group, or fewer than five, the smallest that was shown joins it, so that no subtraction brings a small one out.
 */
export function folded<Group extends { count: number }>(
  groups: readonly Group[],
  most: number,
): Folded<Group> {
  const largest = [...groups].sort((a, b) => b.count - a.count)
  const large = largest.filter(({ count }) => count >= FEWEST).slice(0, most)
  const shown = large.slice(0, shownOf(large.length, largest))
  return { shown, rest: largest.slice(shown.length) }
}

/** What some groups come to. */
export function sumOf(groups: readonly { count: number }[]): number {
  return groups.reduce((sum, { count }) => sum + count, 0)
}

function shownOf(shown: number, largest: readonly { count: number }[]): number {
  const rest = largest.slice(shown)
  const hides = rest.every(({ count }) => count >= FEWEST) || (rest.length > 1 && sumOf(rest) >= FEWEST)
  return hides || shown === 0 ? shown : shownOf(shown - 1, largest)
}
