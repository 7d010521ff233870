import type { Day } from '../lib/day.ts'
import type { TimeOfDay } from '../lib/wall-time.ts'
import type { MailStatus } from '../mail/mail.ts'
import type { StaffId } from '../staff/staff-member.ts'

/** A day and a time on the wall, `2026-11-21T14:00`. */
export type Wall = `${string}T${string}`

/** What has happened to a visit since somebody was told of it. */
export const VISIT_CHANGES = ['moved', 'cancelled', 'handed over'] as const
export type VisitChange = (typeof VISIT_CHANGES)[number]

/** A mail about a visit as it stands in the outbox. */
export interface VisitMail {
  dedupeKey: string
  kind: 'visit reminder' | 'visit changed'
  staffId: StaffId
  status: MailStatus
  /** The time of the visit that it tells. */
  at: Wall
  /** What a correction says. */
  change: VisitChange | null
  dueAt: Date
  uselessAt: Date | null
  attempts: number
  settledAt: Date | null
  reason: string | null
}

/** What somebody knows of a visit from our mails. */
export interface Told {
  /** When they think that it is; null where they have not been told, or that it is off. */
  at: Wall | null
  /** When they were told last. */
  on: Date | null
  /** The days of which they were reminded. */
  days: ReadonlySet<string>
}

export function wallOf({ day, time }: { day: Day; time: TimeOfDay }): Wall {
  return `${day}T${time}`
}

/** What the mails of one visit to one colleague have told. */
export function toldBy(mails: readonly VisitMail[], now: Date): Told {
  // What went later than now went before the clock was put back, and so before whatever has gone since.
  const since = (mail: VisitMail) => (wentAt(mail) > now ? 0 : wentAt(mail).getTime())
  const gone = mails.filter(hasGone).sort((one, other) => since(one) - since(other))
  return gone.reduce<Told>((told, mail) => {
    const on = wentAt(mail)
    if (mail.kind === 'visit reminder')
      return { at: mail.at, on, days: new Set([...told.days, mail.at.slice(0, 10)]) }
    return mail.change === 'moved' ? { ...told, at: mail.at, on } : { ...NOTHING_TOLD, on }
  }, NOTHING_TOLD)
}

/** Minutes on the wall from one time to another. */
export function minutesApart(one: Wall, other: Wall): number {
  return Math.abs(Date.parse(`${one}Z`) - Date.parse(`${other}Z`)) / 60_000
}

/** Whether it was given up for good; what was missed at a time that is still to come may be sent after all. */
export function isGivenUp({ status, settledAt }: VisitMail, now: Date): boolean {
  return status === 'failed' || (status === 'missed' && settledAt !== null && settledAt <= now)
}

const NOTHING_TOLD: Told = { at: null, on: null, days: new Set() }

function wentAt({ settledAt, dueAt }: VisitMail): Date {
  return settledAt ?? dueAt
}

// One that is on its way may arrive.
function hasGone({ status }: VisitMail): boolean {
  return status === 'sent' || status === 'sending'
}
