import { FEWEST } from '../lib/fewest.ts'

/** Counts that are told as one number, or must not be known as one. */
export interface Sum {
  counts: readonly { answered: number }[]
  answered: number
}

/**
 * Which sums may be told, decided in the order in which they are given: each of five or more answers, unless with it and
 * all that were told before something that is guarded could be worked out, however one adds and subtracts. A guarded sum
 * could be worked out where it is a linear combination of those told, so that is what is asked. What is decided depends
 * only on what comes before it: a number that has been told is never taken back for the sake of a later one.
 */
export function tellable<One extends Sum>(sums: readonly One[], guarded: readonly Sum[]): Set<One> {
  const told = new Set<One>()
  const known: Row[] = []
  const unknown = guarded.map(rowOf)
  for (const sum of sums) {
    if (sum.answered < FEWEST) continue
    const news = rowOf(sum)
    for (const row of known) takeOut(news, row)
    if (unknown.some((row) => isToldBy(row, news))) continue
    told.add(sum)
    if (news.size === 0) continue
    known.push(news)
    for (const row of unknown) takeOut(row, news)
  }
  return told
}

/** A sum by how many times each count is in it; reckoned modulo a prime, which is exact where fractions would round. */
type Row = Map<object, number>

// The largest below 2^26: products of two numbers below it are exact.
const PRIME = 67_108_859

/** A count of which nobody answered gives nothing away, and hides nothing. */
function rowOf({ counts }: Sum): Row {
  return new Map(counts.filter(({ answered }) => answered > 0).map((count) => [count, 1]))
}

function isToldBy(row: Row, news: Row): boolean {
  if (row.size !== news.size) return false
  const rest = new Map(row)
  takeOut(rest, news)
  return rest.size === 0
}

/** Takes what is known out of a row, as many times as rids it of the first count of what is known. */
function takeOut(row: Row, known: Row): void {
  const [first] = known
  const times = first && row.get(first[0])
  if (!first || times === undefined) return
  const factor = (times * inverse(first[1])) % PRIME
  for (const [count, n] of known) {
    const left = ((row.get(count) ?? 0) + PRIME - ((factor * n) % PRIME)) % PRIME
    if (left === 0) row.delete(count)
    else row.set(count, left)
  }
}

/** What makes one of a number; by Fermat's little theorem. */
function inverse(n: number): number {
  let [result, base] = [1, n]
  for (let power = PRIME - 2; power > 0; power = Math.floor(power / 2)) {
    if (power % 2 === 1) result = (result * base) % PRIME
    base = (base * base) % PRIME
  }
  return result
}
