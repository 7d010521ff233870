import { timeOfDay } from '../../src/lib/wall-time.ts'
import type { PlaceId } from '../../src/places/place.ts'
import type { StaffId } from '../../src/staff/staff-member.ts'
import type { SeedStaff } from './language.ts'
import { dayFrom, type Moment } from './relative-days.ts'
import type { Rows } from './rows.ts'

/** Writes down when somebody is on duty every week, and the day on which they are not. */
export function addDuty(
  rows: Rows,
  moment: Moment,
  { duty = [], off }: Pick<SeedStaff, 'duty' | 'off'>,
  who: { placeId: PlaceId; staffId: StaffId },
): void {
  for (const { on, from, until } of duty)
    for (const weekday of on)
      rows.shifts.push({
        id: moment.id(),
        ...who,
        ...{ weekday, from: timeOfDay(from), until: timeOfDay(until) },
      })
  if (off) {
    const day = dayFrom(moment, off.on)
    rows.rotaExceptions.push({ id: moment.id(), ...who, day, isOn: false, why: off.why })
  }
}
