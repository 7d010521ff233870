import type { CustomerId } from '../people/person.ts'

/** A card that a member of staff has opened, and when they did so last. */
export interface Opening {
  customerId: CustomerId
  at: Date
}

/** How many are kept for each member of staff. */
export const MOST_KEPT = 20

/** Each card once, the latest first, and no more than are kept. */
export function latestFirst(openings: readonly Opening[]): Opening[] {
  const inOrder = openings.toSorted((one, other) => other.at.getTime() - one.at.getTime())
  const first = new Map(inOrder.toReversed().map((opening) => [opening.customerId, opening]))
  return inOrder.filter((opening) => first.get(opening.customerId) === opening).slice(0, MOST_KEPT)
}
