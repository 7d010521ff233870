import { and, asc, eq, isNull, ne } from 'drizzle-orm'
import type { Reader } from '../../db/database.ts'
import { places } from '../../db/schema/places.ts'
import { secondFactors, sessions, staff } from '../../db/schema/staff.ts'
import type { StaffId } from '../staff/staff-member.ts'

/** Somebody who signs in here, or did, as an owner sees them. */
export type Account = Awaited<ReturnType<typeof accounts>>[number]

/** Everybody, by name; those who have left are among them. */
export function accounts(reader: Reader) {
  return read(reader, undefined)
}

export async function accountById(reader: Reader, id: StaffId): Promise<Account | undefined> {
  const [row] = await read(reader, eq(staff.id, id))
  return row
}

/** True where nobody else who works here is an owner. */
export async function isLastOwner(reader: Reader, id: StaffId): Promise<boolean> {
  const others = and(eq(staff.role, 'owner'), isNull(staff.deactivatedAt), ne(staff.id, id))
  return (await reader.$count(staff, others)) === 0
}

/** How many sessions of somebody nobody has ended. */
export function sessionCount(reader: Reader, id: StaffId): Promise<number> {
  return reader.$count(sessions, and(eq(sessions.staffId, id), isNull(sessions.endedAt)))
}

function read(reader: Reader, which: ReturnType<typeof eq> | undefined) {
  return reader
    .select({
      ...{ id: staff.id, name: staff.name, email: staff.email, role: staff.role },
      ...{ lastSeenAt: staff.lastSeenAt, deactivatedAt: staff.deactivatedAt, version: staff.version },
      place: places.name,
      factorSince: secondFactors.createdAt,
    })
    .from(staff)
    .innerJoin(places, eq(places.id, staff.placeId))
    .leftJoin(secondFactors, eq(secondFactors.staffId, staff.id))
    .where(which)
    .orderBy(asc(staff.name), asc(staff.id))
}
