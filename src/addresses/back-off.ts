/** How many minutes to wait after so many failures on end: 1, 2, 3 … */
const MINUTES = [5, 15, 30, 60, 120, 240, 480, 720, 1440] as const

const A_MINUTE = 60_000
const A_DAY = 1440 * A_MINUTE

/** When an address that answered is asked again, so many milliseconds later. */
export function nextAfterSuccess(now: Date, every: number): Date {
  return new Date(now.getTime() + every)
}

/** When an address is asked again after so many failures on end; never before the site said, nor later than in a day. */
export function nextAfterFailure(failures: number, now: Date, notBefore?: Date): Date {
  const minutes = MINUTES[Math.min(Math.max(failures, 1), MINUTES.length) - 1] ?? 1440
  const wait = Math.max(minutes * A_MINUTE, (notBefore?.getTime() ?? 0) - now.getTime())
  return new Date(now.getTime() + Math.min(wait, A_DAY))
}

/** What a `Retry-After` header asks for: seconds, or a date. */
export function retryAfter(header: string | undefined, now: Date): Date | undefined {
  const text = header?.trim() ?? ''
  if (/^\d{1,9}$/u.test(text)) return new Date(now.getTime() + Number(text) * 1000)
  const at = /^[A-Z][a-z]{2}, /u.test(text) ? new Date(text) : undefined
  return at && !Number.isNaN(at.getTime()) ? at : undefined
}
