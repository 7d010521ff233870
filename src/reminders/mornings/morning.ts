import { weekdayOf, type Day } from '../../lib/day.ts'
import { instantAt } from '../../lib/wall-time.ts'
import type { QuietHours } from '../../organisation/mail-rules.ts'
import { nextAllowed } from '../moment.ts'
import type { MailWishes } from '../wishes.ts'

/** When a morning's mail is due, and from when on it is not worth sending. */
export interface Morning {
  dueAt: Date
  uselessAt: Date
}

/** Somebody's morning on a day, on the wall of their place; never within quiet hours. */
export function morningOf(
  { digestAt }: Pick<MailWishes, 'digestAt'>,
  day: Day,
  { timeZone, quiet }: { timeZone: string; quiet: QuietHours },
  hoursOfUse: number,
): Morning {
  const dueAt = nextAllowed(instantAt(day, digestAt, timeZone), { timeZone, quiet })
  return { dueAt, uselessAt: new Date(dueAt.getTime() + hoursOfUse * 3_600_000) }
}

/** Whether somebody wants a digest on that day. */
export function wantsDigestOn({ digest, digestDays }: MailWishes, day: Day): boolean {
  return digest && digestDays.includes(weekdayOf(day))
}

/** How long after its time a digest is still worth sending: a morning that was slept through is caught up with. */
export const DIGEST_HOURS = 5
/** A promise that comes due is worth a mail for as long as somebody may still keep it that day. */
export const PROMISE_HOURS = 10
