import { describe, expect, it } from 'vitest'
import { lookForDuplicates } from '../../src/duplicates/jobs.ts'
import { memberNamed } from '../support/cast.ts'
import { freshWorld, type Browser } from '../support/world.ts'

async function add(browser: Browser, values: Record<string, string>) {
  await browser
    .post('/customers')
    .type('form')
    .send({ isSomebodyElse: 'yes', ...values })
    .expect(303)
}

describe('those who are here twice', () => {
  it('are found a minute after the second was added, with what speaks for it', async () => {
    const world = freshWorld()
    const mara = await world.as('manager')
    await add(mara, {
      name: 'Raymond Alvarez',
      phone1: '+1 305 555 0142',
      birthdayMonth: '6',
      birthdayDay: '24',
    })
    await lookForDuplicates(world)
    const { text } = await mara.get('/duplicates').expect(200)
    expect(text).toContain('Raymond Alvarez')
    expect(text).toContain('Ray Alvarez')
    expect(text).toMatch(/The same phone|the same phone/u)
  })

  it('are no relatives who share a phone', async () => {
    const world = freshWorld()
    const mara = await world.as('manager')
    await add(mara, { name: 'Beatriz Alvarez', phone1: '+1 305 555 0142' })
    await lookForDuplicates(world)
    for (const queue of ['surely', 'maybe'])
      expect((await mara.get(`/duplicates?queue=${queue}`)).text).not.toContain('Beatriz Alvarez')
  })

  it('are not asked about again once they were told apart, until somebody takes that back', async () => {
    const world = freshWorld()
    const mara = await world.as('manager')
    await add(mara, { name: 'Raymond Alvarez', phone1: '+1 305 555 0142' })
    await lookForDuplicates(world)
    const ray = await memberNamed(world.database.read, 'Ray Alvarez')
    const twin = await memberNamed(world.database.read, 'Raymond Alvarez')
    await mara.post(`/duplicates/${twin.id}/${ray.id}/apart`).expect(303)
    await mara
      .post(`/customers/${twin.id}/edit`)
      .type('form')
      .send({ name: 'Raymond Alvarez', phone1: '+1 305 555 0142', version: '1' })
    await lookForDuplicates(world)
    const names = async (queue: string) => (await mara.get(`/duplicates?queue=${queue}`)).text
    expect(await names('surely')).not.toContain('Raymond Alvarez')
    expect(await names('maybe')).not.toContain('Raymond Alvarez')
    expect(await names('apart')).toContain('Raymond Alvarez')
    await mara.post(`/duplicates/${twin.id}/${ray.id}/again`).expect(303)
    expect((await names('surely')) + (await names('maybe'))).toContain('Raymond Alvarez')
  })

  it('are settled by merging them', async () => {
    const world = freshWorld()
    const mara = await world.as('manager')
    await add(mara, { name: 'Raymond Alvarez', phone1: '+1 305 555 0142' })
    await lookForDuplicates(world)
    const ray = await memberNamed(world.database.read, 'Ray Alvarez')
    const twin = await memberNamed(world.database.read, 'Raymond Alvarez')
    await mara.post('/merges').type('form').send({ one: ray.id, other: twin.id }).expect(303)
    await lookForDuplicates(world)
    expect(
      (await mara.get('/duplicates')).text + (await mara.get('/duplicates?queue=maybe')).text,
    ).not.toContain('Raymond')
  })

  it('are asked about while the second is added', async () => {
    const world = freshWorld()
    const dana = await world.as('attendant')
    await lookForDuplicates(world)
    const answer = await dana
      .post('/customers')
      .type('form')
      .send({ name: 'Raymond Alvares', birthdayYear: '1972', birthdayMonth: '6', birthdayDay: '24' })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Is it this Ray Alvarez?')
  })

  it('are for managers', async () => {
    const world = freshWorld()
    const dana = await world.as('attendant')
    await dana.get('/duplicates').expect(403)
  })
})
