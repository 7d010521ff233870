/** Who came out ahead, in the words of a line: the part that names the winner, and the part that names the loser. */
export interface Result {
  won: string
  lost: string
}

/**
 * Reads a line as the result of a game between two: "Dolphins 27, Bills 24", "Dolphins 27–24 Bills", "Heat beat the
 * Celtics 101–99", "Marlins lose to the Mets". A draw, a record of a season and anything else is no result.
 */
export function resultIn(line: string): Result | undefined {
  const text = line.trim()
  return lostResult(text) ?? beatenResult(text) ?? scoredResult(text)
}

const BEAT =
  /^(?<one>.+?) (?:beat|beats|defeat|defeats|defeated|edged?|rout|routed|outlast|outlasted) (?<other>.+)$/iu
const LOST = /^(?<one>.+?) (?:lose|loses|lost|fall|fell) to (?<other>.+)$/iu
const SCORES = [
  /^(?<one>\D+?) (?<ones>\d{1,3})(?:,| [-–—])? (?<other>\p{Lu}\D*?) (?<others>\d{1,3})(?![\d–:-])/u,
  /^(?<one>\D+?) (?<ones>\d{1,3}) ?[-–—:] ?(?<others>\d{1,3}) (?<other>\p{L}.*)$/u,
]

function beatenResult(text: string): Result | undefined {
  const { one, other } = BEAT.exec(text)?.groups ?? {}
  return one && other ? { won: one, lost: other } : undefined
}

function lostResult(text: string): Result | undefined {
  const { one, other } = LOST.exec(text)?.groups ?? {}
  return one && other ? { won: other, lost: one } : undefined
}

function scoredResult(text: string): Result | undefined {
  const groups = SCORES.map((score) => score.exec(text)?.groups).find((found) => found !== undefined)
  if (!groups) return undefined
  const { one = '', other = '', ones, others } = groups
  const ahead = Number(ones) - Number(others)
  if (ahead === 0) return undefined
  return ahead > 0 ? { won: one, lost: other } : { won: other, lost: one }
}
