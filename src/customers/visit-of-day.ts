import { capitalised } from '../lib/text.ts'
import { timeOfDayIn } from '../lib/wall-time.ts'
import type { VisitId } from '../visits/visit.ts'

/** A visit of today, as the card and the list need it. */
export interface VisitOfDay {
  id: VisitId
  time: string
  purpose: string | null
  partySize: number | null
  arrivedAt: Date | null
  completedAt: Date | null
}

/** Of a day's visits, the one that matters now: what they are here for, else the next to come, else what was. */
export function visitThatMatters<Visit extends VisitOfDay>(visits: readonly Visit[]): Visit | undefined {
  const here = visits.find((visit) => visit.arrivedAt && !visit.completedAt)
  return here ?? visits.find((visit) => !visit.arrivedAt && !visit.completedAt) ?? visits.at(-1)
}

/** When they came last today. */
export function lastToCome(visits: readonly VisitOfDay[]): Date | undefined {
  return visits.flatMap(({ arrivedAt }) => arrivedAt ?? []).at(-1)
}

/** "Tee time 09:40 today, party of 4". */
export function visitInWords({ purpose, time, partySize }: VisitOfDay): string {
  return `${capitalised(purpose ?? 'expected')} ${time} today${partyInWords(partySize)}`
}

/** "Tee time at 09:40, party of 4", where "today" stands beside it. */
export function visitInSentence({ purpose, time, partySize }: VisitOfDay): string {
  return `${capitalised(purpose ?? 'expected')} at ${time}${partyInWords(partySize)}`
}

/** How far a visit has got: "Here since 09:42", "Was here until 11:30", or '' while it is expected. */
export function stayInWords({ arrivedAt, completedAt }: VisitOfDay, timeZone: string): string {
  if (completedAt) return `Was here until ${timeOfDayIn(completedAt, timeZone)}`
  return arrivedAt ? `Here since ${timeOfDayIn(arrivedAt, timeZone)}` : ''
}

function partyInWords(partySize: number | null): string {
  return partySize !== null && partySize > 1 ? `, party of ${partySize}` : ''
}
