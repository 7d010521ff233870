import { addDays, type Day } from '../lib/day.ts'
import { instantAt, timeOfDay } from '../lib/wall-time.ts'
import { stretchesOn, type Hours, type Rota } from '../reminders/duty.ts'

/** When a place is open: from the first on duty until the last. */
export interface OpenHours {
  opensAt: Date
  closesAt: Date
}

/** A place of whose rota nobody has written anything is open as most are. */
const USUAL: Hours = { from: timeOfDay('09:00'), until: timeOfDay('18:00') }

/** When a place is open on a day; undefined where nobody is on duty then. */
export function openOn(rota: Rota, day: Day, timeZone: string): OpenHours | undefined {
  const stretches = hoursOn(rota, day).map(({ from, until }) => ({
    opensAt: instantAt(day, from, timeZone),
    closesAt: instantAt(until > from ? day : addDays(day, 1), until, timeZone),
  }))
  if (stretches.length === 0) return undefined
  return {
    opensAt: new Date(Math.min(...stretches.map(({ opensAt }) => opensAt.getTime()))),
    closesAt: new Date(Math.max(...stretches.map(({ closesAt }) => closesAt.getTime()))),
  }
}

/** For so many days it is looked for the next on which a place is open. */
const LOOKS_AHEAD = 14

/** By when a case is to be looked after that is opened on a day: until the place closes on the next day that it is open. */
export function dueAfter(rota: Rota, day: Day, timeZone: string): Date {
  for (let ahead = 1; ahead <= LOOKS_AHEAD; ahead++) {
    const open = openOn(rota, addDays(day, ahead), timeZone)
    if (open) return open.closesAt
  }
  return closingTimeOn(rota, addDays(day, 1), timeZone)
}

/** When a place closes on a day; where nobody is on duty then, as most places do. */
export function closingTimeOn(rota: Rota, day: Day, timeZone: string): Date {
  return openOn(rota, day, timeZone)?.closesAt ?? instantAt(day, USUAL.until, timeZone)
}

export const NO_ROTA: Rota = { shifts: [], exceptions: [] }

function hoursOn(rota: Rota, day: Day): Hours[] {
  const stretches = stretchesOn(rota, day)
  if (rota.shifts.length > 0 || stretches.length > 0) return stretches.map(({ hours }) => hours ?? USUAL)
  const isHoliday = rota.exceptions.some((one) => one.day === day && !one.isOn && one.staffId === null)
  return isHoliday ? [] : [USUAL]
}
