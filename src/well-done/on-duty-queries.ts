import type { Reader } from '../../db/database.ts'
import type { Day } from '../lib/day.ts'
import type { PlaceId } from '../places/place.ts'
import { stretchesOn, type RotaException } from '../reminders/duty.ts'
import { exceptionsAt, shiftsAt, type ExceptionRow } from '../rota/queries.ts'
import type { StaffId } from '../staff/staff-member.ts'

export interface OnDuty {
  id: StaffId
  name: string
}

/** Who is on duty at a place at any time of a day, by name. */
export async function onDutyOn(reader: Reader, placeId: PlaceId, day: Day): Promise<OnDuty[]> {
  const shifts = await shiftsAt(reader, placeId)
  const exceptions = await exceptionsAt(reader, placeId, day)
  const names = new Map([...shifts, ...exceptions].map(({ staffId, name }) => [staffId, name ?? '']))
  const ids = stretchesOn({ shifts, exceptions: exceptions.map(asException) }, day).map((one) => one.staffId)
  return [...new Set(ids)]
    .map((id) => ({ id, name: names.get(id) ?? '' }))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en'))
}

function asException({ from, until, ...exception }: ExceptionRow): RotaException {
  return { ...exception, hours: from && until ? { from, until } : null }
}
