import type { InterestId } from '../../src/interests/interest.ts'
import type { PlaceId } from '../../src/places/place.ts'
import type { StaffId } from '../../src/staff/staff-member.ts'
import type { Directory } from './directory.ts'
import type { DayFromToday, StaffName, Told } from './language.ts'
import type { Member } from './member.ts'
import { dayFrom, wallInstant, type Moment } from './relative-days.ts'

/** The club as it stands before any member does. */
export interface Club extends Moment {
  placeId: PlaceId
  staffId(name: StaffName): StaffId
  interestId(name: string): InterestId
}

/** What a member's file is written against. */
export interface World extends Club {
  directory: Directory
}

/** Where a fact comes from, as every remembered fact says it; what is not told is taken from its member. */
export function remembered(world: World, member: Member, told: Told) {
  const notedAt = notedOn(world, told.on ?? member.told?.on ?? -180)
  // Nobody on the staff wrote what came in by a form.
  const by = told.by ?? (told.how === 'form' ? undefined : (member.told?.by ?? 'Dana'))
  return {
    audience: told.managersOnly ? ('managers' as const) : ('everyone' as const),
    forThemAlone: told.forThemAlone ?? false,
    howWeKnow: told.how ?? ('told us' as const),
    notedById: by ? world.staffId(by) : null,
    notedAt,
    changedAt: notedAt,
    version: 1,
  }
}

/** A moment of that day when the desk is busy, and never one that is yet to come. */
export function notedOn(moment: Moment, on: DayFromToday): Date {
  const hour = 8 + (Math.abs(on) % 9)
  const minute = 10 + (Math.abs(on) % 47)
  const noted = wallInstant(moment, on, `${String(hour).padStart(2, '0')}:${String(minute)}`)
  return noted < moment.now ? noted : new Date(moment.now.getTime() - 15 * 60_000)
}

export function optionalDay(moment: Moment, on: DayFromToday | undefined) {
  return on === undefined ? null : dayFrom(moment, on)
}
