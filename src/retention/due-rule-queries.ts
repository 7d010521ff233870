import { and, isNotNull, isNull, lt, not, or, sql, type SQL } from 'drizzle-orm'
import { bookings } from '../../db/schema/bookings.ts'
import { cases } from '../../db/schema/cases.ts'
import { heardComments } from '../../db/schema/comments.ts'
import { asks, cautions, occasions, preferences, promises } from '../../db/schema/facts.ts'
import { affectedCustomers, incidents } from '../../db/schema/incidents.ts'
import { personInterests } from '../../db/schema/interests.ts'
import { notePeople, notes } from '../../db/schema/notes.ts'
import { customers, relationships } from '../../db/schema/people.ts'
import { company, promptOutcomes, visits } from '../../db/schema/visits.ts'
import { wellDones } from '../../db/schema/well-done.ts'
import type { Day } from '../lib/day.ts'
import { dayMonthsBefore, monthsBefore, type RememberedKind, type Rules } from './retention.ts'

/** The moment from which it is reckoned, and its day at the place. */
export interface Moment {
  now: Date
  today: Day
}

type Fact =
  | typeof notes
  | typeof asks
  | typeof promises
  | typeof cautions
  | typeof preferences
  | typeof occasions
  | typeof personInterests
  | typeof relationships
  | typeof affectedCustomers
  | typeof wellDones
  | typeof heardComments

/** What is closed is never taken away before, so it is due in one way alone. */
type Closed = typeof cases

type OfVisits = typeof bookings | typeof visits | typeof company | typeof promptOutcomes

/** The rows of a table that are due. */
export type Due = readonly [table: Fact | Closed | OfVisits, where: SQL | undefined]

/** What of one kind is due, table by table in the order in which it goes. */
export function dueOf(kind: RememberedKind, rules: Rules, moment: Moment): Due[] {
  return RULES[kind](rules, moment)
}

const RULES: Readonly<Record<RememberedKind, (rules: Rules, moment: Moment) => Due[]>> = {
  notes(rules, { now }) {
    if (rules.notesMonths === null) return []
    const before = monthsBefore(now, rules.notesMonths)
    const isOld = and(lt(notes.notedAt, before), isOfNobodySeenSince(before))
    return [[notes, and(isOld, isNotDueAsRemoved(notes, rules, now))]]
  },

  visits({ visitsMonths }, { now, today }) {
    if (visitsMonths === null) return []
    const [before, day] = [monthsBefore(now, visitsMonths), dayMonthsBefore(today, visitsMonths)]
    return [
      // A booking is found by its visit, so it goes first.
      [
        bookings,
        sql`${bookings.visitId} in (select ${visits.id} from ${visits} where ${lt(visits.day, day)})`,
      ],
      [visits, lt(visits.day, day)],
      [company, lt(company.day, day)],
      [promptOutcomes, lt(promptOutcomes.at, before)],
    ]
  },

  finished(rules, { now, today }) {
    if (rules.finishedMonths === null) return []
    const before = monthsBefore(now, rules.finishedMonths)
    const day = dayMonthsBefore(today, rules.finishedMonths)
    const over = [
      [asks, or(lt(asks.askedAt, before), lt(asks.untilDay, day))],
      [promises, lt(promises.keptAt, before)],
      [cautions, lt(cautions.expiresOn, day)],
      [affectedCustomers, isOfIncidentOverSince(before)],
      [wellDones, lt(wellDones.at, before)],
      [heardComments, lt(heardComments.writtenAt, before)],
    ] as const
    return [
      ...over.map(([table, where]): Due => [table, and(where, isNotDueAsRemoved(table, rules, now))]),
      [cases, lt(cases.closedAt, before)],
    ]
  },

  removed({ removedMonths }, { now }) {
    if (removedMonths === null) return []
    const before = monthsBefore(now, removedMonths)
    return REMOVABLE.map((table) => [table, isRemovedBefore(table, before)])
  },
}

const REMOVABLE: readonly Fact[] = [
  ...[notes, asks, promises, cautions, preferences, occasions, personInterests, relationships],
  ...[affectedCustomers, wellDones, heardComments],
]

function isOfIncidentOverSince(before: Date): SQL {
  return sql`exists (select 1 from ${incidents} where ${incidents.id} = ${affectedCustomers.incidentId}
    and ${incidents.overAt} < ${before.getTime()})`
}

function isOfNobodySeenSince(before: Date): SQL {
  return sql`not exists (select 1 from ${notePeople} inner join ${customers} on ${customers.id} = ${notePeople.personId}
    where ${notePeople.noteId} = ${notes.id} and ${customers.lastSeenAt} >= ${before.getTime()})`
}

/** What was taken away and is due as that counts there alone, so that nothing is counted twice. */
function isNotDueAsRemoved(table: Fact, { removedMonths }: Rules, now: Date): SQL | undefined {
  if (removedMonths === null) return undefined
  return or(isNull(table.removedAt), not(lt(table.removedAt, monthsBefore(now, removedMonths))))
}

function isRemovedBefore(table: Fact, before: Date): SQL | undefined {
  return and(isNotNull(table.removedAt), lt(table.removedAt, before))
}
