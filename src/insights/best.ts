import { listInWords } from '../lib/text.ts'

/** The tiers whose customers count as the best, best first; none where tiers say nothing, and everybody counts. */
export type BestTiers = readonly string[]

const ENOUGH = 20

/** The top tiers, down to the one with which there are enough customers to speak of. */
export function bestTiers(tiers: readonly string[], counts: ReadonlyMap<string, number>): BestTiers {
  const best: string[] = []
  let customers = 0
  for (const tier of tiers) {
    if (customers >= ENOUGH) break
    best.push(tier)
    customers += counts.get(tier) ?? 0
  }
  return customers > 0 ? best : []
}

/** "Platinum and Gold", or "everybody, as nobody has a tier". */
export function bestInWords(best: BestTiers): string {
  return best.length > 0 ? listInWords(best) : 'everybody, as nobody has a tier'
}
