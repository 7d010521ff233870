import { randomInt } from 'node:crypto'

/** The same in an order that nothing determines (Fisher and Yates), so that it tells nothing of the one before. */
export function shuffled<One>(ones: readonly One[]): One[] {
  const result: One[] = []
  for (const one of ones) {
    const at = randomInt(result.length + 1)
    const there = result[at]
    if (there === undefined) result.push(one)
    else {
      result[at] = one
      result.push(there)
    }
  }
  return result
}
