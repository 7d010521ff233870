import { and, asc, eq, sql, type SQL } from 'drizzle-orm'
import { prepared, type Reader } from '../../db/database.ts'
import { among, given } from '../../db/dialect/expressions.ts'
import { customers, people } from '../../db/schema/people.ts'
import { places } from '../../db/schema/places.ts'
import { staff } from '../../db/schema/staff.ts'
import { visitPeople, visits } from '../../db/schema/visits.ts'
import type { Day } from '../lib/day.ts'
import { groupedBy } from '../lib/grouping.ts'
import type { CustomerId } from '../people/person.ts'
import type { PlaceId } from '../places/place.ts'
import type { VisitId } from './visit.ts'

/** A visit of a day, with everybody who comes. */
export type DayVisit = VisitRow & { customers: Comer[]; companions: Comer[] }

/** Somebody who comes, as far as the day's page names them. */
export type Comer = Omit<ComerRow, 'visitId' | 'part'>

/** The visits of a day at a place, the earliest first. Two queries, however many come. */
export async function visitsOn(reader: Reader, placeId: PlaceId, day: Day): Promise<DayVisit[]> {
  const rows = await visitsQuery(reader).execute({ placeId, day })
  const comers = groupedBy(await comersQuery(reader).execute({ placeId, day }), ({ visitId }) => visitId)
  return rows.map((row) => ({ ...row, ...partedComers(comers.get(row.id) ?? []) }))
}

/** A visit as the page of its day shows it, with when and where that is. */
export async function visitOnItsDay(reader: Reader, id: VisitId): Promise<VisitOnItsDay | undefined> {
  const [row] = await visitQuery(reader).execute({ id })
  if (!row) return undefined
  const all = await comersOf(reader).execute({ id })
  return { ...row, ...partedComers(all) }
}

export type VisitOnItsDay = DayVisit & Pick<OneVisitRow, 'day' | 'place'>

/** Those of some customers who came here before that instant. Looks no further than the first time that they did. */
export async function customersSeenBefore(
  reader: Reader,
  customerIds: readonly CustomerId[],
  before: Date,
): Promise<Set<CustomerId>> {
  const rows = await seenQuery(reader).execute({ ids: JSON.stringify(customerIds), before })
  return new Set(rows.map(({ id }) => id))
}

function partedComers(all: readonly ComerRow[]): Pick<DayVisit, 'customers' | 'companions'> {
  return {
    customers: all.filter(({ part }) => part === 'customer'),
    companions: all.filter(({ part }) => part === 'companion'),
  }
}

type VisitRow = Awaited<ReturnType<ReturnType<typeof visitsQuery>['execute']>>[number]
type OneVisitRow = Awaited<ReturnType<ReturnType<typeof visitQuery>['execute']>>[number]
type ComerRow = Awaited<ReturnType<ReturnType<typeof comersQuery>['execute']>>[number]

const ofTheDay = and(eq(visits.placeId, sql.placeholder('placeId')), eq(visits.day, sql.placeholder('day')))

const visitColumns = {
  id: visits.id,
  time: visits.time,
  startsAt: visits.startsAt,
  purpose: visits.purpose,
  partySize: visits.partySize,
  host: staff.name,
  arrivedAt: visits.arrivedAt,
  completedAt: visits.completedAt,
  cancelledAt: visits.cancelledAt,
  noShowAt: visits.noShowAt,
}

const visitsQuery = prepared((reader) =>
  reader
    .select(visitColumns)
    .from(visits)
    .leftJoin(staff, eq(staff.id, visits.hostId))
    .where(ofTheDay)
    .orderBy(asc(visits.startsAt), asc(visits.id))
    .prepare(),
)

const visitQuery = prepared((reader) =>
  reader
    .select({
      ...visitColumns,
      day: visits.day,
      place: { id: places.id, name: places.name, timeZone: places.timeZone },
    })
    .from(visits)
    .innerJoin(places, eq(places.id, visits.placeId))
    .leftJoin(staff, eq(staff.id, visits.hostId))
    .where(eq(visits.id, sql.placeholder('id')))
    .prepare(),
)

const comersQuery = prepared((reader) => comersWhere(reader, ofTheDay).prepare())

const comersOf = prepared((reader) => comersWhere(reader, eq(visits.id, sql.placeholder('id'))).prepare())

function comersWhere(reader: Reader, condition: SQL | undefined) {
  return reader
    .select({
      visitId: visitPeople.visitId,
      part: visitPeople.part,
      id: people.id,
      customerId: customers.id,
      name: people.name,
      goesBy: people.goesBy,
      pronunciation: people.pronunciation,
      addressAs: people.addressAs,
      addressWhen: people.addressWhen,
      tier: customers.tier,
      photoId: customers.photoId,
      sinceYear: customers.sinceYear,
    })
    .from(visits)
    .innerJoin(visitPeople, eq(visitPeople.visitId, visits.id))
    .innerJoin(people, eq(people.id, visitPeople.personId))
    .leftJoin(customers, eq(customers.id, sql`${people.id}`))
    .where(condition)
    .orderBy(asc(visits.startsAt), asc(visitPeople.position))
}

const seenQuery = prepared((reader) =>
  reader
    .select({ id: customers.id })
    .from(customers)
    .where(
      and(
        among(customers.id, sql.placeholder('ids')),
        sql`exists (
          select 1 from ${visitPeople} inner join ${visits} on ${visits.id} = ${visitPeople.visitId}
          where ${visitPeople.personId} = ${customers.id}
            and ${visitPeople.startsAt} < ${given(visitPeople.startsAt, 'before')}
            and ${visits.arrivedAt} is not null
        )`,
      ),
    )
    .prepare(),
)
