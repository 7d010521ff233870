import type { Reader } from '../../db/database.ts'
import { addDays, dayIn } from '../lib/day.ts'
import { startOfDay } from '../lib/wall-time.ts'
import type { Moment } from '../prompts/moment.ts'
import { momentFor } from '../prompts/prompts.ts'
import type { Role, StaffId } from '../staff/staff-member.ts'
import type { VisitOnItsDay } from '../visits/day-queries.ts'
import { travellingFor, type Travelling } from './travelling.ts'

/** What a mail may tell of those whom a visit is for. */
export interface LinesOfVisit {
  moment: Moment
  travelling: ReadonlyMap<string, Travelling>
}

/** Gathers what a mail about a visit may tell this reader. */
export async function gatherLines(
  reader: Reader,
  visit: VisitOnItsDay,
  { id, role }: { id: StaffId; role: Role },
  now: Date,
): Promise<LinesOfVisit> {
  const moment = await momentFor(reader, { id, role, place: visit.place }, onItsDay(visit, now))
  const ids = visit.customers.flatMap(({ customerId }) => (customerId ? [customerId] : []))
  return { moment, travelling: await travellingFor(reader, ids, moment) }
}

/**
 * The moment for which the lines are chosen: now on the day of the visit, its beginning before and its end after, so
 * that a line answered from a mail on the next day is the line that the mail had.
 */
function onItsDay({ day, place: { timeZone } }: VisitOnItsDay, now: Date): Date {
  const today = dayIn(now, timeZone)
  if (today < day) return startOfDay(day, timeZone)
  return today === day ? now : new Date(startOfDay(addDays(day, 1), timeZone).getTime() - 1)
}
