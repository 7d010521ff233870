import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { people } from '../../db/schema/people.ts'
import { personNamed, staffNamed } from '../support/cast.ts'
import { freshWorld, type Browser, type World } from '../support/world.ts'

const A_DAY = 86_400_000
const HINGE = 'Locker 14 hinge'
const FINAL = 'How did Sofia&#39;s state final go on Tuesday?'

describe('promises', () => {
  it('stand by when they are due: overdue first, those of no day last', async () => {
    const world = freshWorld()
    const dana = await world.as('attendant')
    await promise(world, dana, { text: 'a photo of the putt' })
    await promise(world, dana, { text: 'two tickets', dueOn: '2027-03-01' })
    const page = await dana.get('/follow-ups').expect(200)
    const order = ['>Due<', HINGE, '>Coming<', 'Two tickets', 'A photo of the putt']
    const places = order.map((text) => page.text.indexOf(text))
    expect(places).toEqual(places.toSorted((one, other) => one - other))
    expect(places).not.toContain(-1)
    expect(page.text).toContain('Promised by Luis Ortega, due yesterday')
  })

  it('can be one’s own alone', async () => {
    const world = freshWorld()
    const dana = await world.as('attendant')
    await promise(world, dana, { text: 'two tickets' })
    const mine = await dana.get('/follow-ups?whose=mine')
    expect(mine.text).toContain('Two tickets')
    expect(mine.text).not.toContain(HINGE)
  })

  it('are kept in one tap, with what was done, and opened again', async () => {
    const dana = await freshWorld().as('attendant')
    const keeping = actionOf(await pageText(dana, '/follow-ups'), HINGE)
    await dana.post(keeping).type('form').send({ done: 'New hinge, oiled' }).expect(303)
    const page = await pageText(dana, '/follow-ups')
    expect(page).not.toContain(HINGE)
    expect(page).not.toContain('nav-count')
    expect(await pageText(dana, '/follow-ups?show=kept')).toContain(
      'New hinge, oiled · Luis Ortega, kept 21 Nov',
    )
    await dana.post(`${keeping}/undo`).expect(303)
    expect(await pageText(dana, '/follow-ups')).toContain(HINGE)
  })

  it('lead back to the page on which they were kept', async () => {
    const world = freshWorld()
    const dana = await world.as('attendant')
    const ray = await personNamed(world.database.read, 'Ray Alvarez')
    const keeping = actionOf(await pageText(dana, `/customers/${ray.id}`), HINGE)
    const kept = await dana
      .post(keeping)
      .set('Host', 'club.test')
      .set('Referer', `http://club.test/customers/${ray.id}`)
    expect(kept.headers.location).toBe(`/customers/${ray.id}`)
  })

  it('keep what was typed where it is too long', async () => {
    const dana = await freshWorld().as('attendant')
    const keeping = actionOf(await pageText(dana, '/follow-ups'), HINGE)
    const done = 'oiled '.repeat(60)
    const refused = await dana.post(keeping).type('form').send({ done }).expect(422)
    expect(refused.text).toContain(done)
    expect(refused.text).toContain('Please keep it under 300 characters.')
    expect(refused.text).toContain(HINGE)
  })

  it('stay in sight for two weeks after they were kept', async () => {
    const world = freshWorld()
    const dana = await world.as('attendant')
    await dana.post(actionOf(await pageText(dana, '/follow-ups'), HINGE)).expect(303)
    world.clock.moveBy(13 * A_DAY)
    expect(await pageText(await world.as('attendant'), '/follow-ups?show=kept')).toContain(HINGE)
    world.clock.moveBy(2 * A_DAY)
    expect(await pageText(await world.as('attendant'), '/follow-ups?show=kept')).not.toContain(HINGE)
  })

  it('for managers alone are kept by managers alone', async () => {
    const world = freshWorld()
    const [dana, mara] = [await world.as('attendant'), await world.as('manager')]
    await promise(world, mara, { text: 'a word with the board', audience: 'managers' })
    expect(await pageText(dana, '/follow-ups')).not.toContain('A word with the board')
    const keeping = actionOf(await pageText(mara, '/follow-ups'), 'A word with the board')
    await dana.post(keeping).expect(404)
    await mara.post(keeping).expect(303)
    await dana.post(`${keeping}/undo`).expect(404)
  })

  it('are shown fifty at a time', async () => {
    const world = freshWorld()
    const dana = await world.as('attendant')
    for (let n = 1; n <= 50; n += 1) await promise(world, dana, { text: `ticket ${n}`, dueOn: '2027-03-01' })
    const first = await pageText(dana, '/follow-ups')
    expect(first).toContain('href="/follow-ups?page=2"')
    expect(await pageText(dana, '/follow-ups?page=2')).toContain('51 to')
  })
})

