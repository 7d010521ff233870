import { expect, it } from 'vitest'
import { momentFor, promptsFor } from '../../src/prompts/prompts.ts'
import type { Role } from '../../src/staff/staff-member.ts'
import { memberNamed, staffNamed } from '../support/cast.ts'
import { freshWorld, type World } from '../support/world.ts'

const THE_GAME = 'Dolphins beat Buffalo 27–24'
const THE_TRADE = 'His nephew was traded away'

it('a topic that only managers noted silences Dana’s lines on it, and she never learns why', async () => {
  const world = freshWorld()
  const before = await rayFor(world, 'attendant')
  expect(before.text).toContain(THE_GAME)
  await avoidTheDolphins(world, 'managers')
  const { lines, text } = await rayFor(world, 'attendant')
  expect(lines.say.map((line) => line.text)).not.toContainEqual(expect.stringContaining(THE_GAME))
  expect(lines.mind).toEqual(before.lines.mind)
  expect(text).not.toContain(THE_GAME)
  expect(text).not.toContain(THE_TRADE)
})

it('Mara, who may read it, is told to mind it', async () => {
  const world = freshWorld()
  await avoidTheDolphins(world, 'managers')
  const { lines, text } = await rayFor(world, 'manager')
  expect(lines.mind.map((line) => line.text)).toContainEqual(expect.stringContaining(THE_TRADE))
  expect(text).toContain(THE_TRADE)
  expect(text).not.toContain(THE_GAME)
})

it('a topic that was taken away again silences nothing', async () => {
  const world = freshWorld()
  const mara = await avoidTheDolphins(world, 'managers')
  const { lines } = await rayFor(world, 'manager')
  const caution = lines.mind.find((line) => line.text.includes(THE_TRADE))?.fact?.id ?? ''
  await mara.post(`/cautions/${caution}/removal`).expect(303)
  expect((await rayFor(world, 'attendant')).text).toContain(THE_GAME)
})

async function avoidTheDolphins(world: World, audience: string) {
  const mara = await world.as('manager')
  const { id } = await memberNamed(world.database.read, 'Ray Alvarez')
  const topic = { kind: 'topic to avoid', text: THE_TRADE, interest: 'Miami Dolphins', audience }
  await mara.post(`/people/${id}/cautions`).type('form').send(topic).expect(303)
  return mara
}

/** Ray's lines for somebody of this role, and the card that shows them. */
async function rayFor(world: World, role: Role) {
  const { id } = await memberNamed(world.database.read, 'Ray Alvarez')
  const reader = await staffNamed(world.database.read, role === 'attendant' ? 'Dana Kim' : 'Mara Lindqvist')
  const moment = await momentFor(world.database.read, reader, world.clock.now())
  const lines = (await promptsFor(world.database.read, [id], moment)).get(id)
  if (!lines) throw new Error('Ray is no customer')
  return { lines, text: (await (await world.as(role)).get(`/customers/${id}`)).text }
}
