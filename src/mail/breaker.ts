/** How many minutes nothing is sent after the server failed once, twice … on end. */
const MINUTES = [1, 2, 5, 10] as const
const LONGEST = 10 * 60_000

/** Until when nothing is sent, after so many failures of the server on end. */
export function restAfter(failures: number, now: Date): Date {
  const minutes = MINUTES[Math.min(Math.max(failures, 1), MINUTES.length) - 1] ?? 10
  return new Date(now.getTime() + minutes * 60_000)
}

/** True while the server is left alone. A rest that is longer than any comes of a clock that was put back. */
export function isResting(until: Date, now: Date): boolean {
  return until > now && until.getTime() - now.getTime() <= LONGEST
}
