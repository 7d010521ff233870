import { and, asc, eq, gt, isNotNull, isNull, lt, not, or, sql, type AnyColumn, type SQL } from 'drizzle-orm'
import { prepared, type Reader } from '../../../db/database.ts'
import { atMost } from '../../../db/dialect/expressions.ts'
import { occasions } from '../../../db/schema/facts.ts'
import { customers, people, relationships } from '../../../db/schema/people.ts'
import { audiencesOf, isReadable } from '../../facts/queries.ts'
import type { Day } from '../../lib/day.ts'
import type { PersonId } from '../../people/person.ts'
import type { Role } from '../../staff/staff-member.ts'
import { weekFrom, type Span } from './span.ts'

/** Somebody of whom a date comes round, and on which day of the year. */
export interface Dated {
  personId: PersonId
  month: number
  day: number
}

/** Whose dates come round in the week from a day, of each kind the soonest, and whether these are all. */
export type DatesInWeek = (
  reader: Reader,
  day: Day,
  role: Role,
) => Promise<{ dated: Dated[]; areAll: boolean }>

/** However many customers there are, it reads no more rows than `most` of each kind, from an index in their order. */
export function datesInWeek(most: number): DatesInWeek {
  const queries = [birthdays(most), otherOccasions(most), weddings(most), joinings(most)]
  return async (reader, day, role) => {
    const found: Dated[][] = []
    for (const span of weekFrom(day))
      for (const query of queries)
        found.push(await query(reader).execute({ ...span, today: day, ...audiencesOf(role) }))
    return { dated: found.flat(), areAll: found.every(({ length }) => length < most) }
  }
}

const birthdays = (most: number) =>
  prepared((reader) =>
    reader
      .select({ personId: people.id, ...monthAndDay(people.birthMonth, people.birthDay) })
      .from(people)
      .where(and(isWithin(people.birthMonth, people.birthDay), mayBeCelebrated()))
      .orderBy(asc(people.birthMonth), asc(people.birthDay))
      .limit(atMost(most))
      .prepare(),
  )

const otherOccasions = (most: number) =>
  prepared((reader) =>
    reader
      .select({ personId: occasions.personId, month: occasions.month, day: occasions.day })
      .from(occasions)
      .where(and(isWithin(occasions.month, occasions.day), isReadable(occasions)))
      .orderBy(asc(occasions.month), asc(occasions.day))
      .limit(atMost(most))
      .prepare(),
  )

const weddings = (most: number) =>
  prepared((reader) => {
    const { personId, sinceMonth, sinceDay, endedOn } = relationships
    return reader
      .select({ personId, ...monthAndDay(sinceMonth, sinceDay) })
      .from(relationships)
      .where(
        and(
          isWithin(sinceMonth, sinceDay),
          eq(relationships.kind, 'spouse'),
          or(isNull(endedOn), gt(endedOn, sql.placeholder('today'))),
          isReadable(relationships),
        ),
      )
      .orderBy(asc(sinceMonth), asc(sinceDay))
      .limit(atMost(most))
      .prepare()
  })

const joinings = (most: number) =>
  prepared((reader) => {
    const { id, sinceYear, sinceMonth, sinceDay } = customers
    const years = sql`(${sql.placeholder('year')} - ${sinceYear})`
    return reader
      .select({ personId: id, ...monthAndDay(sinceMonth, sinceDay) })
      .from(customers)
      .where(and(isWithin(sinceMonth, sinceDay), isInTheList(), sql`(${years} = 1 or ${years} % 5 = 0)`))
      .orderBy(asc(sinceMonth), asc(sinceDay))
      .limit(atMost(most))
      .prepare()
  })

/** Neither dead nor in a sensitive time. */
export function mayBeCelebrated(): SQL | undefined {
  const { deceasedOn, sensitiveUntil } = people
  return and(isNull(deceasedOn), or(isNull(sensitiveUntil), lt(sensitiveUntil, sql.placeholder('today'))))
}

/** Not archived: said this way round, customers are found by what else is asked, and not among all in the list. */
export function isInTheList(): SQL {
  return not(isNotNull(customers.archivedAt))
}

/** Holds for the days of a span, which an index on both columns finds in their order. */
function isWithin(month: AnyColumn, day: AnyColumn): SQL | undefined {
  const given = (name: keyof Span) => sql.placeholder(name)
  return and(
    sql`(${month}, ${day}) >= (${given('fromMonth')}, ${given('fromDay')})`,
    sql`(${month}, ${day}) <= (${given('toMonth')}, ${given('toDay')})`,
  )
}

/** Known wherever `isWithin` holds. */
function monthAndDay(month: AnyColumn, day: AnyColumn) {
  return { month: sql<number>`${month}`, day: sql<number>`${day}` }
}
