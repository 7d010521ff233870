import { and, eq } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { customers, people } from '../../db/schema/people.ts'
import { visitPeople, visits } from '../../db/schema/visits.ts'
import { asDay, type Day } from '../../src/lib/day.ts'
import type { CustomerId } from '../../src/people/person.ts'
import type { VisitId } from '../../src/visits/visit.ts'

export const TODAY = day('2026-11-21')

/** A day of the calendar. */
export function day(text: string): Day {
  const read = asDay(text)
  if (!read) throw new Error(`${text} is no day`)
  return read
}

/** A member of the cast, by name. */
export async function customerNamed({ read }: Database, name: string): Promise<CustomerId> {
  const [row] = await read
    .select({ id: customers.id })
    .from(customers)
    .innerJoin(people, eq(people.id, customers.id))
    .where(eq(people.name, name))
  if (!row) throw new Error(`There is no ${name}`)
  return row.id
}

/** The visit of somebody on a day. */
export async function visitIdOf({ read }: Database, name: string, on: Day = TODAY): Promise<VisitId> {
  const [row] = await read
    .select({ id: visits.id })
    .from(visits)
    .innerJoin(visitPeople, eq(visitPeople.visitId, visits.id))
    .innerJoin(people, eq(people.id, visitPeople.personId))
    .where(and(eq(people.name, name), eq(visits.day, on)))
    .orderBy(visits.startsAt)
  if (!row) throw new Error(`${name} is not expected on ${on}`)
  return row.id
}

/** A visit as it is kept. */
export async function visitRow({ read }: Database, id: VisitId) {
  const [row] = await read.select().from(visits).where(eq(visits.id, id))
  return row
}

/** When a customer was last seen. */
export async function lastSeen({ read }: Database, name: string): Promise<Date | null> {
  const [row] = await read
    .select({ at: customers.lastSeenAt })
    .from(customers)
    .where(eq(customers.id, await customerNamed({ read } as Database, name)))
  return row?.at ?? null
}
