import { dayIn, type Day } from '../lib/day.ts'
import { capitalised } from '../lib/text.ts'
import { momentInWords } from '../lib/words-for-time.ts'
import { isLate, type IncidentStatus, type Standing } from './incident.ts'

/** When somebody reads, and by which clock. */
export interface Looked {
  now: Date
  today: Day
  timeZone: string
}

/** The same by the clock of the place where it happened. */
export function lookedAt({ place: { timeZone } }: { place: { timeZone: string } }, now: Date): Looked {
  return { now, today: dayIn(now, timeZone), timeZone }
}

/** The statuses to choose from. */
export const STATUS_WORDS: readonly (readonly [IncidentStatus, string])[] = [
  ['looking into it', 'Looking into it'],
  ['cause known', 'Cause known'],
  ['mended and watching', 'Mended, and we are watching'],
  ['over', 'Over'],
]

/** "Mended, and we are watching" */
export function statusInWords(status: IncidentStatus): string {
  return STATUS_WORDS.find(([one]) => one === status)?.[1] ?? capitalised(status)
}

/** "Next word today at 16:00", "The word for today at 12:00 is late", or ''. */
export function promiseInWords(standing: Standing, looked: Looked): string {
  const { status, nextUpdateAt } = standing
  if (status === 'over' || !nextUpdateAt) return ''
  const when = momentInWords(nextUpdateAt, looked)
  return isLate(standing, looked.now) ? `The word promised for ${when} is late` : `Next word ${when}`
}
