import { and, asc, desc, eq, isNotNull, isNull, ne, sql } from 'drizzle-orm'
import { prepared, type Reader } from '../../db/database.ts'
import { among, atMost } from '../../db/dialect/expressions.ts'
import { auditEntries } from '../../db/schema/audit.ts'
import { customers, people, relationships } from '../../db/schema/people.ts'
import { places } from '../../db/schema/places.ts'
import { staff } from '../../db/schema/staff.ts'
import { visitPeople, visits } from '../../db/schema/visits.ts'
import { audiencesOf, isReadable } from '../facts/queries.ts'
import type { PersonId } from '../people/person.ts'
import { asWritten, readBack } from '../relationships/relationship.ts'
import type { Role, StaffId } from '../staff/staff-member.ts'
import type { PartInVisit, VisitId } from './visit.ts'

/** A visit as it stands, with the clock of its place and everybody who comes. */
export type Visit = VisitRow & { timeZone: string; people: PersonInVisit[] }

export interface PersonInVisit {
  id: PersonId
  name: string
  part: PartInVisit
}

/** A visit by id. */
export async function visitById(reader: Reader, id: VisitId): Promise<Visit | undefined> {
  const [row] = await byId(reader).execute({ id })
  if (!row) return undefined
  const { visit, timeZone } = row
  return { ...visit, timeZone, people: await peopleInVisit(reader).execute({ id }) }
}

/** Who last said how far a visit has got. */
export async function lastHandOn(
  reader: Reader,
  id: VisitId,
): Promise<{ id: StaffId; name: string } | undefined> {
  const [row] = await lastEntry(reader).execute({ id })
  return row
}

/** When somebody last came, at any place. */
export async function lastArrivalOf(reader: Reader, personId: PersonId): Promise<Date | null> {
  const [row] = await lastArrival(reader).execute({ personId })
  return row?.arrivedAt ?? null
}

/** Customers by id, for a form that names them; ids of nobody are left out. */
export async function customersNamed(
  reader: Reader,
  ids: readonly string[],
): Promise<{ id: PersonId; name: string; memberNumber: string | null }[]> {
  return namedCustomers(reader).execute({ ids: JSON.stringify(ids) })
}

/** Who may come along: the living people of these customers, as far as the role may know of them. */
export async function companionsOf(
  reader: Reader,
  customerIds: readonly PersonId[],
  role: Role,
): Promise<{ id: PersonId; name: string; relation: string }[]> {
  const asked = { ids: JSON.stringify(customerIds), ...audiencesOf(role) }
  const [written, read] = await Promise.all([writtenOf(reader).execute(asked), readOf(reader).execute(asked)])
  const known = new Set<string>(customerIds)
  return [
    ...written.map((row) => ({ ...row, relation: asWritten(row, row.pronoun).word })),
    ...read.map((row) => ({ ...row, relation: readBack(row, row.pronoun).word })),
  ].filter(({ id }) => !known.has(id) && known.add(id))
}

type VisitRow = typeof visits.$inferSelect

const byId = prepared((reader) =>
  reader
    .select({ visit: visits, timeZone: places.timeZone })
    .from(visits)
    .innerJoin(places, eq(places.id, visits.placeId))
    .where(eq(visits.id, sql.placeholder('id')))
    .prepare(),
)

const peopleInVisit = prepared((reader) =>
  reader
    .select({ id: people.id, name: people.name, goesBy: people.goesBy, part: visitPeople.part })
    .from(visitPeople)
    .innerJoin(people, eq(people.id, visitPeople.personId))
    .where(eq(visitPeople.visitId, sql.placeholder('id')))
    .orderBy(asc(visitPeople.position))
    .prepare(),
)

const lastEntry = prepared((reader) =>
  reader
    .select({ id: staff.id, name: staff.name })
    .from(auditEntries)
    .innerJoin(staff, eq(staff.id, auditEntries.staffId))
    .where(eq(auditEntries.subjectId, sql.placeholder('id')))
    .orderBy(desc(auditEntries.at), desc(auditEntries.id))
    .limit(atMost(1))
    .prepare(),
)

const lastArrival = prepared((reader) =>
  reader
    .select({ arrivedAt: visits.arrivedAt })
    .from(visitPeople)
    .innerJoin(visits, eq(visits.id, visitPeople.visitId))
    .where(and(eq(visitPeople.personId, sql.placeholder('personId')), isNotNull(visits.arrivedAt)))
    .orderBy(desc(visits.arrivedAt))
    .limit(atMost(1))
    .prepare(),
)

const ids = sql.placeholder('ids')

const namedCustomers = prepared((reader) =>
  reader
    .select({ id: people.id, name: people.name, memberNumber: customers.memberNumber })
    .from(customers)
    .innerJoin(people, eq(people.id, customers.id))
    .where(among(customers.id, ids))
    .orderBy(asc(customers.sortName))
    .prepare(),
)

const writtenOf = relatives(relationships.personId, relationships.relatedId)
const readOf = relatives(relationships.relatedId, relationships.personId)

/** Whoever stands at one end of a relationship whose other end is among the ids. */
function relatives(from: typeof relationships.personId | typeof relationships.relatedId, to: typeof from) {
  return prepared((reader) =>
    reader
      .select({
        id: people.id,
        name: people.name,
        pronoun: people.pronoun,
        kind: relationships.kind,
        word: relationships.word,
      })
      .from(relationships)
      .innerJoin(people, eq(people.id, to))
      .where(
        and(
          among(from, ids),
          isReadable(relationships),
          isNull(relationships.endedOn),
          ne(relationships.kind, 'former partner'),
          isNull(people.deceasedOn),
        ),
      )
      .orderBy(asc(relationships.notedAt), asc(people.name))
      .prepare(),
  )
}
