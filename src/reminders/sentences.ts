import type { QuietHours } from '../organisation/mail-rules.ts'
import { calledBy, type Colleague, type VisitAhead } from './recipient.ts'

/** Why there is no mail, as managers and the desk read it. */

export function hasArrived(visit: VisitAhead): string {
  return `${who(visit)} ${hasOrHave(visit)} arrived.`
}

export function hasBegun({ time }: VisitAhead): string {
  return `The visit began at ${time}.`
}

export function isOff({ cancelledAt }: VisitAhead): string {
  return cancelledAt ? 'The visit is cancelled.' : 'They did not come.'
}

export function knows(colleague: Colleague): string {
  return `${calledBy(colleague)} has been told.`
}

export function notSent(colleague: Colleague): string {
  return `The mail to ${calledBy(colleague)} could not be sent.`
}

/** "Dana Kim hosts this visit." */
export function because({ name }: Colleague, reason: string): string {
  return `${name} ${reason}.`
}

/** "It was added 3 minutes before it began." */
export function tooLate({ startsAt, createdAt }: VisitAhead, now: Date): string {
  const added = minutesBetween(createdAt, startsAt)
  if (added <= 5) return `It was added ${inMinutes(added)} before it begins.`
  return `It begins in ${inMinutes(minutesBetween(now, startsAt))}: too late for a mail.`
}

export function quietUntilThen({ time }: VisitAhead, quiet: QuietHours): string {
  return `It begins at ${time}, and no mail goes between ${quiet.from} and ${quiet.until}.`
}

export function missedIt({ time }: VisitAhead): string {
  return `The visit began at ${time} before it could be sent.`
}

export const VISIT_GONE = 'The visit was noted by a slip and taken back.'

function minutesBetween(from: Date, until: Date): number {
  return Math.max(0, Math.floor((until.getTime() - from.getTime()) / 60_000))
}

function inMinutes(minutes: number): string {
  if (minutes === 0) return 'less than a minute'
  return minutes === 1 ? 'a minute' : `${String(minutes)} minutes`
}

function who({ customers }: VisitAhead): string {
  const [first, ...others] = customers
  return others.length > 0 ? 'They' : (first?.name ?? 'They')
}

function hasOrHave({ customers }: VisitAhead): string {
  return customers.length === 1 ? 'has' : 'have'
}
