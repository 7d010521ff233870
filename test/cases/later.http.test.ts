import { and, eq, isNull } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { asks } from '../../db/schema/facts.ts'
import { lookOverCheckUps } from '../../src/cases/jobs.ts'
import { pageAt, post } from '../support/browsing.ts'
import { staffNamed } from '../support/cast.ts'
import type { World } from '../support/world.ts'
import { daysLater, leftAt, runJob, standingOf } from '../survey-invitations/given.ts'
import { kitAnswers, onlyCase, stepsOfCase } from './given.ts'

describe('after a case', () => {
  it('the next survey may come three weeks after it was closed, once', async () => {
    const { world } = await closedCase()
    const threeWeeksLater = new Date('2026-12-12T14:00:00Z')
    expect(await askedAfterVisitOn(world, 10)).toMatchObject({
      ...{ status: 'held back', because: 'asked lately', dueAt: threeWeeksLater },
    })
    await runJob(world.database, threeWeeksLater)
    expect(await standingOf(world.database, 'Kit Rosen')).toMatchObject({ status: 'queued' })
    expect(await askedAfterVisitOn(world, 50)).toMatchObject({ status: 'not asked', because: 'asked lately' })
  })

  it('nobody is asked who has left us since', async () => {
    const { world } = await closedCase()
    const { customerId } = await onlyCase(world)
    await post(await world.as('manager'), `/customers/${customerId}/archival`).expect(303)
    await lookOverCheckUps(world)
    const isPlanned = and(
      eq(asks.personId, customerId),
      eq(asks.howWeKnow, 'observed'),
      isNull(asks.removedAt),
    )
    expect(await world.database.read.select().from(asks).where(isPlanned)).toEqual([])
    expect((await onlyCase(world)).askId).toBeNull()
  })

  it('the mirror tells them of it', async () => {
    const { world } = await closedCase()
    const { customerId } = await onlyCase(world)
    expect(await pageAt(await world.as('manager'), `/customers/${customerId}/mirror`)).toMatch(
      /You were unhappy on 21 Nov \(a low score\); Luis Ortega sees to it: closed 21 Nov, as regained/u,
    )
  })
})

describe('a colleague who leaves', () => {
  it('hands over the cases that they look after', async () => {
    const { world } = await kitAnswers(4)
    const luis = await staffNamed(world.database.read, 'Luis Ortega')
    const dana = await staffNamed(world.database.read, 'Dana Kim')
    const otis = await world.as('owner')
    expect(await pageAt(otis, `/staff/${luis.id}`)).toContain('1 open case')
    await post(otis, `/staff/${luis.id}/deactivation`, { heirId: dana.id }).expect(303)
    const one = await onlyCase(world)
    expect(one.ownerId).toBe(dana.id)
    expect(await stepsOfCase(world, one.id)).toMatchObject([
      { kind: 'opened', toId: luis.id },
      { kind: 'handed over', toId: dana.id },
    ])
  })
})

/** A case of Kit's that was closed on the evening of the day on which it was opened. */
async function closedCase() {
  const given = await kitAnswers(4)
  const { id } = await onlyCase(given.world)
  const mara = await given.world.as('manager')
  await post(mara, `/cases/${id}/contacts`, { how: 'by phone' }).expect(303)
  await post(mara, `/cases/${id}/closing`, { outcome: 'regained', asksLater: 'yes' }).expect(303)
  return given
}

/** How it stands with a survey after a visit so many days later. */
async function askedAfterVisitOn({ database }: World, days: number) {
  const left = daysLater(days)
  await leftAt(database, 'Kit Rosen', left)
  await runJob(database, new Date(left.getTime() + 5 * 3_600_000))
  return standingOf(database, 'Kit Rosen')
}
