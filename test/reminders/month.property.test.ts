import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Database } from '../../db/database.ts'
import { outbox } from '../../db/schema/outbox.ts'
import { places } from '../../db/schema/places.ts'
import { staff } from '../../db/schema/staff.ts'
import { visits } from '../../db/schema/visits.ts'
import { timeOfDayIn } from '../../src/lib/wall-time.ts'
import { everybody, houseOf } from '../../src/reminders/house-queries.ts'
import { planFor } from '../../src/reminders/plan.ts'
import { mailsAbout, visitsToPlan } from '../../src/reminders/queries.ts'
import { minutesApart, toldBy, wallOf } from '../../src/reminders/told.ts'
import { LEADS, REMINDED_OF } from '../../src/reminders/wishes.ts'
import type { VisitId } from '../../src/visits/visit.ts'
import { freshDatabase } from '../support/database.ts'
import { openMonth, type Act } from './month.ts'

const HOUR = 3_600_000

const host = fc.option(fc.nat(5))
const visit = fc.nat(20)
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant('expect' as const),
      ...{ place: fc.nat(2), host, minutesAhead: fc.oneof(fc.integer({ min: 1, max: 90 }), fc.nat(5000)) },
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant('move' as const),
      visit,
      minutes: fc.oneof(fc.integer({ min: -90, max: 90 }), fc.integer({ min: -3000, max: 3000 })),
    }),
  },
  fc.record({ does: fc.constant('hand over' as const), visit, host }),
  fc.record({
    does: fc.constantFrom('step' as const, 'step back' as const),
    visit,
    step: fc.constantFrom('arrival' as const, 'cancellation' as const),
  }),
  fc.record({
    does: fc.constant('wish' as const),
    staff: fc.nat(5),
    wishes: fc.record({ remindedOf: fc.constantFrom(...REMINDED_OF), lead: fc.constantFrom(...LEADS) }),
  }),
  fc.record({ does: fc.constantFrom('leave' as const, 'return' as const), staff: fc.nat(5) }),
  fc.record({ does: fc.constant('look over' as const) }),
  fc.record({ does: fc.constant('outage' as const), minutes: fc.nat(2000) }),
)

const month = fc.array(fc.record({ after: fc.oneof(fc.nat(10), fc.nat(2000)), act }), {
  minLength: 30,
  maxLength: 60,
})

test('over a month in three time zones whose clocks change, each reminder goes exactly once or is explained', async () => {
  await fc.assert(
    fc.asyncProperty(month, async (steps) => {
      const { database } = freshDatabase('empty')
      const desk = await openMonth(database)
      const check = (now: Date) => expectTrueWhenSent(database, now)
      for (const step of steps) {
        await desk.goOn(step.after, check)
        await desk.act(step.act)
      }
      await desk.goOn(7 * 24 * 60, check)
      for (const id of desk.visitIds) {
        await expectNoneTwice(database, id)
        const near = desk.disturbed.filter(({ visitId }) => visitId === null || visitId === id)
        await expectToldOrExplained(
          database,
          id,
          near.map(({ at }) => at),
        )
      }
    }),
    { numRuns: 12 },
  )
}, 120_000)

/** Whatever is sent is true when it is sent, wanted by somebody who works here, and outside quiet hours. */
async function expectTrueWhenSent(database: Database, now: Date): Promise<void> {
  const sent = await database.read
    .select({ mail: outbox, visit: visits, timeZone: places.timeZone, leftAt: staff.deactivatedAt })
    .from(outbox)
    .innerJoin(visits, eq(visits.id, outbox.visitId))
    .innerJoin(places, eq(places.id, visits.placeId))
    .innerJoin(staff, eq(staff.id, outbox.staffId))
    .where(eq(outbox.settledAt, now))
  for (const { mail, visit: about, timeZone, leftAt } of sent.filter((row) => row.mail.status === 'sent')) {
    const time = timeOfDayIn(now, timeZone)
    expect(time >= '06:00' && time < '21:00').toBe(true)
    expect(leftAt).toBeNull()
    expect(about.arrivedAt).toBeNull()
    expect(now < about.startsAt).toBe(true)
    expect(mail.payload.at).toBe(wallOf(about))
    const isOff = about.cancelledAt !== null || about.noShowAt !== null
    expect(isOff).toBe(mail.payload.change === 'cancelled')
  }
}

/** Nobody is reminded twice of a visit on one day, unless they had been told in between that it is off. */
async function expectNoneTwice(database: Database, id: VisitId): Promise<void> {
  const mails = (await mailsAbout(database.read, [id])).get(id) ?? []
  for (const { id: staffId } of await everybody(database.read)) {
    const days = new Set<string>()
    const sent = mails
      .filter((mail) => mail.staffId === staffId && mail.status === 'sent')
      .sort((one, other) => Number(one.settledAt) - Number(other.settledAt))
    for (const mail of sent) {
      const day = mail.at.slice(0, 10)
      if (mail.kind === 'visit reminder') {
        expect(days).not.toContain(day)
        days.add(day)
      } else if (mail.change !== 'moved') days.clear()
    }
  }
}

/** Whoever met the customer knew the time, or it can be said why not; and nothing but a disturbance explains it. */
async function expectToldOrExplained(database: Database, id: VisitId, disturbed: Date[]): Promise<void> {
  const [about] = await visitsToPlan(database.read, [id])
  if (!about || about.arrivedAt || about.cancelledAt) return
  const house = await houseOf(database.read, about.startsAt)
  const colleague = about.hostId ? house.colleagues.get(about.hostId) : undefined
  if (!colleague?.worksHere || colleague.wishes.remindedOf === 'nothing') return
  const all = (await mailsAbout(database.read, [id])).get(id) ?? []
  const mails = all.filter(({ staffId }) => staffId === colleague.id)
  const { at } = toldBy(mails)
  if (at && minutesApart(at, wallOf(about)) <= 15) return
  const justBefore = new Date(about.startsAt.getTime() - 60_000)
  const { because } = planFor(about, colleague, mails, house, justBefore)
  expect(mails.some(({ reason }) => reason !== null) || because !== '').toBe(true)
  // Who was told a time hears of another as soon as quiet hours allow; a reminder may be due the evening before.
  const hours = at === null ? 36 : 12
  const isNear = (moment: Date) => Math.abs(about.startsAt.getTime() - moment.getTime()) < hours * HOUR
  expect(disturbed.filter(isNear)).not.toEqual([])
}
