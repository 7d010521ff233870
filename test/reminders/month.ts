import { and, asc, eq, lte } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { mailWishes } from '../../db/schema/mail-rules.ts'
import { outbox } from '../../db/schema/outbox.ts'
import { customers, people } from '../../db/schema/people.ts'
import { places } from '../../db/schema/places.ts'
import { settings } from '../../db/schema/settings.ts'
import { staff } from '../../db/schema/staff.ts'
import { visits } from '../../db/schema/visits.ts'
import { dayIn } from '../../src/lib/day.ts'
import { newId } from '../../src/lib/id.ts'
import { timeOfDayIn } from '../../src/lib/wall-time.ts'
import type { CustomerId } from '../../src/people/person.ts'
import type { PlaceId } from '../../src/places/place.ts'
import { planAllMails } from '../../src/reminders/plan-commands.ts'
import { USUAL_WISHES, type MailWishes } from '../../src/reminders/wishes.ts'
import type { StaffId } from '../../src/staff/staff-member.ts'
import { changeVisit, noteVisit } from '../../src/visits/commands.ts'
import { takeStep, takeStepBack } from '../../src/visits/step-commands.ts'
import type { Step, VisitId } from '../../src/visits/visit.ts'
import { postRound, type Taken } from './post.ts'

/**
 * Clocks go on in Lord Howe (by half an hour) and Sydney on 4 October, back in Berlin on the 25th and in New York on
 * 1 November.
 */
export const ZONES = ['America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe', 'Australia/Sydney'] as const
export const BEGINS = new Date('2026-10-02T00:00:00Z')
const MINUTE = 60_000

export type Act =
  | { does: 'expect'; place: number; host: number | null; minutesAhead: number }
  | { does: 'move'; visit: number; minutes: number }
  | { does: 'hand over'; visit: number; host: number | null }
  | { does: 'step' | 'step back'; visit: number; step: Step }
  | { does: 'wish'; staff: number; wishes: Partial<MailWishes> }
  | { does: 'leave' | 'return'; staff: number }
  | { does: 'look over' }
  | { does: 'outage'; minutes: number }
  /** The clock is put on, or back. */
  | { does: 'jump'; hours: number }

/** Something that was done to a visit, or to whatever decides about all (null); an outage lasts. */
export interface Disturbance {
  visitId: VisitId | null
  from: Date
  until: Date
}

/** Four places in four time zones, two who work at each, and a clock. */
export async function openMonth(database: Database) {
  const placeIds: PlaceId[] = []
  const staffIds: StaffId[] = []
  const visitIds: VisitId[] = []
  const customerId = newId<'Person'>(BEGINS) as CustomerId
  await database.write((tx) => furnish(tx, { placeIds, staffIds, customerId }))
  let now = BEGINS
  const disturbances: Disturbance[] = []
  const disturb = (visitId: VisitId | null, until = now) => disturbances.push({ visitId, from: now, until })

  return {
    ...{ staffIds, visitIds, disturbances },
    now: () => now,

    /** The clock goes on, and each mail is taken when it is due. */
    async goOn(minutes: number, taken: (mails: Taken[], now: Date) => Promise<void>): Promise<void> {
      const end = new Date(now.getTime() + minutes * MINUTE)
      for (let due = await nextDue(database, now, end); due; due = await nextDue(database, now, end)) {
        now = due > now ? due : new Date(now.getTime() + MINUTE)
        await taken(await postRound(database, now), now)
      }
      now = end
    },

    /** The visits that have begun since `begun` was filled; where the clock went back they may begin again. */
    async begin(begun: Set<VisitId>): Promise<VisitId[]> {
      const rows = await database.read.select({ id: visits.id, startsAt: visits.startsAt }).from(visits)
      for (const { id, startsAt } of rows) if (startsAt > now) begun.delete(id)
      const fresh = rows.filter(({ id, startsAt }) => startsAt <= now && !begun.has(id))
      for (const { id } of fresh) begun.add(id)
      return fresh.map(({ id }) => id)
    },

    async act(act: Act): Promise<void> {
      const hand = { staffId: at(staffIds, 0), now }
      const visitId = 'visit' in act && visitIds.length > 0 ? at(visitIds, act.visit) : undefined
      if ('visit' in act && !visitId) return
      if (act.does !== 'look over' && act.does !== 'expect') disturb(visitId ?? null, nowAfter(act, now))
      now = nowAfter(act, now)
      await database.write(async (tx) => {
        if (act.does === 'expect') {
          const place = { id: at(placeIds, act.place), timeZone: at(ZONES, act.place) }
          const host = act.host === null ? null : at(staffIds, act.host)
          const startsAt = new Date(now.getTime() + act.minutesAhead * MINUTE)
          const { id } = await noteVisit(tx, place, planOf(customerId, host), whenOf(startsAt, place), hand)
          visitIds.push(id)
          disturb(id)
        } else if (visitId && (act.does === 'move' || act.does === 'hand over')) {
          const visit = await rowOf(tx, visitId)
          if (visit.arrivedAt) return
          const by = act.does === 'move' ? act.minutes : 0
          const startsAt = new Date(Math.max(visit.startsAt.getTime() + by * MINUTE, now.getTime() + MINUTE))
          const host =
            act.does === 'hand over' ? (act.host === null ? null : at(staffIds, act.host)) : visit.hostId
          const when = whenOf(startsAt, visit)
          const plan = { ...planOf(customerId, host), ...when, version: visit.version }
          await changeVisit(tx, visitId, plan, now)
        } else if (visitId && act.does === 'step') await takeStep(tx, act.step, visitId, hand)
        else if (visitId && act.does === 'step back') await takeStepBack(tx, act.step, visitId, hand)
        else if (act.does === 'wish') await wish(tx, at(staffIds, act.staff), act.wishes, now)
        else if (act.does === 'leave' || act.does === 'return') {
          await tx
            .update(staff)
            .set({ deactivatedAt: act.does === 'leave' ? now : null })
            .where(eq(staff.id, at(staffIds, act.staff)))
          // Whoever leaves is left to the moment at which their mail is claimed.
          if (act.does === 'return') await planAllMails(tx, now)
        } else if (act.does === 'outage' || act.does === 'jump') await planAllMails(tx, now)
        else await planAllMails(tx, now, new Date(now.getTime() + 2 * 86_400_000))
      })
    },
  }
}

