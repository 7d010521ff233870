import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { interests } from '../../db/schema/interests.ts'
import { interestsOf } from '../../src/interests/queries.ts'
import { interestsPanel } from '../../src/interests/pages.ts'
import { personNamed } from '../support/cast.ts'
import { freshWorld } from '../support/world.ts'

it('a name that is new to us becomes an entry of the catalogue, which the next form suggests', async () => {
  const { dana, ray, care } = await aboutRay()
  await care({ interest: 'Underwater hockey', category: 'sport', strength: 'plays' }).expect(303)
  const page = await dana.get(`/people/${ray.id}/interests/new`)
  expect(page.text).toContain('<option value="Underwater hockey">')
})

it('a name that we know by an alias, or written otherwise, is the one we know', async () => {
  const { world, sofia, careSofia } = await aboutRay()
  await careSofia({ interest: ' FINS ', category: 'other', strength: 'follows', side: 'for' }).expect(303)
  const rows = await interestsOf(world.database.read, [sofia.id], 'attendant')
  expect(rows.map(({ name }) => name)).toContain('Miami Dolphins')
  const doubles = await world.database.read.select().from(interests).where(eq(interests.foldedName, 'fins'))
  expect(doubles).toEqual([])
})

it('nobody cares twice about the same thing: we say so kindly and keep what was typed', async () => {
  const { care } = await aboutRay()
  const refused = await care({ interest: 'golf', category: 'sport', strength: 'plays', detail: 'hcp 10' })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('We know about Golf already.')
  expect(refused.text).toContain('value="hcp 10"')
})

it('what a manager keeps from attendants does not give itself away when an attendant adds it', async () => {
  const { world, ray, care } = await aboutRay()
  const mara = await world.as('manager')
  const casino = { interest: 'Casinos', category: 'other', strength: 'mentioned' }
  await mara
    .post(`/people/${ray.id}/interests`)
    .type('form')
    .send({ ...casino, audience: 'managers' })
    .expect(303)
  await care(casino).expect(303)
})

it('only a team has sides', async () => {
  const { world, ray, care } = await aboutRay()
  await care({ interest: 'Chess', category: 'other', strength: 'plays', side: 'against' }).expect(303)
  await care({ interest: 'New York Jets', category: 'team', strength: 'follows', side: 'against' }).expect(
    303,
  )
  const rows = await interestsOf(world.database.read, [ray.id], 'attendant')
  const sides = new Map(rows.map(({ name, side }) => [name, side]))
  expect([sides.get('Chess'), sides.get('New York Jets')]).toEqual([null, 'against'])
})

it('one that was remembered again meanwhile is not doubled by the undo', async () => {
  const { dana, ray, world, care } = await aboutRay()
  const golf = (await interestsOf(world.database.read, [ray.id], 'attendant')).find(
    (row) => row.name === 'Golf',
  )
  await dana.post(`/interests/${String(golf?.id)}/removal`).expect(303)
  await care({ interest: 'Golf', category: 'sport', strength: 'plays', detail: 'hcp 10' }).expect(303)
  await dana.post(`/interests/${String(golf?.id)}/removal/undo`).expect(303)
  const rows = await interestsOf(world.database.read, [ray.id], 'attendant')
  expect(rows.filter(({ name }) => name === 'Golf').map(({ detail }) => detail)).toEqual(['hcp 10'])
})

it('the panel shows strong ties first and in green, and invites where there are none', async () => {
  const { world, ray, sofia } = await aboutRay()
  const { entries } = interestsPanel(ray, await interestsOf(world.database.read, [ray.id], 'attendant'))
  expect(entries).toContainEqual(expect.objectContaining({ text: 'Golf, hcp 11', tone: 'green' }))
  expect(entries.map(({ tone }) => tone)).toEqual(['green', 'green', 'sand', 'sand', 'sand'])
  expect(interestsPanel(sofia, []).invite).toBe('What does Sofia enjoy?')
})

async function aboutRay() {
  const world = freshWorld()
  const ray = await personNamed(world.database.read, 'Ray Alvarez')
  const sofia = await personNamed(world.database.read, 'Sofia Alvarez')
  const dana = await world.as('attendant')
  const caring = (id: string) => (form: Record<string, string>) =>
    dana.post(`/people/${id}/interests`).type('form').send(form)
  return { world, ray, sofia, dana, care: caring(ray.id), careSofia: caring(sofia.id) }
}
