import { describe, expect, it } from 'vitest'
import { promptsFor, momentFor } from '../../src/prompts/prompts.ts'
import type { CustomerId } from '../../src/people/person.ts'
import { fieldsOn, flashAfter, pageAt, post } from '../support/browsing.ts'
import { memberNamed, staffNamed } from '../support/cast.ts'
import { freshWorld, type World } from '../support/world.ts'
import { affects, coldBoiler, rowsOf, write } from './given.ts'

describe('who is affected', () => {
  it('is picked by an interest, after how many and whom it would be was shown', async () => {
    const world = freshWorld()
    const mara = await world.as('manager')
    const { id } = await coldBoiler(world, mara)
    const blank = await pageAt(mara, `/incidents/${id}/affected/new`)
    const tennis = /value="([^"]+)"[^>]*>Tennis</u.exec(blank)?.[1] ?? ''
    const shown = await pageAt(mara, `/incidents/${id}/affected/new?interest=${tennis}`)
    const count = Number(/That is (\d+) more members/u.exec(shown)?.[1])
    expect(count).toBeGreaterThan(1)
    expect(await rowsOf(world, id)).toEqual([])
    await post(mara, `/incidents/${id}/affected`, { interest: tennis }).expect(303)
    expect(await rowsOf(world, id)).toHaveLength(count)
    expect(await pageAt(mara, `/incidents/${id}/affected/new?interest=${tennis}`)).toContain(
      'nobody who is not there',
    )
  })

  it('is picked by who was here then, and by tier', async () => {
    const world = freshWorld()
    const mara = await world.as('manager')
    const { id } = await coldBoiler(world, mara)
    await post(mara, `/incidents/${id}/affected`, { fromDay: '2026-11-21', tier: 'Platinum' }).expect(303)
    const picked = (await rowsOf(world, id)).map(({ personId }) => personId)
    expect(picked).toContain((await memberNamed(world.database.read, 'Ray Alvarez')).id)
    expect(picked).not.toContain((await memberNamed(world.database.read, 'Tom Brandt')).id)
  })

  it('is taken off again in one go, but for whoever was told meanwhile', async () => {
    const world = freshWorld()
    const mara = await world.as('manager')
    const incident = await coldBoiler(world, mara)
    await post(mara, `/incidents/${incident.id}/affected`, { tier: 'Platinum' }).expect(303)
    const { undo } = await flashAfter(mara, `/incidents/${incident.id}/affected`)
    const ray = await memberNamed(world.database.read, 'Ray Alvarez')
    await tell(world, ray.id, incident.id, { told: 'in person' })
    await post(mara, undo).expect(303)
    const left = (await rowsOf(world, incident.id)).filter(({ removedAt }) => !removedAt)
    expect(left.map(({ personId }) => personId)).toEqual([ray.id])
  })

  it('is found by name and added by hand, once', async () => {
    const world = freshWorld()
    const mara = await world.as('manager')
    const incident = await coldBoiler(world, mara)
    expect(await pageAt(mara, `/incidents/${incident.id}/affected/new?who=sofia`)).toContain('Ray Alvarez')
    await affects(world, mara, incident, 'Ray Alvarez')
    await affects(world, mara, incident, 'Ray Alvarez')
    expect(await rowsOf(world, incident.id)).toHaveLength(1)
    expect(await pageAt(mara, `/incidents/${incident.id}/affected/new?who=zzzz`)).toContain(
      'Nobody found for “zzzz”.',
    )
  })

  it('is taken off, and brought back with what was known', async () => {
    const world = freshWorld()
    const mara = await world.as('manager')
    const incident = await coldBoiler(world, mara)
    const ray = await affects(world, mara, incident, 'Ray Alvarez')
    await tell(world, ray.id, incident.id, { told: 'by phone', reply: 'Fine by me' })
    await post(mara, `/customers/${ray.id}/incidents/${incident.id}/removal`).expect(303)
    expect(await lines(world, ray.id)).not.toContain('No hot water: told by Dana')
    const { undo } = await flashAfter(mara, `/incidents/${incident.id}/affected`)
    await post(mara, undo).expect(303)
    expect(await lines(world, ray.id)).toContain('No hot water: told by Dana')
  })

  it('is shown fifty to a page, and by who is not told yet', async () => {
    const world = freshWorld()
    const mara = await world.as('manager')
    const incident = await coldBoiler(world, mara)
    for (const tier of ['Platinum', 'Gold']) await post(mara, `/incidents/${incident.id}/affected`, { tier })
    const ray = await memberNamed(world.database.read, 'Ray Alvarez')
    await tell(world, ray.id, incident.id, { told: 'in person' })
    const all = await pageAt(mara, `/incidents/${incident.id}/affected`)
    const untold = await pageAt(mara, `/incidents/${incident.id}/affected?show=not+told`)
    expect(all).toContain('Ray Alvarez')
    expect(untold).not.toContain('Ray Alvarez')
    expect(untold).toContain('Not told yet')
  })
})