function nowAfter(act: Act, now: Date): Date {
  if (act.does === 'outage') return new Date(now.getTime() + act.minutes * MINUTE)
  return act.does === 'jump' ? new Date(now.getTime() + act.hours * 60 * MINUTE) : now
}

type Tx = Parameters<Parameters<Database['write']>[0]>[0]

async function rowOf(tx: Tx, id: VisitId) {
  const [row] = await tx
    .select({ visit: visits, timeZone: places.timeZone })
    .from(visits)
    .innerJoin(places, eq(places.id, visits.placeId))
    .where(eq(visits.id, id))
  if (!row) throw new Error('There is no such visit')
  return { ...row.visit, timeZone: row.timeZone }
}

async function wish(tx: Tx, id: StaffId, wishes: Partial<MailWishes>, now: Date): Promise<void> {
  const { digestDays, ...all } = { ...USUAL_WISHES, ...wishes }
  const row = { ...all, digestDays: [...digestDays], version: 1 }
  await tx
    .insert(mailWishes)
    .values({ id, ...row })
    .onConflictDoUpdate({ target: mailWishes.id, set: row })
  await planAllMails(tx, now)
}

async function nextDue(database: Database, now: Date, end: Date): Promise<Date | undefined> {
  const [row] = await database.read
    .select({ dueAt: outbox.dueAt })
    .from(outbox)
    .where(and(eq(outbox.status, 'waiting'), lte(outbox.dueAt, end)))
    .orderBy(asc(outbox.dueAt))
    .limit(1)
  return row && now < end ? row.dueAt : undefined
}

function planOf(customerId: CustomerId, hostId: StaffId | null) {
  return { customerIds: [customerId], companionIds: [], purpose: null, partySize: null, hostId }
}

function whenOf(startsAt: Date, { timeZone }: { timeZone: string }) {
  return { day: dayIn(startsAt, timeZone), time: timeOfDayIn(startsAt, timeZone) }
}

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index % items.length]
  if (item === undefined) throw new Error('There is none')
  return item
}

async function furnish(
  tx: Tx,
  { placeIds, staffIds, customerId }: { placeIds: PlaceId[]; staffIds: StaffId[]; customerId: CustomerId },
): Promise<void> {
  const created = { createdAt: BEGINS, version: 1 }
  const organisation = {
    organisation: 'Three Doors',
    customerWord: 'guest' as const,
    tiers: ['Gold', 'Silver'],
  }
  await tx.insert(settings).values({ id: 'organisation', ...organisation, version: 1 })
  for (const timeZone of ZONES) {
    const placeId = newId<'Place'>(BEGINS)
    placeIds.push(placeId)
    await tx.insert(places).values({ id: placeId, name: timeZone, timeZone, createdAt: BEGINS })
    for (const name of ['Ana Reis', 'Bo Lund']) {
      const id = newId<'Staff'>(BEGINS)
      staffIds.push(id)
      const who = { id, name, email: `${id}@doors.example`, passwordHash: '-', role: 'attendant' as const }
      await tx.insert(staff).values({ ...who, placeId, ...created })
    }
  }
  const person = { id: customerId, kind: 'person' as const, name: 'Ray Alvarez', ageIsPrivate: false }
  await tx.insert(people).values({ ...person, ...created, changedAt: BEGINS })
  const derived = { sortName: 'alvarez ray', knownCount: 0, createdAt: BEGINS }
  await tx
    .insert(customers)
    .values({ id: customerId, tier: 'Gold', allowsMail: true, allowsSurveys: true, ...derived })
}
