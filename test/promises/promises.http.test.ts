import { expect, it } from 'vitest'
import { promisesOf } from '../../src/promises/queries.ts'
import { personNamed, staffNamed } from '../support/cast.ts'
import { freshWorld } from '../support/world.ts'

it('whoever writes a promise down sees to it, unless they say who does', async () => {
  const { world, ray, dana } = await atRaysPromises()
  const me = await staffNamed(world.database.read, 'Dana Kim')
  const form = await dana.get(`/people/${ray.id}/promises/new`)
  expect(form.text).toContain(`<option value="${me.id}" selected>Dana Kim</option>`)
})

it('nobody who has left can see to a promise', async () => {
  const { world, ray, dana } = await atRaysPromises()
  const gone = await staffNamed(world.database.read, 'Priya Raman')
  const form = { text: 'a new locker', ownerId: gone.id }
  const refused = await dana.post(`/people/${ray.id}/promises`).type('form').send(form).expect(422)
  expect(refused.text).toContain('Please choose a colleague who works here.')
  expect(refused.text).toContain('<option value="">Choose a colleague</option>')
  expect(refused.text).toContain('value="a new locker"')
})

it('the form of a promise that is kept asks what was done', async () => {
  const { world, ray, dana } = await atRaysPromises()
  const [hinge] = await promisesOf(world.database.read, ray.id, 'attendant')
  const promise = `/promises/${String(hinge?.id)}`
  expect((await dana.get(`${promise}/edit`)).text).not.toContain('What was done')
  await dana.post(`${promise}/keeping`).type('form').send({ done: 'New hinge' }).expect(303)
  const form = await dana.get(`${promise}/edit`)
  expect(form.text).toContain('What was done')
  expect(form.text).toContain('New hinge')
})

async function atRaysPromises() {
  const world = freshWorld()
  const ray = await personNamed(world.database.read, 'Ray Alvarez')
  return { world, ray, dana: await world.as('attendant') }
}
