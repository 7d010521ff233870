import { addDays, weekdayOf, type Day } from '../lib/day.ts'
import type { Id } from '../lib/id.ts'
import type { TimeOfDay } from '../lib/wall-time.ts'
import type { StaffId } from '../staff/staff-member.ts'
import type { Weekday } from './wishes.ts'

export type ShiftId = Id<'Shift'>
export type RotaExceptionId = Id<'RotaException'>

/** Hours on the wall. Those that end before they begin go on past midnight; the same time twice is a whole day. */
export interface Hours {
  from: TimeOfDay
  until: TimeOfDay
}

/** Somebody on duty at those hours, every week on that day. */
export interface Shift extends Hours {
  staffId: StaffId
  weekday: Weekday
}

/** A day on which it is otherwise for somebody, or for everybody (null). Without hours: the whole day. */
export interface RotaException {
  staffId: StaffId | null
  day: Day
  isOn: boolean
  hours: Hours | null
}

/** Who is on duty when, at one place. */
export interface Rota {
  shifts: readonly Shift[]
  exceptions: readonly RotaException[]
}

/** Who is on duty at that time; where nobody is, whoever is on duty at all that day. */
export function onDuty(rota: Rota, day: Day, time: TimeOfDay): StaffId[] {
  const then = onDutyThen(rota, day, time)
  return then.length > 0 ? then : idsOf(stretchesOn(rota, day))
}

/** Who is on duty at that very time. */
export function onDutyThen(rota: Rota, day: Day, time: TimeOfDay): StaffId[] {
  return idsOf([
    ...stretchesOn(rota, day).filter(({ hours }) => isWithin(hours, time)),
    ...stretchesOn(rota, addDays(day, -1)).filter(({ hours }) => goesOnTo(hours, time)),
  ])
}

/** Who works on a day, and when, as the week and its exceptions say. */
export function stretchesOn(rota: Rota, day: Day): { staffId: StaffId; hours: Hours | null }[] {
  const exceptions = rota.exceptions.filter((one) => one.day === day)
  const isOff = (id: StaffId) =>
    exceptions.some(({ isOn, staffId }) => !isOn && (staffId === null || staffId === id))
  const usual = rota.shifts
    .filter(({ weekday, staffId }) => weekday === weekdayOf(day) && !isOff(staffId))
    .map(({ staffId, from, until }) => ({ staffId, hours: { from, until } }))
  const besides = exceptions.flatMap(({ isOn, staffId, hours }) =>
    isOn && staffId ? [{ staffId, hours }] : [],
  )
  return [...usual, ...besides]
}

function idsOf(stretches: readonly { staffId: StaffId }[]): StaffId[] {
  return [...new Set(stretches.map(({ staffId }) => staffId))]
}

function isWithin(hours: Hours | null, time: TimeOfDay): boolean {
  if (!hours) return true
  return hours.from < hours.until ? hours.from <= time && time < hours.until : hours.from <= time
}

/** Whether hours that began the day before last until then. */
function goesOnTo(hours: Hours | null, time: TimeOfDay): boolean {
  return hours !== null && hours.until <= hours.from && time < hours.until
}
