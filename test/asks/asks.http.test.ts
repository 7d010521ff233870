import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { asks } from '../../db/schema/facts.ts'
import { relationships } from '../../db/schema/people.ts'
import { memberNamed, personNamed } from '../support/cast.ts'
import { freshWorld, type World } from '../support/world.ts'

const FINAL = "How did Sofia's state final go on Tuesday?"

it.each([
  ['ending', 'Sofia Alvarez'],
  ['removal', 'Whom it was about'],
])('keeps about whom it is after the %s of what ties them', async (end, called) => {
  const world = freshWorld()
  const { dana, sofia, ask, tie } = await raysFinal(world)
  await dana.post(`/relationships/${tie.id}/${end}`).type('form').send({ endedOn: '2026-11-20' }).expect(303)
  const form = await dana.get(`/asks/${ask.id}/edit`).expect(200)
  expect(form.text).toContain(`<option value="${sofia.id}" selected>${called}</option>`)
  const changed = { question: 'How was it?', aboutId: sofia.id, fromDay: '2026-11-17', version: ask.version }
  await dana.post(`/asks/${ask.id}`).type('form').send(changed).expect(303)
  expect((await raysFinal(world, 'How was it?')).ask.aboutId).toBe(sofia.id)
})

it('takes nobody else who is not theirs', async () => {
  const world = freshWorld()
  const { dana, ask } = await raysFinal(world)
  const petra = await personNamed(world.database.read, 'Petra Keller')
  const changed = { question: FINAL, aboutId: petra.id, fromDay: '2026-11-17', version: ask.version }
  const refused = await dana.post(`/asks/${ask.id}`).type('form').send(changed).expect(422)
  expect(refused.text).toContain('Please choose one of their people.')
})

async function raysFinal({ database: { read }, as }: World, question = FINAL) {
  const ray = await memberNamed(read, 'Ray Alvarez')
  const sofia = await personNamed(read, 'Sofia Alvarez')
  const [ask] = await read.select().from(asks).where(eq(asks.question, question))
  const [tie] = await read.select().from(relationships).where(eq(relationships.relatedId, sofia.id))
  if (!ask || !tie) throw new Error(`Nobody asks ${ray.id} “${question}”`)
  return { dana: await as('attendant'), sofia, ask, tie }
}
