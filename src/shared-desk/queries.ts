import { and, asc, eq, gt, isNull } from 'drizzle-orm'
import type { Reader } from '../../db/database.ts'
import { deskPeople, pins, staff } from '../../db/schema/staff.ts'
import { MS_A_DAY } from '../lib/milliseconds.ts'
import type { StaffId } from '../staff/staff-member.ts'
import { MOST_WRONG_PINS, PIN_DAYS } from './pin.ts'

/** Somebody who gave their password at a desk lately. */
export interface DeskPerson {
  id: StaffId
  name: string
  /** What their PIN is checked against; undefined where the desk asks for their password. */
  pinHash: string | undefined
}

/** Those who gave their password at a desk within a week and still work here, by name. */
export async function peopleAtDesk(reader: Reader, deskId: string, now: Date): Promise<DeskPerson[]> {
  const since = new Date(now.getTime() - PIN_DAYS * MS_A_DAY)
  const rows = await reader
    .select({ id: staff.id, name: staff.name, wrongPins: deskPeople.wrongPins, pinHash: pins.pinHash })
    .from(deskPeople)
    .innerJoin(staff, eq(staff.id, deskPeople.staffId))
    .leftJoin(pins, eq(pins.staffId, staff.id))
    .where(and(eq(deskPeople.deskId, deskId), gt(deskPeople.passwordAt, since), isNull(staff.deactivatedAt)))
    .orderBy(asc(staff.name), asc(staff.id))
  return rows.map(({ id, name, wrongPins, pinHash }) => {
    const isHeard = pinHash !== null && wrongPins < MOST_WRONG_PINS
    return { id, name, pinHash: isHeard ? pinHash : undefined }
  })
}

/** True where somebody has chosen a PIN. */
export async function hasPin(reader: Reader, staffId: StaffId): Promise<boolean> {
  return (await reader.$count(pins, eq(pins.staffId, staffId))) > 0
}
