import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { asks } from '../../db/schema/facts.ts'
import { lookOverAffected } from '../../src/incidents/afterwards/work.ts'
import { daysBetween } from '../../src/lib/day.ts'
import type { PersonId } from '../../src/people/person.ts'
import { fieldsOn, pageAt, post } from '../support/browsing.ts'
import { freshWorld, type World } from '../support/world.ts'
import { affects, coldBoiler, HOUR, incidentNamed, rowsOf, settled, write } from './given.ts'
import { TODAY } from '../visits/given.ts'

describe('an incident that is over', () => {
  it('has its story written: how long, how many, how soon the first word', async () => {
    const { world, mara, incident, ray } = await raysBoiler()
    world.clock.moveBy(HOUR / 2)
    await tell(world, ray.id, { told: 'in person', reply: 'Never mind', offer: 'refund', answer: 'accepted' })
    await write(mara, incident).expect(303)
    world.clock.moveBy(HOUR / 2)
    await write(mara, incident, { status: 'over' }).expect(303)
    expect((await incidentNamed(world, 'No hot water')).story).toEqual({
      ...{ updates: 2, affected: 1, told: 1, offered: 1, accepted: 1, replied: 1 },
      ...{ firstWordMinutes: 30, lastedMinutes: 178 },
    })
    expect(await pageAt(mara, `/incidents/${incident.id}`)).toContain('1 of 1 affected were told.')
  })

  it('is asked after a month or two later, by whoever meets them first', async () => {
    const { world, mara, incident, ray } = await raysBoiler()
    await write(mara, incident, { status: 'over' }).expect(303)
    const [ask] = await asksTo(world, ray.id)
    expect(ask?.question).toBe('Has everything been right for you since “No hot water”?')
    const days = daysBetween(TODAY, ask?.fromDay ?? TODAY)
    expect(days).toBeGreaterThanOrEqual(30)
    expect(days).toBeLessThanOrEqual(60)
    world.clock.moveTo(new Date(`${ask?.fromDay}T15:00:00Z`))
    expect(await pageAt(await world.as('attendant'), `/customers/${ray.id}`)).toContain(
      'since “No hot water”?',
    )
  })

  it('plans no question twice', async () => {
    const { world, mara, incident, ray } = await raysBoiler()
    await write(mara, incident, { status: 'over' }).expect(303)
    await settled(world)
    await settled(world)
    expect(await asksTo(world, ray.id)).toHaveLength(1)
  })

  it('asks nobody who has left by then', async () => {
    const { world, mara, incident, ray } = await raysBoiler()
    await write(mara, incident, { status: 'over' }).expect(303)
    await post(mara, `/customers/${ray.id}/archival`).expect(303)
    await lookOverAffected(world)
    expect(await asksTo(world, ray.id)).toEqual([])
    expect(await rowsOf(world, incident.id)).toMatchObject([{ followUp: 'left' }])
  })

  it('asks nobody who wants no more of it, and notes how it ended', async () => {
    const { world, mara, incident, ray } = await raysBoiler()
    await write(mara, incident, { status: 'over' }).expect(303)
    await tell(world, ray.id, { followUp: 'not wanted' })
    expect(await asksTo(world, ray.id)).toEqual([])
    await tell(world, ray.id, { followUp: 'planned' })
    await settled(world)
    expect(await asksTo(world, ray.id)).toHaveLength(1)
    await tell(world, ray.id, { followUp: 'regained' })
    expect(await pageAt(mara, `/incidents/${incident.id}/affected`)).toContain('Regained')
  })

  it('takes its questions back where it is not over after all', async () => {
    const { world, mara, incident, ray } = await raysBoiler()
    await write(mara, incident, { status: 'over' }).expect(303)
    world.clock.moveBy(HOUR)
    await write(mara, incident, { text: 'It is cold again.', status: 'looking into it' }).expect(303)
    expect(await asksTo(world, ray.id)).toEqual([])
    expect(await incidentNamed(world, 'No hot water')).toMatchObject({ overAt: null, story: null })
  })

  it('asks nobody who is taken off', async () => {
    const { world, mara, incident, ray } = await raysBoiler()
    await write(mara, incident, { status: 'over' }).expect(303)
    await post(mara, `/customers/${ray.id}/incidents/${incident.id}/removal`).expect(303)
    expect(await asksTo(world, ray.id)).toEqual([])
    await post(mara, `/customers/${ray.id}/incidents/${incident.id}/removal/undo`).expect(303)
    await settled(world)
    expect(await asksTo(world, ray.id)).toHaveLength(1)
  })
})

async function raysBoiler() {
  const world = freshWorld()
  const mara = await world.as('manager')
  const incident = await coldBoiler(world, mara)
  const ray = await affects(world, mara, incident, 'Ray Alvarez')
  return { world, mara, incident, ray }
}

async function tell(world: World, id: PersonId, said: Record<string, string>): Promise<void> {
  const dana = await world.as('attendant')
  const { id: incidentId } = await incidentNamed(world, 'No hot water')
  const address = `/customers/${id}/incidents/${incidentId}`
  await post(dana, address, { ...fieldsOn(await pageAt(dana, address)), ...said }).expect(303)
}

/** The questions about the boiler that stand. */
async function asksTo({ database }: World, id: PersonId) {
  const all = await database.read.select().from(asks).where(eq(asks.personId, id))
  return all.filter(({ question, removedAt }) => question.includes('No hot water') && !removedAt)
}
