import { eq, inArray } from 'drizzle-orm'
import { expect } from 'vitest'
import type { Database } from '../../db/database.ts'
import { outbox } from '../../db/schema/outbox.ts'
import { places } from '../../db/schema/places.ts'
import { visits } from '../../db/schema/visits.ts'
import { addDays } from '../../src/lib/day.ts'
import { instantAt, timeOfDay, timeOfDayIn } from '../../src/lib/wall-time.ts'
import { everybody } from '../../src/reminders/house-queries.ts'
import type { Colleague } from '../../src/reminders/recipient.ts'
import type { Lead } from '../../src/reminders/wishes.ts'
import type { VisitId } from '../../src/visits/visit.ts'
import type { Disturbance } from './month.ts'
import type { Taken } from './post.ts'

/**
 * What must hold of the mails of a month, said again without the planner: from what was really sent, in the order in
 * which it was, and from what was done to each visit.
 */

const MINUTE = 60_000

/** What was sent, and what was done, in the order of both. */
interface Month {
  sent: readonly Taken[]
  disturbances: readonly Disturbance[]
}

type Visit = typeof visits.$inferSelect & { timeZone: string }

/** Whatever is sent is true when it is sent, wanted by somebody who works here, not early, and not at night. */
export async function expectTrueWhenSent(database: Database, mails: Taken[], now: Date): Promise<void> {
  const colleagues = new Map((await everybody(database.read)).map((one) => [one.id, one]))
  for (const mail of mails) {
    const visit = await visitWithZone(database, mail.visitId)
    const colleague = mail.staffId && colleagues.get(mail.staffId)
    if (!visit || !colleague) throw new Error('A mail about nothing, or to nobody')
    expect(isLoud(now, visit.timeZone)).toBe(true)
    expect(colleague.worksHere && colleague.wishes.remindedOf !== 'nothing').toBe(true)
    expect(visit.arrivedAt).toBeNull()
    expect(now < visit.startsAt).toBe(true)
    expect(mail.payload.at).toBe(wallOf(visit))
    expect(visit.cancelledAt !== null).toBe(mail.payload.change === 'cancelled')
    if (mail.kind === 'visit reminder') expectNotEarly(visit, colleague, now)
  }
}

function expectNotEarly(visit: Visit, { wishes }: Colleague, now: Date): void {
  const wanted = wantedFor(visit, wishes.lead)
  if (isLoud(wanted, visit.timeZone)) expect(now.getTime()).toBeGreaterThanOrEqual(wanted.getTime() - MINUTE)
}

/** Nothing is queued beside its like, and whatever was not sent says why. */
export async function expectInOrder(database: Database): Promise<void> {
  const rows = await database.read
    .select()
    .from(outbox)
    .where(inArray(outbox.status, ['waiting', 'missed', 'failed', 'withdrawn']))
  const waiting = rows
    .filter(({ status }) => status === 'waiting')
    .map(({ kind, visitId, staffId }) => [kind, visitId, staffId].join(' '))
  expect(waiting.filter((one, index) => waiting.indexOf(one) !== index)).toEqual([])
  for (const { status, reason } of rows) if (status !== 'waiting') expect(reason).toMatch(/^[A-Z].+\.$/u)
}

/** What was sent about a visit to somebody, by what it left them knowing: a time on the wall, or nothing. */
export function knownAfter(sent: readonly Taken[], visitId: VisitId, staffId: string): string | null {
  const theirs = sent.filter((mail) => mail.visitId === visitId && mail.staffId === staffId)
  return theirs.reduce<string | null>((known, mail) => {
    const tells = mail.kind === 'visit reminder' || mail.payload.change === 'moved'
    return tells ? (mail.payload.at ?? known) : null
  }, null)
}

