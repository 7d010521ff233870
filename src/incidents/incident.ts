import type { Id } from '../lib/id.ts'
import { MS_A_DAY } from '../lib/milliseconds.ts'

/** Something that went wrong and touched customers: a pool that was closed, a double booking. */
export type IncidentId = Id<'Incident'>

/** How far it has come, in the order in which it usually goes. */
export const INCIDENT_STATUSES = ['looking into it', 'cause known', 'mended and watching', 'over'] as const
export type IncidentStatus = (typeof INCIDENT_STATUSES)[number]

/** How it stands, as a word from whoever writes an update changes it. */
export interface Standing {
  status: IncidentStatus
  /** When the next word is promised for; null where none is. */
  nextUpdateAt: Date | null
}

/** True where a promised word has not come. */
export function isLate({ status, nextUpdateAt }: Standing, now: Date): boolean {
  return status !== 'over' && nextUpdateAt !== null && nextUpdateAt <= now
}

/** True where nobody has written for a day while it goes on. */
export function isQuiet(status: IncidentStatus, lastWordAt: Date, now: Date): boolean {
  return status !== 'over' && now.getTime() - lastWordAt.getTime() >= MS_A_DAY
}

/** For so many days after it is over those affected are still spoken to about it. */
const DAYS_AFTER = 60

/** The moment before which what was over is spoken of no more. */
export function stillSpokenOfSince(now: Date): Date {
  return new Date(now.getTime() - DAYS_AFTER * MS_A_DAY)
}
