/** How many answered, how many of them said 9 or 10, and how many 0 to 6. */
export interface Answered {
  answered: number
  likely: number
  unlikely: number
}

/** The recommend score: the share of 9 and 10 less the share of 0 to 6, in points from -100 to 100 (Reichheld 2003). */
export function recommendScore({ answered, likely, unlikely }: Answered): number {
  return (100 * (likely - unlikely)) / answered
}

/**
 * Its margin of error at 95 %, in points. An answer counts 1, 0 or -1, so with shares p of 9 and 10 and d of 0 to 6 its
 * variance is that of a trinomial, p + d - (p - d)², and the margin 1.96 · √(variance / n). Taken of few answers as they
 * are, that is too narrow, and nought where all agree; so three are added, three quarters of one at either end (the
 * adjusted Wald interval of B. Rocks, "Interval Estimation for the Net Promoter Score", The American Statistician
 * 70(4), 2016, which holds best of those compared there).
 */
export function marginOfError({ answered, likely, unlikely }: Answered): number {
  const n = answered + ADDED
  const p = (likely + ADDED / 4) / n
  const d = (unlikely + ADDED / 4) / n
  return 100 * Z_95 * Math.sqrt((p + d - (p - d) ** 2) / n)
}

/** What scores from 0 to 10 come to. */
export function answeredOf(scores: readonly number[]): Answered {
  return {
    answered: scores.length,
    likely: scores.filter((score) => score >= 9).length,
    unlikely: scores.filter((score) => score <= 6).length,
  }
}

/** "48", "−12": with a sign that is as wide as a figure. */
export function scoreInWords(answered: Answered): string {
  const points = Math.round(recommendScore(answered))
  return points < 0 ? `−${String(-points)}` : String(points)
}

/** "± 18" */
export function marginInWords(answered: Answered): string {
  return `± ${String(Math.round(marginOfError(answered)))}`
}

const ADDED = 3
const Z_95 = 1.96
