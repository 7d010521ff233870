import { and, desc, eq, isNotNull, isNull, sql, type SQL } from 'drizzle-orm'
import { prepared, type Reader } from '../../db/database.ts'
import { affectedCustomers, incidents } from '../../db/schema/incidents.ts'
import { places } from '../../db/schema/places.ts'
import { staff } from '../../db/schema/staff.ts'
import type { PlaceId } from '../places/place.ts'
import type { PageOfRows } from '../web/pagination.ts'
import type { IncidentId } from './incident.ts'

/** An incident with the names of its owner and place. */
export type Incident = Awaited<ReturnType<typeof incidentsWhere>>[number]

/** What goes on at a place, the latest first. */
export function goingOnAt(reader: Reader, placeId: PlaceId): Promise<Incident[]> {
  return incidentsWhere(reader, and(eq(incidents.placeId, placeId), isNull(incidents.overAt))).orderBy(
    desc(incidents.startedAt),
    desc(incidents.id),
  )
}

/** What is over at a place, the latest first. */
export function overAt(reader: Reader, placeId: PlaceId, { limit, offset }: PageOfRows): Promise<Incident[]> {
  return incidentsWhere(reader, isOverAt(placeId))
    .orderBy(desc(incidents.overAt), desc(incidents.id))
    .limit(limit)
    .offset(offset)
}

/** How much of it there is. */
export function overCount(reader: Reader, placeId: PlaceId): Promise<number> {
  return reader.$count(incidents, and(isOverAt(placeId), isNull(incidents.removedAt)))
}

/** An incident by id, wherever it happened. */
export async function incidentById(reader: Reader, id: IncidentId): Promise<Incident | undefined> {
  const [incident] = await byId(reader).execute({ id })
  return incident
}

function isOverAt(placeId: PlaceId): SQL | undefined {
  return and(eq(incidents.placeId, placeId), isNotNull(incidents.overAt))
}

function incidentsWhere(reader: Reader, condition: SQL | undefined) {
  return reader
    .select({
      ...{ id: incidents.id, title: incidents.title, what: incidents.what, startedAt: incidents.startedAt },
      ...{ status: incidents.status, nextUpdateAt: incidents.nextUpdateAt, overAt: incidents.overAt },
      ...{ openedAt: incidents.openedAt, story: incidents.story, version: incidents.version },
      ...{ pageNumber: incidents.pageNumber, pageOpenAt: incidents.pageOpenAt },
      ...{ ownerId: incidents.ownerId, owner: staff.name },
      place: { id: places.id, name: places.name, timeZone: places.timeZone },
      affected: affectedCount,
    })
    .from(incidents)
    .innerJoin(staff, eq(staff.id, incidents.ownerId))
    .innerJoin(places, eq(places.id, incidents.placeId))
    .where(and(condition, isNull(incidents.removedAt)))
}

const affectedCount = sql<number>`(select count(*) from ${affectedCustomers}
  where ${affectedCustomers.incidentId} = ${incidents.id} and ${affectedCustomers.removedAt} is null)`

const byId = prepared((reader) => incidentsWhere(reader, eq(incidents.id, sql.placeholder('id'))).prepare())
