import { and, eq, isNull, sql } from 'drizzle-orm'
import { prepared, type Reader } from '../../db/database.ts'
import { places } from '../../db/schema/places.ts'
import { staff } from '../../db/schema/staff.ts'
import type { PlaceId } from '../places/place.ts'
import type { Role, StaffId } from '../staff/staff-member.ts'

/** Who reads a mail: what they may read depends on their role at that moment. */
export interface Recipient {
  id: StaffId
  name: string
  role: Role
  place: { id: PlaceId; name: string; timeZone: string }
}

/** Somebody who works here; undefined for whoever does not, or not any more. */
export async function recipientById(reader: Reader, id: StaffId): Promise<Recipient | undefined> {
  const [row] = await byId(reader).execute({ id })
  return row
}

const byId = prepared((reader) =>
  reader
    .select({
      id: staff.id,
      name: staff.name,
      role: staff.role,
      place: { id: places.id, name: places.name, timeZone: places.timeZone },
    })
    .from(staff)
    .innerJoin(places, eq(places.id, staff.placeId))
    .where(and(eq(staff.id, sql.placeholder('id')), isNull(staff.deactivatedAt)))
    .prepare(),
)
