import { and, eq } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { among } from '../../db/dialect/expressions.ts'
import { customers } from '../../db/schema/people.ts'
import { visitPeople, visits } from '../../db/schema/visits.ts'
import { refreshSeen } from '../../db/search/sqlite-upkeep.ts'
import { dayIn, type Day } from '../lib/day.ts'
import { newId } from '../lib/id.ts'
import { instantAt, timeOfDayIn, type TimeOfDay } from '../lib/wall-time.ts'
import type { PersonId } from '../people/person.ts'
import type { PlaceId } from '../places/place.ts'
import { planMailsOf } from '../reminders/plan-commands.ts'
import type { StaffId } from '../staff/staff-member.ts'
import { addPeople } from './party-commands.ts'
import { visitById } from './queries.ts'
import type { VisitId } from './visit.ts'

/** Whom a visit is for, who comes along, and what for. */
export interface Plan {
  customerIds: readonly PersonId[]
  companionIds: readonly PersonId[]
  purpose: string | null
  partySize: number | null
  hostId: StaffId | null
}

/** When, on the wall at the place. */
export interface When {
  day: Day
  time: TimeOfDay
}

export interface At {
  id: PlaceId
  timeZone: string
}

/** Who is writing, and when. */
export interface Hand {
  staffId: StaffId
  now: Date
}

/** Expects somebody, or notes who has just walked in. */
export async function noteVisit(
  tx: Tx,
  place: At,
  plan: Plan,
  when: When | 'now',
  hand: Hand,
): Promise<{ id: VisitId }> {
  return when === 'now' ? walkIn(tx, place, plan, hand) : planVisit(tx, place, { ...plan, ...when }, hand)
}

/**
 * Changes what was planned: who, what for, and when. A visit that was called off is expected again once it has been
 * moved. Stale: a colleague saved in between; nothing is written then.
 */
export async function changeVisit(
  tx: Tx,
  id: VisitId,
  plan: Plan & When & { version: number },
  now: Date,
): Promise<'saved' | 'stale' | 'gone'> {
  const visit = await visitById(tx, id)
  if (!visit) return 'gone'
  const { day, time, purpose, partySize, hostId, version } = plan
  const startsAt = instantAt(day, time, visit.timeZone)
  const hasMoved = startsAt.getTime() !== visit.startsAt.getTime()
  const changed = await tx
    .update(visits)
    .set({
      ...{ day, time, startsAt, purpose, partySize, hostId, version: version + 1 },
      ...(hasMoved ? { cancelledAt: null, noShowAt: null } : {}),
    })
    .where(and(eq(visits.id, id), eq(visits.version, version)))
    .returning({ id: visits.id })
  if (changed.length === 0) return 'stale'
  await tx.delete(visitPeople).where(eq(visitPeople.visitId, id))
  await addPeople(tx, id, plan, startsAt, visit.createdAt)
  await planMailsOf(tx, id, now)
  return 'saved'
}

/** Keeps when these people were last seen; those who are no customers are passed over. */
export async function seen(tx: Tx, personIds: readonly PersonId[], at: Date | null): Promise<void> {
  await tx
    .update(customers)
    .set({ lastSeenAt: at })
    .where(among(customers.id, JSON.stringify(personIds)))
  await refreshSeen(tx, personIds, at)
}

async function planVisit(tx: Tx, place: At, plan: Plan & When, hand: Hand): Promise<{ id: VisitId }> {
  const startsAt = instantAt(plan.day, plan.time, place.timeZone)
  const visit = await addVisit(tx, place, plan, startsAt, hand, null)
  await planMailsOf(tx, visit.id, hand.now)
  return visit
}

async function walkIn(tx: Tx, place: At, plan: Plan, hand: Hand): Promise<{ id: VisitId }> {
  const { now } = hand
  const when = { day: dayIn(now, place.timeZone), time: timeOfDayIn(now, place.timeZone) }
  const visit = await addVisit(tx, place, { ...plan, ...when }, now, hand, now)
  await seen(tx, [...plan.customerIds, ...plan.companionIds], now)
  return visit
}

async function addVisit(
  tx: Tx,
  place: At,
  plan: Plan & When,
  startsAt: Date,
  { staffId, now }: Hand,
  arrivedAt: Date | null,
): Promise<{ id: VisitId }> {
  const id: VisitId = newId(now)
  const { day, time, purpose, partySize, hostId } = plan
  await tx.insert(visits).values({
    ...{ id, placeId: place.id, day, time, startsAt, purpose, partySize, hostId, arrivedAt },
    ...{ createdById: staffId, createdAt: now, version: 1 },
  })
  await addPeople(tx, id, plan, startsAt, now)
  return { id }
}
