import { expect, it } from 'vitest'
import { cautionsOf } from '../../src/cautions/queries.ts'
import { cautionsPanel } from '../../src/cautions/pages.ts'
import { day } from '../lib/given.ts'
import { personNamed } from '../support/cast.ts'
import { freshWorld } from '../support/world.ts'

it('a topic to avoid is tied to an interest of the catalogue, by its alias too', async () => {
  const { ray, dana, remember } = await atRaysCautions()
  await remember({ kind: 'topic to avoid', text: 'the trade', interest: 'fins' }).expect(303)
  const card = await dana.get(`/customers/${ray.id}`)
  const edit = /href="([^"]+)">Don’t bring up the trade</.exec(card.text)?.[1] ?? ''
  expect((await dana.get(edit)).text).toContain('name="interest" value="Miami Dolphins"')
})

it('an interest that the catalogue does not have is refused, and nothing typed is lost', async () => {
  const { remember } = await atRaysCautions()
  const refused = await remember({ kind: 'topic to avoid', text: 'the trade', interest: 'Quidditch' }).expect(
    422,
  )
  expect(refused.text).toContain('We have no interest by this name.')
  expect(refused.text).toContain('value="the trade"')
  expect(refused.text).toContain('value="Quidditch"')
})

it('what no longer holds stands last, and says so', async () => {
  const { ray, world, remember } = await atRaysCautions()
  await remember({ kind: 'allergy', text: 'On antibiotics', expiresOn: '2026-11-20' }).expect(303)
  const rows = await cautionsOf(world.database.read, ray.id, 'attendant')
  const { entries } = cautionsPanel(ray, rows, day('2026-11-21'))
  expect(entries.at(0)?.text).toBe('Walnut allergy')
  expect(entries.at(-1)).toMatchObject({ text: 'On antibiotics', aside: 'held until 20 Nov' })
})

async function atRaysCautions() {
  const world = freshWorld()
  const ray = await personNamed(world.database.read, 'Ray Alvarez')
  const dana = await world.as('attendant')
  const remember = (form: Record<string, string>) =>
    dana.post(`/people/${ray.id}/cautions`).type('form').send(form)
  return { world, ray, dana, remember }
}
