import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import { prepared, type Reader } from '../../db/database.ts'
import { kept } from '../../db/kept.ts'
import { incidents } from '../../db/schema/incidents.ts'
import type { PlaceId } from '../places/place.ts'

/** What goes on at a place, as every page there says it: read once until something changes. */
export const bannerIncidents = kept(20, async (reader: Reader, placeId: PlaceId) =>
  goingOn(reader).execute({ placeId }),
)

const goingOn = prepared((reader) =>
  reader
    .select({
      id: incidents.id,
      title: incidents.title,
      status: incidents.status,
      nextUpdateAt: incidents.nextUpdateAt,
    })
    .from(incidents)
    .where(
      and(
        eq(incidents.placeId, sql.placeholder('placeId')),
        isNull(incidents.overAt),
        isNull(incidents.removedAt),
      ),
    )
    .orderBy(desc(incidents.startedAt))
    .prepare(),
)