describe('questions', () => {
  it('that have come due stand there, each with the way to the card', async () => {
    const world = freshWorld()
    const ray = await personNamed(world.database.read, 'Ray Alvarez')
    const page = await pageText(await world.as('attendant'), '/follow-ups?show=questions')
    expect(page).toContain(FINAL)
    expect(page).toContain(`href="/people/${ray.id}">Ray Alvarez<`)
    expect(page).toContain('Dana Kim noted it on 12 Nov')
  })

  it('are gone once they were asked, and back after undo', async () => {
    const dana = await freshWorld().as('attendant')
    const asked = actionOf(await pageText(dana, '/follow-ups?show=questions'), FINAL)
    await dana.post(asked).expect(303)
    expect(await pageText(dana, '/follow-ups?show=questions')).not.toContain(FINAL)
    await dana.post(`${asked}/undo`).expect(303)
    expect(await pageText(dana, '/follow-ups?show=questions')).toContain(FINAL)
  })

  it.each([
    ['somebody who has died', { deceasedOn: '2026-11-20' }],
    ['somebody in a sensitive time', { sensitiveUntil: '2026-12-24' }],
  ])('about %s are silent', async (_, state) => {
    const world = freshWorld()
    const sofia = await personNamed(world.database.read, 'Sofia Alvarez')
    await world.database.write((tx) =>
      tx
        .update(people)
        .set(state as Partial<typeof people.$inferInsert>)
        .where(eq(people.id, sofia.id)),
    )
    expect(await pageText(await world.as('attendant'), '/follow-ups?show=questions')).not.toContain(FINAL)
  })
})

it('an empty Rapport says what to do', async () => {
  const world = freshWorld('empty')
  const owner = world.stranger()
  await owner
    .post('/welcome')
    .type('form')
    .send({
      organisation: 'Harbour Club',
      customerWord: 'guest',
      timeZone: 'Europe/Lisbon',
      name: 'Inês Sá',
      email: 'ines@harbour.example',
      password: 'a short sentence is good',
    })
    .expect(303)
  expect(await pageText(owner, '/follow-ups')).toContain('Every promise is kept')
  expect(await pageText(owner, '/follow-ups?show=questions')).toContain('Nothing to ask just now')
  expect(await pageText(owner, '/follow-ups?show=kept&whose=mine')).toContain('You kept no promise')
})

async function promise(world: World, browser: Browser, form: Record<string, string>): Promise<void> {
  const ray = await personNamed(world.database.read, 'Ray Alvarez')
  const dana = await staffNamed(world.database.read, 'Dana Kim')
  await browser
    .post(`/people/${ray.id}/promises`)
    .type('form')
    .send({ ownerId: dana.id, ...form })
    .expect(303)
}

async function pageText(browser: Browser, address: string): Promise<string> {
  const page = await browser.get(address).expect(200)
  return page.text
}

/** The address that the one-tap form beside a text posts to. */
function actionOf(page: string, text: string): string {
  const address = /<form[^>]*action="([^"]+)"/.exec(page.slice(page.indexOf(`>${text}<`)))?.[1]
  if (!address) throw new Error(`The page shows no “${text}”`)
  return address
}
