import type { Tx } from '../../db/database.ts'
import { nextTryAt } from './back-off.ts'
import type { MailKind, Verdict } from './kind.ts'
import type { MailStatus, QueuedMail } from './mail.ts'

/** A mail of which it is not known what became of it is tried twice more. */
export const MOST_UNCERTAIN = 3
const A_MINUTE = 60_000

/** A mail that has been claimed, and what counts when it is decided again. */
export interface Judged {
  mail: QueuedMail
  kind: MailKind | undefined
  attempts: number
  uncertain: number
  reason: string | null
  /** What the server said when it refused the address for good. */
  refusal: string | undefined
}

/** What becomes of a mail in the outbox. */
export interface Standing {
  status: MailStatus
  reason?: string | null
  attempts?: number
  uncertain?: number
  dueAt?: Date
  settledAt?: Date
}

/** Hears of a mail that could not be decided about, and of what was thrown. */
export type Broken = (mail: QueuedMail, error: unknown) => void

/** A moment, and the chance that spreads what waits. */
export interface Moment {
  now: Date
  chance: number
}

/** Decides about a mail at the moment of sending: it goes, as this kind, or stands otherwise than it did. */
export async function judge(
  tx: Tx,
  judged: Judged,
  moment: Moment & { broken?: Broken },
): Promise<Standing | { kind: MailKind }> {
  const { mail, kind, uncertain, reason, refusal } = judged
  const { now } = moment
  if (!kind) return over('failed', `This Rapport knows no mail of the kind “${mail.kind}”.`, now)
  if (mail.uselessAt && mail.uselessAt <= now)
    return over('missed', [TOO_LATE, reason].filter(Boolean).join(' '), now)
  if (uncertain >= MOST_UNCERTAIN) return over('failed', MAY_HAVE_ARRIVED, now)
  if (refusal !== undefined) return over('failed', `The mail server refused this address: ${refusal}`, now)
  const verdict = await kind.decide(tx, mail, now).catch((error: unknown) => {
    moment.broken?.(mail, error)
    return undefined
  })
  if (!verdict) return putOff(judged, BROKEN, moment)
  if ('send' in verdict) return { kind }
  if ('later' in verdict) return { status: 'waiting', dueAt: notAtOnce(verdict, now) }
  return 'missed' in verdict ? over('missed', verdict.missed, now) : over('withdrawn', verdict.withdrawn, now)
}

/** A mail that could not be sent waits for its next try; it has failed where there is none. */
export function putOff(
  { attempts, mail: { uselessAt } }: { attempts: number; mail: Pick<QueuedMail, 'uselessAt'> },
  reason: string,
  { now, chance }: Moment,
): Standing {
  const tried = attempts + 1
  const dueAt = nextTryAt({ attempts: tried, uselessAt, now, chance })
  return { ...(dueAt ? { status: 'waiting', reason, dueAt } : over('failed', reason, now)), attempts: tried }
}

/** A mail waits no more. */
export function over(status: MailStatus, reason: string | null, now: Date): Standing {
  return { status, reason, settledAt: now }
}

export const BROKEN = 'Something went wrong in Rapport when it was to be made.'
const TOO_LATE = 'It could not be sent while it was of use.'
export const MAY_HAVE_ARRIVED =
  'The server was given it three times and never said that it has it. It may have arrived.'

/** A verdict that says "later" and means now would be asked for without end. */
function notAtOnce({ later }: Extract<Verdict, { later: Date }>, now: Date): Date {
  return new Date(Math.max(later.getTime(), now.getTime() + A_MINUTE))
}
