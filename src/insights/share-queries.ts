import { and, count, countDistinct, eq, isNull, sql } from 'drizzle-orm'
import { prepared, type Reader } from '../../db/database.ts'
import { among, given } from '../../db/dialect/expressions.ts'
import { interests, personInterests } from '../../db/schema/interests.ts'
import { customers } from '../../db/schema/people.ts'
import { visitPeople, visits } from '../../db/schema/visits.ts'
import { audiencesOf, isReadable } from '../facts/queries.ts'
import type { InterestId } from '../interests/interest.ts'
import type { Day } from '../lib/day.ts'
import type { PlaceId } from '../places/place.ts'
import type { Role } from '../staff/staff-member.ts'
import type { BestTiers } from './best.ts'
import { ofBest } from './best-queries.ts'
import type { Noted } from './trend.ts'

/** How many of a group share an interest. */
export interface InterestShare extends Noted {
  interestId: InterestId
  count: number
}

/** What a group shares: how many they are, of how many we know any interest, and who shares which. */
export interface Shares {
  total: number
  withAny: number
  interests: InterestShare[]
}

/** Who reads, and the instants at which the two times begin that a trend compares. */
export interface AskedShares {
  role: Role
  lately: Date
  before: Date
}

/** What the best customers share. */
export async function sharesOfBest(reader: Reader, best: BestTiers, asked: AskedShares): Promise<Shares> {
  const { role, ...since } = asked
  const asking = { ...audiencesOf(role), ...since, tiers: JSON.stringify(best) }
  const [reached] = await bestReached(best)(reader).execute(asking)
  const shared = await bestShared(best)(reader).execute(asking)
  return { total: reached?.total ?? 0, withAny: reached?.withAny ?? 0, interests: shared }
}

/** What those share who come on a day. */
export async function sharesOfArriving(
  reader: Reader,
  { placeId, day }: { placeId: PlaceId; day: Day },
  asked: AskedShares,
): Promise<Shares> {
  const { role, ...since } = asked
  const asking = { ...audiencesOf(role), ...since, placeId, day }
  const [reached] = await arrivingReached(reader).execute(asking)
  const shared = await arrivingShared(reader).execute(asking)
  return { total: reached?.total ?? 0, withAny: reached?.withAny ?? 0, interests: shared }
}

/** The names of some interests. */
export async function interestNames(
  reader: Reader,
  ids: readonly InterestId[],
): Promise<Map<InterestId, string>> {
  const rows = await namesQuery(reader).execute({ ids: JSON.stringify(ids) })
  return new Map(rows.map(({ id, name }) => [id, name]))
}

const notedSince = (name: string) =>
  sql`${personInterests.notedAt} >= ${given(personInterests.notedAt, name)}`

const shareColumns = {
  interestId: personInterests.interestId,
  count: countDistinct(personInterests.personId),
  lately: sql<number>`sum(${notedSince('lately')})`,
  before: sql<number>`sum(${notedSince('before')} and not ${notedSince('lately')})`,
}

const bestShared = ofBest((reader, isBest) =>
  reader
    .select(shareColumns)
    .from(customers)
    .innerJoin(personInterests, and(eq(personInterests.personId, customers.id), isReadable(personInterests)))
    .where(isBest)
    .groupBy(personInterests.interestId)
    .prepare(),
)

const bestReached = ofBest((reader, isBest) =>
  reader
    .select({
      total: count(),
      withAny: sql<number>`coalesce(sum(exists (
        select 1 from ${personInterests}
        where ${and(eq(personInterests.personId, customers.id), isReadable(personInterests))}
      )), 0)`,
    })
    .from(customers)
    .where(isBest)
    .prepare(),
)

const isArriving = and(
  eq(visits.placeId, sql.placeholder('placeId')),
  eq(visits.day, sql.placeholder('day')),
  isNull(visits.cancelledAt),
  isNull(visits.noShowAt),
)

const isCustomerOfVisit = and(eq(visitPeople.visitId, visits.id), eq(visitPeople.part, 'customer'))

const isTheirs = and(eq(personInterests.personId, visitPeople.personId), isReadable(personInterests))

const arrivingShared = prepared((reader) =>
  reader
    .select(shareColumns)
    .from(visits)
    .innerJoin(visitPeople, isCustomerOfVisit)
    .innerJoin(personInterests, isTheirs)
    .where(isArriving)
    .groupBy(personInterests.interestId)
    .prepare(),
)

const arrivingReached = prepared((reader) =>
  reader
    .select({
      total: countDistinct(visitPeople.personId),
      withAny: countDistinct(personInterests.personId),
    })
    .from(visits)
    .innerJoin(visitPeople, isCustomerOfVisit)
    .leftJoin(personInterests, isTheirs)
    .where(isArriving)
    .prepare(),
)

const namesQuery = prepared((reader) =>
  reader
    .select({ id: interests.id, name: interests.name })
    .from(interests)
    .where(among(interests.id, sql.placeholder('ids')))
    .prepare(),
)
