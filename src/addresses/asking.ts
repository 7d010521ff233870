import { nextAfterFailure, nextAfterSuccess, retryAfter } from './back-off.ts'
import type { Failure } from './download.ts'

/** How an address of another site is doing that we ask again and again. */
export interface Asked {
  address: string
  version: number
  pausedAt: Date | null
  removedAt: Date | null
  etag: string | null
  lastModified: string | null
  nextTryAt: Date
  answeredAt: Date | null
  /** When it was last read whole. */
  readAt: Date | null
  failures: number
  brokenSince: Date | null
  problem: string | null
}

/** How it begins: to be asked at once. */
export function toBeAsked(now: Date) {
  return { nextTryAt: now, failures: 0, version: 1 }
}

/** As if nothing had been wrong with it. */
export const NO_TROUBLE = { failures: 0, brokenSince: null, problem: null }

/** It is to send everything, whether or not anything is new. */
export const ASKED_ANEW = { etag: null, lastModified: null }

/** While somebody asks it, nobody else does; longer than asking and reading may take. */
export function beingAsked(now: Date) {
  return { nextTryAt: new Date(now.getTime() + LEASE) }
}

/** It answered; it is asked again after so many milliseconds. */
export function answered(now: Date, every: number) {
  return { ...NO_TROUBLE, answeredAt: now, nextTryAt: nextAfterSuccess(now, every) }
}

/** It could not be read. What is gone for good is paused. */
export function failed({ failures, brokenSince }: Asked, failure: Failure, now: Date) {
  return {
    failures: failures + 1,
    problem: failure.problem,
    brokenSince: brokenSince ?? now,
    nextTryAt: nextAfterFailure(failures + 1, now, retryAfter(failure.retryAfter, now)),
    pausedAt: failure.isGone ? now : null,
  }
}

/** Whether it is still what was asked, and nobody has changed their mind meanwhile. */
export function isStillAsked(found: Asked, asked: Asked): boolean {
  return found.version === asked.version && !found.pausedAt && !found.removedAt
}

/** What to ask it for: what is new alone, but not for ever, since times come closer in a calendar that does not change. */
export function wantedOf({ address, etag, lastModified, readAt }: Asked, now: Date) {
  const isOld = readAt === null || now.getTime() - readAt.getTime() > READ_WHOLE_AFTER
  return isOld ? { address, etag: null, lastModified: null } : { address, etag, lastModified }
}

const LEASE = 3 * 60_000

/** One that says that nothing is new is read whole again after so long. Milliseconds. */
const READ_WHOLE_AFTER = 24 * 3_600_000
