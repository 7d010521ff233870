import type { Clock } from '../../src/web/site.ts'

/** The moment of every test unless it says otherwise: Saturday 21 November 2026, 09:28 at the club in Florida. */
export const MORNING = new Date('2026-11-21T14:28:00Z')

/** A clock that stands still and is moved by hand. */
export interface StillClock extends Clock {
  moveTo: (instant: Date) => void
  moveBy: (milliseconds: number) => void
}

export function stillClock(start = MORNING): StillClock {
  let now = start
  return {
    now: () => now,
    moveTo(instant) {
      now = instant
    },
    moveBy(milliseconds) {
      now = new Date(now.getTime() + milliseconds)
    },
  }
}
