import { expect, it } from 'vitest'
import { asksOf } from '../../src/asks/queries.ts'
import { dayIn } from '../../src/lib/day.ts'
import { memberNamed, personNamed } from '../support/cast.ts'
import { freshWorld, type Browser, type World } from '../support/world.ts'
import { linesForRay, offeredToRay } from './ray.ts'

const FINAL = "How did Sofia's state final go on Tuesday?"

it('a line that Dana used shows as said, and Luis is not offered it again', async () => {
  const world = freshWorld()
  const dana = await world.as('attendant')
  await tap(world, dana, FINAL, 'used')
  const { say, said } = await linesForRay(world)
  expect(said.map(({ text, by }) => `${by}: ${text}`)).toEqual([`Dana: ${FINAL}`])
  expect(say.map((line) => line.kind)).toEqual(['mention', 'learn'])
})

it('an ask that was put to him is closed, and open again once taken back', async () => {
  const world = freshWorld()
  const dana = await world.as('attendant')
  const undo = undoOf(await tap(world, dana, FINAL, 'used'))
  expect(await openAsks(world)).not.toContain(FINAL)
  await dana.post(undo).expect(303)
  expect(await openAsks(world)).toContain(FINAL)
})

it('taking it back brings the line back as it was', async () => {
  const world = freshWorld()
  const before = await linesForRay(world)
  const dana = await world.as('attendant')
  const undo = undoOf(await tap(world, dana, FINAL, 'used'))
  await dana.post(undo).expect(303)
  expect(await linesForRay(world)).toEqual(before)
  await dana.post(undo).expect(404)
})

it('not now rests until tomorrow', async () => {
  const world = freshWorld()
  await tap(world, await world.as('attendant'), FINAL, 'not now')
  expect(await offeredToRay(world)).not.toContain(FINAL)
  world.clock.moveBy(24 * 3_600_000)
  expect(await offeredToRay(world)).toContain(FINAL)
})

it('what is wrong opens the fact to mend', async () => {
  const world = freshWorld()
  const answer = await tap(world, await world.as('attendant'), FINAL, 'wrong')
  expect(answer.headers['location']).toMatch(/^\/asks\/[\w-]+\/edit$/)
  expect(await offeredToRay(world)).not.toContain(FINAL)
})

it('answering a Learn line opens its field, and asks nothing more on this visit', async () => {
  const world = freshWorld()
  const college = 'Where does Mateo start college?'
  const answer = await tap(world, await world.as('attendant'), college, 'answer')
  expect(answer.headers['location']).toMatch(/^\/people\/[\w-]+\/edit#about$/)
  const { say, said } = await linesForRay(world)
  expect(said.map(({ text }) => text)).toEqual([college])
  expect(say.map(({ kind }) => kind)).not.toContain('learn')
})

it('what Mara asked for managers only shows as said to managers only', async () => {
  const world = freshWorld()
  const { id } = await memberNamed(world.database.read, 'Ray Alvarez')
  const mara = await world.as('manager')
  const question = 'Has the board decided about the terrace?'
  const body = { question, fromDay: '2026-11-21', audience: 'managers' }
  await mara.post(`/people/${id}/asks`).type('form').send(body).expect(303)
  const card = async (browser: Browser) => (await browser.get(`/customers/${id}`)).text
  const key = /name="line" value="(ask:[\w-]+)"/u.exec(await card(mara))?.[1]
  await mara.post(`/customers/${id}/outcomes`).type('form').send({ line: key, outcome: 'used' }).expect(303)
  expect(await card(mara)).toContain('Said at 09:28 by Mara.')
  expect(await card(await world.as('attendant'))).not.toContain('terrace')
})

it('a second tap on the same line changes nothing and says who was quicker', async () => {
  const world = freshWorld()
  const dana = await world.as('attendant')
  const key = await keyOf(world, FINAL)
  await post(world, dana, { line: key, outcome: 'used' })
  const again = await post(world, dana, { line: key, outcome: 'fell flat' })
  expect(again.status).toBe(303)
  expect(flashOf(again)).toContain('Dana asked already.')
  expect((await linesForRay(world)).said).toHaveLength(1)
})

it('takes no line that was never offered, and no answer that there is not', async () => {
  const world = freshWorld()
  const dana = await world.as('attendant')
  const key = await keyOf(world, FINAL)
  const before = await linesForRay(world)
  for (const body of [{ line: 'ask:nothing', outcome: 'used' }, { line: key, outcome: 'adored' }, {}])
    expect((await post(world, dana, body)).status).toBe(303)
  expect(await linesForRay(world)).toEqual(before)
})

it('knows nobody at the address of a relative', async () => {
  const world = freshWorld()
  const dana = await world.as('attendant')
  const { id } = await personNamed(world.database.read, 'Sofia Alvarez')
  await dana.post(`/customers/${id}/outcomes`).expect(404)
})

async function tap(world: World, browser: Browser, text: string, outcome: string) {
  const answer = await post(world, browser, { line: await keyOf(world, text), outcome })
  expect(answer.status).toBe(303)
  return answer
}

async function post(world: World, browser: Browser, body: object) {
  const { id } = await memberNamed(world.database.read, 'Ray Alvarez')
  return browser.post(`/customers/${id}/outcomes`).type('form').send(body)
}

async function keyOf(world: World, text: string): Promise<string> {
  return (await linesForRay(world)).say.find((line) => line.text === text)?.key ?? ''
}

async function openAsks({ database, clock }: World): Promise<string[]> {
  const { id } = await memberNamed(database.read, 'Ray Alvarez')
  return (await asksOf(database.read, id, 'attendant', dayIn(clock.now(), 'America/New_York'))).map(
    (ask) => ask.question,
  )
}

function undoOf(answer: Awaited<ReturnType<typeof tap>>): string {
  return /\/outcomes\/[\w-]+\/undo/u.exec(flashOf(answer))?.[0] ?? ''
}

function flashOf({ headers }: Awaited<ReturnType<typeof post>>): string {
  return decodeURIComponent(String(headers['set-cookie']))
}
