import { asc } from 'drizzle-orm'
import type { Reader } from '../../db/database.ts'
import { places } from '../../db/schema/places.ts'
import type { PlaceId } from './place.ts'

/** The places of the house, the first one first. */
export async function allPlaces(reader: Reader): Promise<{ id: PlaceId; name: string }[]> {
  return reader
    .select({ id: places.id, name: places.name })
    .from(places)
    .orderBy(asc(places.createdAt), asc(places.id))
}

/** The zones of the places, the first place first; its nights are those of the house. */
export async function timeZonesOfPlaces(reader: Reader): Promise<string[]> {
  const rows = await reader
    .select({ timeZone: places.timeZone })
    .from(places)
    .orderBy(asc(places.createdAt), asc(places.id))
  return rows.map(({ timeZone }) => timeZone)
}
