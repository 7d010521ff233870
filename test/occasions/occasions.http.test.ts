import { expect, it } from 'vitest'
import { personNamed } from '../support/cast.ts'
import { freshWorld } from '../support/world.ts'

const ANNIVERSARY = {
  kind: 'anniversary',
  name: 'first date',
  recurrence: 'yearly',
  dateDay: '2',
  dateMonth: '4',
  dateYear: '1999',
}

it('a date with somebody stands on both of their pages', async () => {
  const world = freshWorld()
  const ray = await personNamed(world.database.read, 'Ray Alvarez')
  const elena = await personNamed(world.database.read, 'Elena Alvarez')
  const dana = await world.as('attendant')
  await dana
    .post(`/people/${ray.id}/occasions`)
    .type('form')
    .send({ ...ANNIVERSARY, withId: elena.id })
    .expect(303)
  expect((await dana.get(`/customers/${ray.id}`)).text).toContain('>First date with Elena<')
  expect((await dana.get(`/people/${elena.id}`)).text).toContain('>First date with Ray<')
})

it('a date with a stranger is refused', async () => {
  const world = freshWorld()
  const ray = await personNamed(world.database.read, 'Ray Alvarez')
  const margaret = await personNamed(world.database.read, 'Margaret Osei')
  const dana = await world.as('attendant')
  const refused = await dana
    .post(`/people/${ray.id}/occasions`)
    .type('form')
    .send({ ...ANNIVERSARY, withId: margaret.id })
    .expect(422)
  expect(refused.text).toContain('Please choose one of their people.')
})