describe('an affected card', () => {
  it('says what happened, who told them and what was offered, for everybody on shift', async () => {
    const world = freshWorld()
    const mara = await world.as('manager')
    const incident = await coldBoiler(world, mara)
    const ray = await affects(world, mara, incident, 'Ray Alvarez')
    expect(await lines(world, ray.id)).toContain('No hot water: not told yet')
    await tell(world, ray.id, incident.id, { told: 'in person', offer: 'gesture', offerWords: 'a free day' })
    expect(await lines(world, ray.id)).toContain('No hot water: told by Dana, a free day offered')
    const dana = await world.as('attendant')
    expect(await pageAt(dana, `/customers/${ray.id}`)).toContain('told by Dana, a free day offered')
    expect((await dana.get('/')).text).toContain('told by Dana, a free day offered')
  })

  it('leads to what was told and offered', async () => {
    const world = freshWorld()
    const mara = await world.as('manager')
    const incident = await coldBoiler(world, mara)
    const ray = await affects(world, mara, incident, 'Ray Alvarez')
    expect(await pageAt(mara, `/customers/${ray.id}`)).toContain(
      `/customers/${ray.id}/incidents/${incident.id}`,
    )
  })

  it('asks nothing to learn before they were told', async () => {
    const world = freshWorld()
    const mara = await world.as('manager')
    const ray = await affects(world, mara, await coldBoiler(world, mara), 'Ray Alvarez')
    const facts = await gathered(world, ray.id)
    expect(facts.say.map(({ kind }) => kind)).not.toContain('learn')
  })

  it('says it until the end is known, and no longer than sixty days after it was over', async () => {
    const world = freshWorld()
    const mara = await world.as('manager')
    const incident = await coldBoiler(world, mara)
    const ray = await affects(world, mara, incident, 'Ray Alvarez')
    await tell(world, ray.id, incident.id, { told: 'in person' })
    await write(mara, incident, { status: 'over' }).expect(303)
    expect(await lines(world, ray.id)).toContain('No hot water: told by Dana')
    world.clock.moveTo(new Date('2027-01-25T14:28:00Z'))
    expect(await lines(world, ray.id)).not.toContain('No hot water: told by Dana')
  })
})

describe('telling one of them', () => {
  it('loses nothing where a colleague told them too', async () => {
    const world = freshWorld()
    const mara = await world.as('manager')
    const incident = await coldBoiler(world, mara)
    const ray = await affects(world, mara, incident, 'Ray Alvarez')
    const address = `/customers/${ray.id}/incidents/${incident.id}`
    const form = fieldsOn(await pageAt(mara, address))
    await tell(world, ray.id, incident.id, { told: 'by phone', reply: 'He laughed' })
    const refused = await post(mara, address, { ...form, told: 'by mail', reply: 'No word yet' }).expect(409)
    expect(refused.text).toContain('He laughed')
    expect(refused.text).toContain('No word yet')
  })

  it('with words of an offer and no offer is refused', async () => {
    const world = freshWorld()
    const mara = await world.as('manager')
    const incident = await coldBoiler(world, mara)
    const ray = await affects(world, mara, incident, 'Ray Alvarez')
    const address = `/customers/${ray.id}/incidents/${incident.id}`
    const form = fieldsOn(await pageAt(mara, address))
    const refused = await post(mara, address, { ...form, offerWords: 'a free day' }).expect(422)
    expect(refused.text).toContain('Please say what it was')
    expect(refused.text).toContain('value="a free day"')
  })

  it('of somebody who is not affected leads nowhere', async () => {
    const world = freshWorld()
    const mara = await world.as('manager')
    const { id } = await coldBoiler(world, mara)
    const ray = await memberNamed(world.database.read, 'Ray Alvarez')
    await mara.get(`/customers/${ray.id}/incidents/${id}`).expect(404)
    await post(mara, `/customers/01999999-0000-7000-8000-000000000000/incidents/${id}/addition`).expect(404)
  })
})

/** Dana notes how she told one of them. */
async function tell(world: World, customerId: string, incidentId: string, said: Record<string, string>) {
  const dana = await world.as('attendant')
  const address = `/customers/${customerId}/incidents/${incidentId}`
  await post(dana, address, { ...fieldsOn(await pageAt(dana, address)), ...said }).expect(303)
}

async function lines(world: World, id: CustomerId): Promise<string[]> {
  return (await gathered(world, id)).mind.map(({ text }) => text)
}

async function gathered({ database, clock }: World, id: CustomerId) {
  const dana = await staffNamed(database.read, 'Dana Kim')
  const moment = await momentFor(database.read, dana, clock.now())
  const chosen = (await promptsFor(database.read, [id], moment)).get(id)
  if (!chosen) throw new Error('Nobody of that id is a customer')
  return chosen
}
