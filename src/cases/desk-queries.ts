import { eq, sql } from 'drizzle-orm'
import { prepared, type Reader } from '../../db/database.ts'
import { places } from '../../db/schema/places.ts'
import type { PlaceId } from '../places/place.ts'
import type { Rota } from '../reminders/duty.ts'
import { houseOf } from '../reminders/house-queries.ts'
import type { Colleague, House } from '../reminders/recipient.ts'
import { NO_ROTA } from './hours.ts'

/** A place as far as it decides who looks after what, until when, and when they are told. */
export interface Desk extends Pick<House, 'quiet'> {
  placeId: PlaceId
  timeZone: string
  /** Of those who still work here. */
  rota: Rota
  colleagues: readonly Colleague[]
}

/** The desk of a place. */
export async function deskOf(reader: Reader, placeId: PlaceId, now: Date): Promise<Desk> {
  const [place] = await placeQuery(reader).execute({ placeId })
  if (!place) throw new Error(`There is no place ${placeId}`)
  const { rotas, quiet, colleagues } = await houseOf(reader, now)
  const working = [...colleagues.values()].filter(({ worksHere }) => worksHere)
  const rota = ofThose(new Set(working.map(({ id }) => id)), rotas.get(placeId) ?? NO_ROTA)
  return { placeId, timeZone: place.timeZone, quiet, rota, colleagues: working }
}

function ofThose(ids: ReadonlySet<string>, { shifts, exceptions }: Rota): Rota {
  return {
    shifts: shifts.filter(({ staffId }) => ids.has(staffId)),
    exceptions: exceptions.filter(({ staffId }) => staffId === null || ids.has(staffId)),
  }
}

const placeQuery = prepared((reader) =>
  reader
    .select({ timeZone: places.timeZone })
    .from(places)
    .where(eq(places.id, sql.placeholder('placeId')))
    .prepare(),
)
