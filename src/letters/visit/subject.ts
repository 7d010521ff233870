import { dayIn, type Day } from '../../lib/day.ts'
import { initials, listInWords } from '../../lib/text.ts'
import { weekdayName } from '../../lib/words-for-time.ts'
import { namesTogether, purposeInWords } from '../../visits/comers.ts'
import type { DayVisit, VisitOnItsDay } from '../../visits/day-queries.ts'

/** "14:00 Ray Alvarez: tee time, party of 4". */
export function visitSubject(visit: VisitOnItsDay, now: Date): string {
  return [whenAndWho(visit, now), purposeInWords(visit)].filter(Boolean).join(': ')
}

/** "14:00 Ray Alvarez"; on another day, "Sunday 14:00 Ray Alvarez". */
export function whenAndWho(visit: VisitOnItsDay, now: Date): string {
  return `${timeWords(visit, now)} ${namesTogether(visit.customers.map(({ name }) => name))}`
}

/** "14:00 RA": what a mail says where it is to hold a link only. */
export function whenAndInitials(visit: VisitOnItsDay, now: Date): string {
  return `${timeWords(visit, now)} ${initialsOf(visit)}`
}

/** "RA", "JK and PK". */
export function initialsOf({ customers }: Pick<DayVisit, 'customers'>): string {
  return listInWords(customers.map(({ name }) => initials(name)))
}

function timeWords({ day, time, place }: VisitOnItsDay, now: Date): string {
  return [dayWords(day, dayIn(now, place.timeZone)), time].filter(Boolean).join(' ')
}

function dayWords(day: Day, today: Day): string {
  return day === today ? '' : weekdayName(day)
}
