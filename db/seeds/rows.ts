import type { InterestId } from '../../src/interests/interest.ts'
import type { PlaceId } from '../../src/places/place.ts'
import type { StaffId } from '../../src/staff/staff-member.ts'
import type * as facts from '../schema/facts.ts'
import type * as interests from '../schema/interests.ts'
import type * as notes from '../schema/notes.ts'
import type * as people from '../schema/people.ts'
import type * as visits from '../schema/visits.ts'
import type { Directory } from './directory.ts'
import type { StaffName, Told } from './language.ts'
import type { Member } from './member.ts'
import { dayFrom, wallInstant, type Moment } from './relative-days.ts'

/** What a member's file is written against. */
export interface World extends Moment {
  placeId: PlaceId
  directory: Directory
  staffId(name: StaffName): StaffId
  interestId(name: string): InterestId
}

/** Rows by table, gathered before anything is written. */
export interface Rows {
  people: (typeof people.people.$inferInsert)[]
  customers: (typeof people.customers.$inferInsert)[]
  phones: (typeof people.phones.$inferInsert)[]
  emails: (typeof people.emails.$inferInsert)[]
  relationships: (typeof people.relationships.$inferInsert)[]
  personInterests: (typeof interests.personInterests.$inferInsert)[]
  notes: (typeof notes.notes.$inferInsert)[]
  notePeople: (typeof notes.notePeople.$inferInsert)[]
  preferences: (typeof facts.preferences.$inferInsert)[]
  cautions: (typeof facts.cautions.$inferInsert)[]
  asks: (typeof facts.asks.$inferInsert)[]
  promises: (typeof facts.promises.$inferInsert)[]
  occasions: (typeof facts.occasions.$inferInsert)[]
  visits: (typeof visits.visits.$inferInsert)[]
  visitPeople: (typeof visits.visitPeople.$inferInsert)[]
}

export function noRows(): Rows {
  return {
    people: [],
    customers: [],
    phones: [],
    emails: [],
    relationships: [],
    personInterests: [],
    notes: [],
    notePeople: [],
    preferences: [],
    cautions: [],
    asks: [],
    promises: [],
    occasions: [],
    visits: [],
    visitPeople: [],
  }
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
export function notedOn(world: Moment, on: number): Date {
  const hour = 8 + (Math.abs(on) % 9)
  const noted = wallInstant(world, on, `${String(hour).padStart(2, '0')}:${String(10 + (Math.abs(on) % 47))}`)
  return noted < world.now ? noted : new Date(world.now.getTime() - 15 * 60_000)
}

export function optionalDay(world: Moment, on: number | undefined) {
  return on === undefined ? null : dayFrom(world, on)
}
