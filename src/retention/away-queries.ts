import { and, asc, desc, eq, gte, sql, type SQL } from 'drizzle-orm'
import type { Reader } from '../../db/database.ts'
import { customers, people } from '../../db/schema/people.ts'
import { keptCustomers } from '../../db/schema/retention.ts'
import { staff } from '../../db/schema/staff.ts'
import { visitPeople } from '../../db/schema/visits.ts'
import type { Day } from '../lib/day.ts'
import { MS_A_DAY } from '../lib/milliseconds.ts'
import type { CustomerId } from '../people/person.ts'
import type { Moment } from './due-rule-queries.ts'
import { monthsBefore } from './retention.ts'

export interface LongAway {
  id: CustomerId
  name: string
  lastSeenAt: Date | null
}

/**
 * The customers who were not here for so many months, whoever was away longest first; nobody who is expected, or whom
 * somebody keeps for now.
 */
export async function longAway(
  reader: Reader,
  months: number,
  moment: Moment,
  limit: number,
): Promise<LongAway[]> {
  return reader
    .select({ id: customers.id, name: people.name, lastSeenAt: customers.lastSeenAt })
    .from(customers)
    .innerJoin(people, eq(people.id, customers.id))
    .where(isAwayFor(months, moment))
    .orderBy(asc(sql`coalesce(${customers.lastSeenAt}, ${customers.createdAt})`), asc(customers.id))
    .limit(limit)
}

/** How many of them there are. */
export async function countLongAway(reader: Reader, months: number, moment: Moment): Promise<number> {
  return reader.$count(customers, isAwayFor(months, moment))
}

/** Who is kept for now, whoever was looked over last first. */
export function keptForNow(reader: Reader, today: Day) {
  return reader
    .select({
      ...{ id: customers.id, name: people.name, by: staff.name },
      ...{ keptAt: keptCustomers.keptAt, until: keptCustomers.until },
    })
    .from(keptCustomers)
    .innerJoin(customers, eq(customers.id, keptCustomers.customerId))
    .innerJoin(people, eq(people.id, keptCustomers.customerId))
    .innerJoin(staff, eq(staff.id, keptCustomers.keptById))
    .where(gte(keptCustomers.until, today))
    .orderBy(desc(keptCustomers.keptAt), asc(people.name))
}
export type KeptForNow = Awaited<ReturnType<typeof keptForNow>>[number]

/** Whoever was never here counts from when they were entered. */
function isAwayFor(months: number, { now, today }: Moment): SQL | undefined {
  const before = monthsBefore(now, months).getTime()
  return and(
    sql`coalesce(${customers.lastSeenAt}, ${customers.createdAt}) < ${before}`,
    // From yesterday on: what lies before says nothing any more, whether it is still kept or not.
    sql`not exists (select 1 from ${visitPeople} where ${visitPeople.personId} = ${customers.id}
      and ${visitPeople.startsAt} >= ${now.getTime() - MS_A_DAY})`,
    sql`not exists (select 1 from ${keptCustomers} where ${keptCustomers.customerId} = ${customers.id}
      and ${gte(keptCustomers.until, today)})`,
  )
}
