import { customersWord, type CustomerWord } from '../organisation/organisation.ts'
import type { BulkKind, StepCounts, StepOutcome } from './bulk-change.ts'

/** A change as far as its words go. */
export interface Told {
  kind: BulkKind
  tier: string | null
  /** The name of the interest, '' where it is not about one. */
  interest: string
}

/** What is done to them, as an order: "Set the tier of 12 members to Gold". */
export function orderInWords(told: Told, count: number, word: CustomerWord): string {
  const whom = `${count.toLocaleString('en-GB')} ${count === 1 ? word : customersWord(word)}`
  const { tier, interest } = told
  const orders: Readonly<Record<BulkKind, string>> = {
    'set the tier': tier === null ? `Take the tier of ${whom} away` : `Set the tier of ${whom} to ${tier}`,
    'add an interest': `Add ${interest} to ${whom}`,
    'take an interest away': `Take ${interest} away from ${whom}`,
    archive: `Archive ${whom}`,
    'bring back': `Bring ${whom} back`,
  }
  return orders[told.kind]
}

/** What was done to one of them, for the audit record. Never what it said. */
export const DEEDS: Readonly<Partial<Record<BulkKind, string>>> = {
  'set the tier': 'set the tier of a customer',
  'add an interest': 'added an interest of a customer',
  'take an interest away': 'took an interest of a customer away',
}

/** What became of them, as sentences. */
export function outcomesInWords(counts: StepCounts): string[] {
  return SAID.flatMap(([outcome, one, many]) => {
    const count = counts[outcome] ?? 0
    return count === 0 ? [] : [`${count.toLocaleString('en-GB')} ${count === 1 ? one : many}.`]
  })
}

const SAID: readonly (readonly [StepOutcome, one: string, many: string])[] = [
  ['waiting', 'is still to come', 'are still to come'],
  ['changed', 'was changed', 'were changed'],
  ['same before', 'was so before', 'were so before'],
  [
    'changed meanwhile',
    'was left, since a colleague changed it meanwhile',
    'were left, since a colleague changed it meanwhile',
  ],
  ['not possible', 'could not be changed', 'could not be changed'],
  ['put back', 'is as before again', 'are as before again'],
  [
    'changed since',
    'was kept, since a colleague changed it since',
    'were kept, since a colleague changed it since',
  ],
]
