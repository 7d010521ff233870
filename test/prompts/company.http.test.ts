import { expect, it } from 'vitest'
import { dayIn } from '../../src/lib/day.ts'
import { addAsk } from '../../src/asks/commands.ts'
import { memberNamed, personNamed, staffNamed } from '../support/cast.ts'
import { freshWorld, type World } from '../support/world.ts'
import { linesForRay, offeredToRay } from './ray.ts'

const SURPRISE = 'Did the necklace for Elena arrive?'

it('one tap on who stayed away brings what is for him alone, and one on who came hides it', async () => {
  const world = freshWorld()
  await keepASurprise(world)
  expect(await offeredToRay(world)).not.toContain(SURPRISE)
  await tap(world, 'left', 'Elena Alvarez')
  expect(await offeredToRay(world)).toContain(SURPRISE)
  const answer = await tap(world, 'came', 'Elena Alvarez')
  expect(decodeURIComponent(String(answer.headers['set-cookie']))).toContain('Elena is with him.')
  expect(await offeredToRay(world)).not.toContain(SURPRISE)
})

it('what was said to him alone is not shown once Elena has joined him', async () => {
  const world = freshWorld()
  await keepASurprise(world)
  await tap(world, 'left', 'Elena Alvarez')
  const dana = await world.as('attendant')
  const { id } = await memberNamed(world.database.read, 'Ray Alvarez')
  const line = (await linesForRay(world)).say.find(({ text }) => text === SURPRISE)?.key
  await dana.post(`/customers/${id}/outcomes`).type('form').send({ line, outcome: 'used' }).expect(303)
  expect((await linesForRay(world)).said.map(({ text }) => text)).toEqual([SURPRISE])
  await tap(world, 'came', 'Elena Alvarez')
  expect((await linesForRay(world)).said).toEqual([])
  expect((await dana.get(`/customers/${id}`)).text).not.toContain('necklace</p>')
})

it('nobody comes along whom we don’t know to be his', async () => {
  const world = freshWorld()
  const dana = await world.as('attendant')
  const { id } = await memberNamed(world.database.read, 'Ray Alvarez')
  const stranger = await memberNamed(world.database.read, 'Tom Brandt')
  for (const body of [{ came: stranger.id }, { came: 'nobody' }, {}])
    expect((await dana.post(`/customers/${id}/company`).type('form').send(body)).status).toBe(404)
})

async function tap(world: World, says: 'came' | 'left', name: string) {
  const dana = await world.as('attendant')
  const { id } = await memberNamed(world.database.read, 'Ray Alvarez')
  const person = await personNamed(world.database.read, name)
  const answer = await dana
    .post(`/customers/${id}/company`)
    .type('form')
    .send({ [says]: person.id })
  expect(answer.status).toBe(303)
  return answer
}

async function keepASurprise({ database, clock }: World) {
  const { id: personId } = await memberNamed(database.read, 'Ray Alvarez')
  const { id: staffId, place } = await staffNamed(database.read, 'Dana Kim')
  const told = { audience: 'everyone', forThemAlone: true, howWeKnow: 'told us', version: 1 } as const
  const asked = { question: SURPRISE, aboutId: null, untilDay: null }
  const hand = { staffId, role: 'attendant', now: clock.now() } as const
  const fromDay = dayIn(clock.now(), place.timeZone)
  await database.write((tx) => addAsk(tx, personId, { ...asked, ...told, fromDay }, hand))
}
