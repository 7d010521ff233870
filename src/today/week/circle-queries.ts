import { and, asc, eq, gt, gte, inArray, isNull, lt, or, sql } from 'drizzle-orm'
import { prepared, type Reader } from '../../../db/database.ts'
import { among, given } from '../../../db/dialect/expressions.ts'
import { customers, people, relationships } from '../../../db/schema/people.ts'
import { visitPeople, visits } from '../../../db/schema/visits.ts'
import { audiencesOf, isReadable } from '../../facts/queries.ts'
import { addDays, type Day } from '../../lib/day.ts'
import { startOfDay } from '../../lib/wall-time.ts'
import type { CustomerId, PersonId } from '../../people/person.ts'
import type { PlaceId } from '../../places/place.ts'
import type { Moment } from '../../prompts/moment.ts'
import { inverseOf, isClose, RELATIONSHIP_KINDS } from '../../relationships/relationship.ts'
import type { Role } from '../../staff/staff-member.ts'
import { isInTheList, mayBeCelebrated } from './date-queries.ts'
import { DAYS_IN_WEEK } from './span.ts'

/** A customer, and who of their close circle it is whom they are tied to: themselves, or one of their people. */
export interface Tied {
  personId: PersonId
  customerId: CustomerId
  tier: string | null
  photoId: string | null
}

/** The customers to whom any of these people are close, and those among them who are customers. Three queries. */
export async function customersAround(
  reader: Reader,
  personIds: readonly PersonId[],
  today: Day,
  role: Role,
): Promise<Tied[]> {
  const asked = { ids: JSON.stringify(personIds), today, ...audiencesOf(role) }
  return [
    ...(await themselves(reader).execute(asked)),
    ...(await whoseTheyAre(reader).execute(asked)),
    ...(await whoAreTheirs(reader).execute(asked)),
  ]
}

/** When each of them is next expected at a place in the week of a moment; who is not is missing. */
export async function expectedInWeek(
  reader: Reader,
  customerIds: readonly CustomerId[],
  placeId: PlaceId,
  { today, timeZone }: Moment,
): Promise<Map<PersonId, Day>> {
  const from = startOfDay(today, timeZone)
  const until = startOfDay(addDays(today, DAYS_IN_WEEK), timeZone)
  const rows = await expected(reader).execute({ ids: JSON.stringify(customerIds), from, until })
  const here = rows.filter((row) => row.placeId === placeId)
  return new Map(here.toReversed().map(({ personId, day }) => [personId, day]))
}

const ids = sql.placeholder('ids')

const standing = { tier: customers.tier, photoId: customers.photoId }

const mayBeNamed = () => and(isInTheList(), mayBeCelebrated())

const themselves = prepared((reader) =>
  reader
    .select({ personId: people.id, customerId: customers.id, ...standing })
    .from(customers)
    .innerJoin(people, eq(people.id, customers.id))
    .where(and(among(customers.id, ids), mayBeNamed()))
    .prepare(),
)

const CLOSE = RELATIONSHIP_KINDS.filter(isClose)

/** As it was written: the person is the customer's daughter. */
const whoseTheyAre = prepared((reader) =>
  tied(reader, relationships.relatedId, relationships.personId, CLOSE).prepare(),
)

/** Read back: the customer is the person's daughter. */
const whoAreTheirs = prepared((reader) =>
  tied(
    reader,
    relationships.personId,
    relationships.relatedId,
    RELATIONSHIP_KINDS.filter((kind) => isClose(inverseOf(kind))),
  ).prepare(),
)

type End = typeof relationships.personId | typeof relationships.relatedId

function tied(reader: Reader, person: End, customer: End, kinds: typeof CLOSE) {
  const { endedOn, kind } = relationships
  return reader
    .select({ personId: person, customerId: customers.id, ...standing })
    .from(relationships)
    .innerJoin(customers, eq(customers.id, customer))
    .innerJoin(people, eq(people.id, customers.id))
    .where(
      and(
        among(person, ids),
        inArray(kind, kinds),
        or(isNull(endedOn), gt(endedOn, sql.placeholder('today'))),
        isReadable(relationships),
        mayBeNamed(),
      ),
    )
}

const expected = prepared((reader) =>
  reader
    .select({ personId: visitPeople.personId, placeId: visits.placeId, day: visits.day })
    .from(visitPeople)
    .innerJoin(visits, eq(visits.id, visitPeople.visitId))
    .where(
      and(
        among(visitPeople.personId, ids),
        gte(visitPeople.startsAt, given(visitPeople.startsAt, 'from')),
        lt(visitPeople.startsAt, given(visitPeople.startsAt, 'until')),
        isNull(visits.cancelledAt),
        isNull(visits.noShowAt),
        isNull(visits.completedAt),
      ),
    )
    .orderBy(asc(visitPeople.startsAt))
    .prepare(),
)
