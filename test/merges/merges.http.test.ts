import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { merges } from '../../db/schema/merges.ts'
import { customers, people } from '../../db/schema/people.ts'
import { memberNamed, personNamed } from '../support/cast.ts'
import { freshWorld, type Browser, type World } from '../support/world.ts'

/** Another Ray, as a colleague entered him on a busy morning. */
async function secondRay(browser: Browser, world: World, more: Record<string, string> = {}) {
  const answer = await browser
    .post('/customers')
    .type('form')
    .send({
      name: 'Raymond Alvarez',
      goesBy: 'Ray',
      memberNumber: '9001',
      phone1: '+1 305 555 0177',
      isSomebodyElse: 'yes',
      ...more,
    })
  expect(answer.status).toBe(303)
  return memberNamed(world.database.read, 'Raymond Alvarez')
}

async function merge(browser: Browser, one: string, other: string, choices: Record<string, string> = {}) {
  return browser
    .post('/merges')
    .type('form')
    .send({ one, other, ...choices })
}

describe('merging two members who are one', () => {
  it('shows both beside each other, with what to choose where they differ', async () => {
    const world = freshWorld()
    const mara = await world.as('manager')
    const ray = await memberNamed(world.database.read, 'Ray Alvarez')
    const twin = await secondRay(mara, world)
    const { text } = await mara.get(`/merges/new?one=${twin.id}&other=${ray.id}`).expect(200)
    expect(text).toContain('One person or two?')
    expect(text).toMatch(/name="name" value="stays" checked>\s*<span>Ray Alvarez/)
    expect(text).toMatch(/name="name" value="goes">\s*<span>Raymond Alvarez/)
    expect(text).toContain('9001')
  })

  it('keeps the name that was chosen, and both phones; the old address finds him', async () => {
    const world = freshWorld()
    const mara = await world.as('manager')
    const ray = await memberNamed(world.database.read, 'Ray Alvarez')
    const twin = await secondRay(mara, world)
    const answer = await merge(mara, ray.id, twin.id, { name: 'goes', memberNumber: 'stays' })
    expect(answer.headers.location).toBe(`/people/${ray.id}`)
    const { text } = await mara.get(`/customers/${ray.id}`).expect(200)
    expect(text).toContain('Raymond Alvarez')
    expect(text).toContain('555 0177')
    expect(text).toContain('Elena')
    expect((await mara.get(`/customers/${twin.id}`)).headers.location).toBe(`/customers/${ray.id}`)
    expect((await mara.get(`/people/${twin.id}?at=1`)).headers.location).toBe(`/people/${ray.id}?at=1`)
    expect((await mara.get('/find?q=9001')).text).not.toContain('Raymond')
  })

  it('is undone from the sentence that says it, and what was changed since stays', async () => {
    const world = freshWorld()
    const mara = await world.as('manager')
    const ray = await memberNamed(world.database.read, 'Ray Alvarez')
    const twin = await secondRay(mara, world)
    await merge(mara, ray.id, twin.id, { name: 'goes' })
    await world.database.write((tx) => tx.update(people).set({ about: 'Sails' }).where(eq(people.id, ray.id)))
    const page = await mara.get('/merges').expect(200)
    const undo = /action="(\/merges\/[^"]+\/undo)"/.exec(page.text)?.[1] ?? ''
    await mara.post(undo).expect(303)
    expect((await personNamed(world.database.read, 'Ray Alvarez')).about).toBe('Sails')
    expect((await memberNamed(world.database.read, 'Raymond Alvarez')).memberNumber).toBe('9001')
    expect((await mara.get('/find?q=9001')).text).toContain('Raymond')
    expect((await mara.get(`/customers/${twin.id}`)).status).toBe(200)
  })

  it('gives a number back only where nobody took it meanwhile', async () => {
    const world = freshWorld()
    const mara = await world.as('manager')
    const ray = await memberNamed(world.database.read, 'Ray Alvarez')
    const twin = await secondRay(mara, world)
    await merge(mara, ray.id, twin.id)
    const hannah = await memberNamed(world.database.read, 'Hannah Weiss')
    await world.database.write((tx) =>
      tx.update(customers).set({ memberNumber: '9001' }).where(eq(customers.id, hannah.id)),
    )
    const [made] = await world.database.read.select().from(merges)
    await mara.post(`/merges/${made?.id ?? ''}/undo`).expect(303)
    expect((await memberNamed(world.database.read, 'Raymond Alvarez')).memberNumber).toBeNull()
  })

  it('asks for the later merge to be undone first', async () => {
    const world = freshWorld()
    const mara = await world.as('manager')
    const ray = await memberNamed(world.database.read, 'Ray Alvarez')
    const twin = await secondRay(mara, world)
    await merge(mara, ray.id, twin.id, { name: 'stays' })
    const third = await secondRay(mara, world, { memberNumber: '9002' })
    world.clock.moveBy(60_000)
    await merge(mara, ray.id, third.id)
    const [first] = await world.database.read.select().from(merges).where(eq(merges.wentId, twin.id))
    await mara.post(`/merges/${first?.id ?? ''}/undo`).expect(303)
    expect((await mara.get('/merges')).text).toContain('undo the later merge')
    const [still] = await world.database.read.select().from(merges).where(eq(merges.wentId, twin.id))
    expect(still?.undoneAt).toBeNull()
  })

  it('can be undone for thirty days, and no longer', async () => {
    const world = freshWorld()
    const mara = await world.as('manager')
    const ray = await memberNamed(world.database.read, 'Ray Alvarez')
    const twin = await secondRay(mara, world)
    await merge(mara, ray.id, twin.id)
    const [made] = await world.database.read.select().from(merges)
    world.clock.moveBy(31 * 86_400_000)
    const later = await world.as('manager')
    await later.post(`/merges/${made?.id ?? ''}/undo`).expect(303)
    expect((await later.get('/merges')).text).toContain('too long ago')
  })

  it('is for managers', async () => {
    const world = freshWorld()
    const dana = await world.as('attendant')
    const ray = await memberNamed(world.database.read, 'Ray Alvarez')
    expect((await dana.get(`/customers/${ray.id}/edit`)).text).not.toContain('is here twice')
    expect((await merge(dana, ray.id, ray.id)).status).toBe(403)
  })

  it('finds the other by name', async () => {
    const world = freshWorld()
    const mara = await world.as('manager')
    const ray = await memberNamed(world.database.read, 'Ray Alvarez')
    expect((await mara.get(`/customers/${ray.id}/edit`)).text).toContain('Ray is here twice')
    const { text } = await mara.get(`/merges/new?one=${ray.id}&name=hannah`).expect(200)
    expect(text).toContain('<strong>Hannah Weiss</strong>')
  })
})
