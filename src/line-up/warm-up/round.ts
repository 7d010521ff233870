/**
 * Those whose names are still to be tried, as numbers of the day's book: the first is asked now. All of a warm-up
 * stands in its address, so nobody's score is kept anywhere, and the numbers name nobody.
 */
export type Round = readonly number[]

const DONE = 'done'

/** The round of an address: from the beginning where it says nothing that can be read; numbers of nobody are left out. */
export function readRound(text: string, everybody: Round): Round {
  if (text === DONE) return []
  if (!/^\d+(?:\.\d+)*$/u.test(text)) return everybody
  const left = [...new Set(text.split('.').map(Number))].filter((number) => everybody.includes(number))
  return left.length > 0 ? left : everybody
}

/** A round as an address says it. */
export function writeRound(round: Round): string {
  return round.length > 0 ? round.join('.') : DONE
}

/** Whoever was known is done with. */
export function afterKnown(round: Round): Round {
  return round.slice(1)
}

/** Whoever was missed comes round again, after a few others: soon enough to be remembered, not so soon as to be told. */
export function afterMissed(round: Round): Round {
  const [missed, ...others] = round
  return missed === undefined
    ? []
    : [...others.slice(0, OTHERS_BETWEEN), missed, ...others.slice(OTHERS_BETWEEN)]
}

const OTHERS_BETWEEN = 3
