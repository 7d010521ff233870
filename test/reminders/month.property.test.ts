import fc from 'fast-check'
import { test } from 'vitest'
import { LEADS, REMINDED_OF } from '../../src/reminders/wishes.ts'
import type { VisitId } from '../../src/visits/visit.ts'
import { freshDatabase } from '../support/database.ts'
import { openMonth, type Act } from './month.ts'
import * as oracle from './oracle.ts'
import type { Taken } from './post.ts'

const host = fc.option(fc.nat(7))
const visit = fc.nat(20)
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant('expect' as const),
      ...{ place: fc.nat(3), host, minutesAhead: fc.oneof(fc.integer({ min: 1, max: 90 }), fc.nat(5000)) },
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
    staff: fc.nat(7),
    wishes: fc.record({ remindedOf: fc.constantFrom(...REMINDED_OF), lead: fc.constantFrom(...LEADS) }),
  }),
  fc.record({ does: fc.constantFrom('leave' as const, 'return' as const), staff: fc.nat(7) }),
  fc.record({ does: fc.constant('look over' as const) }),
  fc.record({ does: fc.constant('outage' as const), minutes: fc.nat(2000) }),
  fc.record({ does: fc.constant('jump' as const), hours: fc.integer({ min: -72, max: 72 }) }),
)

const month = fc.array(fc.record({ after: fc.oneof(fc.nat(10), fc.nat(2000)), act }), {
  minLength: 30,
  maxLength: 60,
})

test('over a month in four time zones whose clocks change or jump, each reminder goes once or is explained', async () => {
  await fc.assert(
    fc.asyncProperty(month, async (steps) => {
      const { database } = freshDatabase('empty')
      const desk = await openMonth(database)
      const sent: Taken[] = []
      const past = { sent, disturbances: desk.disturbances }
      const taken = async (mails: Taken[], now: Date) => {
        sent.push(...mails)
        await oracle.expectTrueWhenSent(database, mails, now)
      }
      const begun = new Set<VisitId>()
      const goOn = async (minutes: number) => {
        await desk.goOn(minutes, taken)
        for (const id of await desk.begin(begun)) await oracle.expectToldInTime(database, id, past)
      }
      for (const step of steps) {
        await goOn(step.after)
        await desk.act(step.act)
        await oracle.expectInOrder(database)
      }
      await goOn(14 * 24 * 60)
      await oracle.expectInOrder(database)
      await oracle.expectNothingLeft(database, desk.now())
      for (const id of desk.visitIds)
        for (const staffId of desk.staffIds) oracle.expectNoneTwice(past, { visitId: id, staffId })
    }),
    { numRuns: 60, endOnFailure: true },
  )
}, 120_000)
