import { SHIFT_LIMIT } from '../staff/sessions.ts'
import type { StaffId } from '../staff/staff-member.ts'

/** What somebody had written and not sent when a desk was covered, and the page it stood on. */
export interface LeftText {
  to: string
  /** The fields as the page described them; it alone reads them again. */
  fields: string
}

/** Keeps half-written text for whoever wrote it, at the desk where they did. */
export interface LeftTexts {
  keep: (by: Writer, left: LeftText, now: Date) => void
  /** Where it stands, if anything does. */
  pageOf: (by: Writer, now: Date) => string | undefined
  /** Hands it over, once. */
  take: (by: Writer, now: Date) => LeftText | undefined
}

/** Somebody, at a desk. */
export interface Writer {
  staffId: StaffId
  deskId: string
}

const MOST_KEPT = 500

/**
 * Kept in memory alone, for a shift: in the browser the next person could read it, and on the disk it would be a note
 * that nobody has saved. A restart loses it.
 */
export function leftTexts(): LeftTexts {
  const kept = new Map<string, LeftText & { at: Date }>()
  return {
    keep(by, left, now) {
      kept.delete(keyOf(by))
      kept.set(keyOf(by), { ...left, at: now })
      const [oldest] = kept.keys()
      if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest)
    },
    pageOf: (by, now) => found(by, now)?.to,
    take(by, now) {
      const left = found(by, now)
      kept.delete(keyOf(by))
      return left
    },
  }

  function found(by: Writer, now: Date): LeftText | undefined {
    const left = kept.get(keyOf(by))
    if (left && now.getTime() - left.at.getTime() < SHIFT_LIMIT) return left
    kept.delete(keyOf(by))
    return undefined
  }
}

function keyOf({ staffId, deskId }: Writer): string {
  return `${staffId} ${deskId}`
}