/** Nobody is told the same twice: not of a day by a reminder, and not of a time by a correction. */
export function expectNoneTwice(
  { sent, disturbances }: Month,
  { visitId, staffId }: { visitId: VisitId; staffId: string },
): void {
  // Once a clock that was put back shows the old moment again, it cannot be told which mail went first.
  const wasPutBack = disturbances.some(({ from, until }) => until < from)
  const theirs = sent.filter((mail) => mail.visitId === visitId && mail.staffId === staffId)
  const days = new Set<string>()
  theirs.forEach(({ kind, payload: { at = '', change } }, index) => {
    const known = knownAfter(theirs.slice(0, index), visitId, staffId)
    if (kind === 'visit reminder') expect([...days]).not.toContain(at.slice(0, 10))
    else if (!wasPutBack)
      expect(change === 'moved' ? known !== null && known !== at : known !== null).toBe(true)
    if (kind === 'visit reminder') days.add(at.slice(0, 10))
    else if (change !== 'moved') days.clear()
  })
}

/** Whoever wanted to be told knew how it stood before it began, wherever a minute was left to tell them in. */
export async function expectToldInTime(
  database: Database,
  id: VisitId,
  { sent, disturbances }: Month,
): Promise<void> {
  const visit = await visitWithZone(database, id)
  if (!visit || visit.arrivedAt) return
  const calm = calmBefore(visit, disturbances)
  for (const colleague of await everybody(database.read)) {
    if (!colleague.worksHere || colleague.wishes.remindedOf === 'nothing') continue
    const known = knownAfter(sent, id, colleague.id)
    const isComing = visit.cancelledAt === null && wantsToKnow(visit, colleague)
    const isRight = isComing ? known !== null && apart(known, wallOf(visit)) <= 15 : known === null
    if (isRight) continue
    const told = known ? Date.parse(`${known}Z`) - Date.parse(`${wallOf(visit)}Z`) : 0
    const until = visit.startsAt.getTime() + (isComing ? 0 : Math.min(0, told)) - 6 * MINUTE
    const hadRoom = calm !== null && hasLoudMinute(calm.getTime() + 3 * MINUTE, until, visit.timeZone)
    expect({ visit: wallOf(visit), known, isComing, calm, hadRoom }).toMatchObject({ hadRoom: false })
  }
}

/** Nothing waits for a visit that has begun. */
export async function expectNothingLeft(database: Database, now: Date): Promise<void> {
  const rows = await database.read
    .select({ startsAt: visits.startsAt })
    .from(outbox)
    .innerJoin(visits, eq(visits.id, outbox.visitId))
    .where(eq(outbox.status, 'waiting'))
  expect(rows.filter(({ startsAt }) => startsAt < now)).toEqual([])
}

/** Since when nothing has happened to a visit before it began; null where it began while nobody was there to tell. */
function calmBefore({ id, startsAt }: Visit, disturbances: readonly Disturbance[]): Date | null {
  const last = disturbances.findLast(
    ({ visitId, from, until }) => (visitId ?? id) === id && (from <= startsAt || until < startsAt),
  )
  return last && last.until < startsAt ? last.until : null
}

function wantsToKnow(visit: Visit, { id, placeId, wishes }: Colleague): boolean {
  return visit.hostId === id || (wishes.remindedOf === 'all visits' && placeId === visit.placeId)
}

function wantedFor({ day, startsAt, timeZone }: Visit, lead: Lead): Date {
  if (lead === 'evening before') return instantAt(addDays(day, -1), timeOfDay('18:00'), timeZone)
  const [count = '', unit = ''] = lead.split(' ')
  return new Date(startsAt.getTime() - Number(count) * (unit.startsWith('hour') ? 60 : 1) * MINUTE)
}

function hasLoudMinute(from: number, until: number, timeZone: string): boolean {
  for (let at = from; at <= until; at += MINUTE) if (isLoud(new Date(at), timeZone)) return true
  return false
}

function isLoud(moment: Date, timeZone: string): boolean {
  const time = timeOfDayIn(moment, timeZone)
  return time >= '06:00' && time < '21:00'
}

function apart(one: string, other: string): number {
  return Math.abs(Date.parse(`${one}Z`) - Date.parse(`${other}Z`)) / MINUTE
}

function wallOf({ day, time }: Visit): string {
  return `${day}T${time}`
}

async function visitWithZone({ read }: Database, id: VisitId | null): Promise<Visit | undefined> {
  if (!id) return undefined
  const [row] = await read
    .select({ visit: visits, timeZone: places.timeZone })
    .from(visits)
    .innerJoin(places, eq(places.id, visits.placeId))
    .where(eq(visits.id, id))
  return row && { ...row.visit, timeZone: row.timeZone }
}
