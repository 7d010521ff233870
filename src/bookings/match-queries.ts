import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Reader } from '../../db/database.ts'
import { among } from '../../db/dialect/expressions.ts'
import { bookingNames } from '../../db/schema/bookings.ts'
import { customers, emails, people } from '../../db/schema/people.ts'
import { staff } from '../../db/schema/staff.ts'
import { fold } from '../lib/text.ts'
import type { PersonId } from '../people/person.ts'
import type { PlaceId } from '../places/place.ts'
import type { StaffId } from '../staff/staff-member.ts'
import type { Candidate, Candidates } from './match.ts'
import { namesWithin, numbersWithin } from './names-within.ts'
import { whoKeyOf, type Booked } from './booking.ts'

/** Everybody who works here, by e-mail and by name: they are no customers of a booking, but may be its host. */
export interface House {
  byEmail: ReadonlyMap<string, StaffId>
  byName: ReadonlyMap<string, StaffId>
}

/** Those who work here now. */
export async function houseOf(reader: Reader): Promise<House> {
  const all = await reader
    .select({ id: staff.id, name: staff.name, email: staff.email })
    .from(staff)
    .where(isNull(staff.deactivatedAt))
  return {
    byEmail: new Map(all.map(({ email, id }) => [email, id])),
    byName: new Map(all.map(({ name, id }) => [fold(name), id])),
  }
}

/** Everybody whom these bookings may mean: a handful of queries, however many there are. */
export async function candidatesFor(
  reader: Reader,
  placeId: PlaceId,
  read: readonly Booked[],
  house: House,
): Promise<Candidates> {
  const ours = new Set(house.byEmail.keys())
  const all = read.map(({ who }) => who)
  const texts = all.flatMap((who) => who.texts)
  const addresses = all.flatMap((who) => who.emails)
  const names = all.flatMap(({ name }) => name)
  const [settled, byEmail, byNumber, byName] = await Promise.all([
    settledNames(
      reader,
      placeId,
      read.map((booked) => whoKeyOf(booked, ours)),
    ),
    living(reader, { emails: addresses }),
    living(reader, {
      numbers: [...all.flatMap((who) => who.memberNumber ?? []), ...texts.flatMap(numbersWithin)],
    }),
    living(reader, { names: [...names, ...texts].flatMap(namesWithin) }),
  ])
  return { ours, settled, byEmail, byNumber, byName }
}

/** Whom we are told that a name means: nobody where it is never to be asked. */
async function settledNames(
  reader: Reader,
  placeId: PlaceId,
  keys: readonly string[],
): Promise<Map<string, Candidate | null>> {
  const rows = await reader
    .select({
      whoKey: bookingNames.whoKey,
      id: bookingNames.personId,
      name: people.name,
      goesBy: people.goesBy,
    })
    .from(bookingNames)
    .leftJoin(people, eq(people.id, bookingNames.personId))
    .where(and(eq(bookingNames.placeId, placeId), among(bookingNames.whoKey, JSON.stringify(keys))))
  return new Map(
    rows.map(({ whoKey, id, name, goesBy }) => [
      whoKey,
      id === null || name === null ? null : { id, name, goesBy, memberNumber: null, email: null },
    ]),
  )
}

interface Sought {
  emails?: readonly string[]
  numbers?: readonly string[]
  names?: readonly string[]
}

/** The living customers of these e-mails, numbers or names. */
async function living(reader: Reader, { emails: addresses, numbers, names }: Sought): Promise<Candidate[]> {
  const sought = JSON.stringify([...new Set(addresses ?? numbers ?? names ?? [])])
  if (sought === '[]') return []
  const columns = {
    id: sql<PersonId>`${people.id}`,
    name: people.name,
    goesBy: people.goesBy,
    memberNumber: customers.memberNumber,
  }
  const isHere = and(isNull(people.deceasedOn), isNull(customers.archivedAt))
  if (addresses)
    return reader
      .select({ ...columns, email: sql<string | null>`lower(${emails.address})` })
      .from(emails)
      .innerJoin(customers, sql`${customers.id} = ${emails.personId}`)
      .innerJoin(people, eq(people.id, emails.personId))
      .where(and(isHere, among(sql`lower(${emails.address})`, sought)))
  const found = names
    ? among(customers.sortName, sought)
    : among(customers.memberNumber, inBothCases(numbers))
  return reader
    .select({ ...columns, email: sql<string | null>`null` })
    .from(customers)
    .innerJoin(people, sql`${people.id} = ${customers.id}`)
    .where(and(isHere, found))
}

/** Numbers are kept as somebody wrote them: "b-14", "B-14". */
function inBothCases(numbers: readonly string[] = []): string {
  return JSON.stringify([...new Set(numbers.flatMap((one) => [one, one.toLowerCase(), one.toUpperCase()]))])
}
