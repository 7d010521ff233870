/** How many minutes a mail waits after its first, second … try that came to nothing. */
const MINUTES = [5, 15, 30, 60, 120] as const
/** Tries of a mail that never becomes useless; together they take most of a day. */
const MOST_TRIES = 12
/** By what part a wait is made shorter or longer, so that mails refused together do not come back together. */
const JITTER = 0.2
/** A last try is worth making if there is so much left until the mail is useless. */
const A_MINUTE = 60_000

/** What there is to decide the next try by. */
export interface Tried {
  /** How often it was tried, this time included. */
  attempts: number
  uselessAt: Date | null
  now: Date
  /** From 0 to 1. */
  chance: number
}

/**
 * When a mail is tried again; undefined where that makes no sense any more. A mail that would become useless before
 * its turn gets a last try just before.
 */
export function nextTryAt({ attempts, uselessAt, now, chance }: Tried): Date | undefined {
  const next = new Date(now.getTime() + wait(attempts, chance))
  if (uselessAt === null) return attempts < MOST_TRIES ? next : undefined
  if (next < uselessAt) return next
  const last = new Date(uselessAt.getTime() - A_MINUTE)
  return last.getTime() - now.getTime() >= A_MINUTE ? last : undefined
}

function wait(attempts: number, chance: number): number {
  const minutes = MINUTES[Math.min(Math.max(attempts, 1), MINUTES.length) - 1] ?? 120
  return Math.round(minutes * A_MINUTE * (1 + JITTER * (2 * chance - 1)))
}
