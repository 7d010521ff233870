import { and, asc, eq, gte, isNotNull, isNull, lte, sql } from 'drizzle-orm'
import { prepared, type Reader } from '../../../db/database.ts'
import { promises } from '../../../db/schema/facts.ts'
import { customers, people } from '../../../db/schema/people.ts'
import { places } from '../../../db/schema/places.ts'
import { visits } from '../../../db/schema/visits.ts'
import type { Day } from '../../lib/day.ts'
import type { Id } from '../../lib/id.ts'
import type { PlaceId } from '../../places/place.ts'

/** The time zone of every place. */
export async function timeZonesOfPlaces(reader: Reader): Promise<Map<PlaceId, string>> {
  const rows = await allPlaces(reader).execute()
  return new Map(rows.map(({ id, timeZone }) => [id, timeZone]))
}

/** How many visits a place expects on a day. */
export async function expectedOn(reader: Reader, placeId: PlaceId, day: Day): Promise<number> {
  return (await expectedQuery(reader).execute({ placeId, day })).length
}

/** A promise, as far as it decides whether its owner is told that it comes due. */
export type PromiseToTell = Awaited<ReturnType<typeof promisesDueBetween>>[number]

/** What was promised and is still to be done, due within those days. */
export async function promisesDueBetween(reader: Reader, from: Day, until: Day) {
  return openBetween(reader).execute({ from, until })
}

/** A promise by its id, kept or not. */
export async function promiseToTell(
  reader: Reader,
  id: Id<'Promise'>,
): Promise<(PromiseToTell & { keptAt: Date | null; removedAt: Date | null }) | undefined> {
  const [row] = await byId(reader).execute({ id })
  return row
}

const allPlaces = prepared((reader) =>
  reader.select({ id: places.id, timeZone: places.timeZone }).from(places).prepare(),
)

const expectedQuery = prepared((reader) =>
  reader
    .select({ id: visits.id })
    .from(visits)
    .where(
      and(
        eq(visits.placeId, sql.placeholder('placeId')),
        eq(visits.day, sql.placeholder('day')),
        ...[isNull(visits.cancelledAt), isNull(visits.noShowAt), isNull(visits.arrivedAt)],
      ),
    )
    .prepare(),
)

const TOLD = {
  ...{ id: promises.id, ownerId: promises.ownerId, dueOn: promises.dueOn, notedAt: promises.notedAt },
  ...{ audience: promises.audience, personId: promises.personId, name: people.name },
  ...{ deceasedOn: people.deceasedOn, archivedAt: customers.archivedAt },
}

const isOpen = and(isNull(promises.keptAt), isNull(promises.removedAt), isNotNull(promises.dueOn))

const openBetween = prepared((reader) =>
  reader
    .select(TOLD)
    .from(promises)
    .innerJoin(people, eq(people.id, promises.personId))
    .leftJoin(customers, eq(customers.id, sql`${people.id}`))
    .where(
      and(
        isOpen,
        gte(promises.dueOn, sql.placeholder('from')),
        lte(promises.dueOn, sql.placeholder('until')),
      ),
    )
    .orderBy(asc(promises.dueOn), asc(promises.id))
    .prepare(),
)

const byId = prepared((reader) =>
  reader
    .select({ ...TOLD, keptAt: promises.keptAt, removedAt: promises.removedAt })
    .from(promises)
    .innerJoin(people, eq(people.id, promises.personId))
    .leftJoin(customers, eq(customers.id, sql`${people.id}`))
    .where(eq(promises.id, sql.placeholder('id')))
    .prepare(),
)
