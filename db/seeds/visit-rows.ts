import { dayIn } from '../../src/lib/day.ts'
import { timeOfDayIn } from '../../src/lib/wall-time.ts'
import type { VisitId } from '../../src/visits/visit.ts'
import type { Member, SeedVisit } from './member.ts'
import { wallInstant, type Moment } from './relative-days.ts'
import type { Rows } from './rows.ts'
import type { World } from './world.ts'

const MINUTE = 60_000
const USUAL_STAY = 90

/** Writes down when the member comes and came, and how far each visit has got by now. */
export function addVisits(rows: Rows, world: World, member: Member): void {
  for (const visit of member.visits ?? []) {
    const id: VisitId = world.id()
    const startsAt = startOf(world, visit)
    rows.visits.push({
      id,
      placeId: world.placeId,
      day: dayIn(startsAt, world.timeZone),
      time: timeOfDayIn(startsAt, world.timeZone),
      startsAt,
      purpose: visit.purpose,
      partySize: visit.party ?? null,
      hostId: visit.host ? world.staffId(visit.host) : null,
      ...progress(world, visit, startsAt),
      createdById: world.staffId(visit.host ?? 'Dana'),
      createdAt: new Date(Math.min(startsAt.getTime(), world.now.getTime()) - 4 * 24 * 60 * MINUTE),
      version: 1,
    })
    addWhoComes(rows, world, member, visit, { visitId: id, startsAt })
  }
}

/** Gives each customer the last of their arrivals. */
export function markLastSeen(rows: Rows): void {
  const arrivals = new Map(rows.visits.map((visit) => [visit.id, visit.arrivedAt ?? null]))
  for (const customer of rows.customers)
    customer.lastSeenAt = rows.visitPeople
      .filter((one) => one.personId === customer.id)
      .map((one) => arrivals.get(one.visitId) ?? null)
      .reduce((last, at) => (at !== null && (last === null || at > last) ? at : last), null)
}

function startOf(world: Moment, visit: SeedVisit): Date {
  if (visit.on === 'around now') return withinToday(world, Number(visit.at))
  const planned = wallInstant(world, visit.on, String(visit.at))
  return visit.waits && planned <= world.now ? nextTenMinutes(world) : planned
}

function nextTenMinutes(world: Moment): Date {
  const minutesPast = Math.floor(world.now.getTime() / MINUTE) % 10
  return withinToday(world, 20 - minutesPast)
}

/** So many minutes from now, to the minute, but never before today began nor after it ends. */
function withinToday(world: Moment, minutes: number): Date {
  const wanted = Math.floor(world.now.getTime() / MINUTE) * MINUTE + minutes * MINUTE
  const first = wallInstant(world, 0, '00:00').getTime()
  const last = wallInstant(world, 1, '00:00').getTime() - MINUTE
  return new Date(Math.min(Math.max(wanted, first), last))
}

function progress(world: Moment, visit: SeedVisit, startsAt: Date) {
  const leavesAt = new Date(startsAt.getTime() + (visit.stays ?? USUAL_STAY) * MINUTE)
  const dayBefore = new Date(startsAt.getTime() - 26 * 60 * MINUTE)
  const hasArrived = visit.ended === undefined && !visit.waits && startsAt <= world.now
  return {
    arrivedAt: hasArrived ? startsAt : null,
    completedAt: hasArrived && leavesAt <= world.now ? leavesAt : null,
    cancelledAt: visit.ended === 'cancelled' ? dayBefore : null,
    noShowAt: visit.ended === 'no-show' ? leavesAt : null,
  }
}

function addWhoComes(
  rows: Rows,
  world: World,
  member: Member,
  visit: SeedVisit,
  shared: { visitId: VisitId; startsAt: Date },
): void {
  const customers = [
    world.directory.idOf(member),
    ...(visit.also ?? []).map((name) => world.directory.named(member, name)),
  ]
  const companions = (visit.with ?? []).map((name) => world.directory.named(member, name))
  for (const [position, personId] of [...customers, ...companions].entries())
    rows.visitPeople.push({
      id: world.id(),
      personId,
      part: position < customers.length ? 'customer' : 'companion',
      position,
      ...shared,
    })
}
