import { describe, expect, test } from 'vitest'
import { eq } from 'drizzle-orm'
import { notes } from '../../db/schema/notes.ts'
import { pageAt, post } from '../support/browsing.ts'
import { personNamed } from '../support/cast.ts'
import { freshWorld } from '../support/world.ts'
import { visitIdOf } from '../visits/given.ts'

describe('the line-up', () => {
  test('says who comes in one line each: what to mind, and the one best thing to say', async () => {
    const { page } = await shift()
    expect(page).toContain('Line-up ·</span> Saturday 21 November')
    expect(page).toMatch(/<h1>\d+ regulars arriving today<\/h1>/)
    const ray = rowOf(page, 'Ray Alvarez')
    expect(ray).toContain('<time datetime="2026-11-21T09:40">09:40</time>')
    expect(ray).toContain('Walnut allergy')
    expect(ray).toContain('How Sofia&#39;s state final went on Tuesday')
    expect(ray.match(/class="line line-/g)).toHaveLength(2)
  })

  test('counts what a shift must know beforehand', async () => {
    expect((await shift()).page).toContain(
      '1 first visit · 1 birthday this week · 2 with an allergy · 1 who needs a hand · 1 unhappy last visit',
    )
  })

  test('names the new faces, the week, what was promised and what is worth mentioning', async () => {
    const { page } = await shift()
    expect(panel(page, 'New faces')).toMatch(/Nikhil Rao[\s\S]*First visit, at 09:53/)
    expect(panel(page, 'This week')).toContain('<strong>Margaret Osei</strong> turns 70')
    expect(panel(page, 'Promises due')).toContain('Promised by Luis, due yesterday')
    expect(panel(page, 'Talking points')).toMatch(/Dolphins beat Buffalo[\s\S]*6 of today’s arrivals follow/)
  })

  test('tells what colleagues learned yesterday, those who come today first', async () => {
    const { page } = await shift()
    const learned = panel(page, 'Learned yesterday')
    expect(learned).toMatch(/Robert Hale<\/a> <span>comes today[\s\S]*Junior is down with a cold[\s\S]*Sam, /)
    expect(learned.indexOf('Robert Hale')).toBeLessThan(learned.indexOf('flies at six'))
  })

  test('leaves out whoever called off or has left', async () => {
    const { world, dana } = await shift()
    await post(dana, `/visits/${await visitIdOf(world.database, 'Tom Brandt')}/cancellation`).expect(303)
    const page = await pageAt(dana, '/line-up')
    expect(page).not.toContain('Tom Brandt')
    expect(page).not.toContain('Ruth Feinberg</a></h2>')
  })

  test('is a dated sheet, to be destroyed after the shift', async () => {
    expect((await shift()).page).toContain(
      'Printed Saturday 21 November, 09:28 by Dana Kim. Destroy after shift.',
    )
  })
})

describe('what is for managers only', () => {
  test('is on no line-up, not even a manager’s: it is read aloud', async () => {
    const { world, page } = await shift()
    const { id } = await personNamed(world.database.read, 'Robert Hale')
    const mara = await world.as('manager')
    await post(mara, `/people/${id}/notes`, { text: 'Behind with his dues' }).expect(303)
    await world.database.write((tx) =>
      tx.update(notes).set({ audience: 'managers' }).where(eq(notes.text, 'Behind with his dues')),
    )
    world.clock.moveBy(86_400_000)
    for (const role of ['attendant', 'manager', 'owner'] as const) {
      const tomorrow = await pageAt(await world.as(role), '/line-up')
      expect(tomorrow).not.toContain('Behind with his dues')
      expect(tomorrow).toContain('Yesterday nobody wrote anything down')
      expect(tomorrow).not.toMatch(/more notes? about others/)
    }
    expect(page).not.toContain('membership for six')
  })
})

describe('another day', () => {
  test('tomorrow’s says who is expected, and what was learned today', async () => {
    const { dana } = await shift()
    const page = await pageAt(dana, '/line-up?day=2026-11-22')
    expect(page).toMatch(/<h1>\d+ regulars expected tomorrow<\/h1>/)
    expect(page).toContain('Learned today')
    expect(page).toMatch(/rel="prev" href="\/line-up" aria-label="Saturday 21 November"/)
  })

  test('a day that is over says who was here, and prompts nothing', async () => {
    const { dana } = await shift()
    const page = await pageAt(dana, '/line-up?day=2026-11-20')
    expect(rowOf(page, 'Robert Hale')).not.toContain('class="line line-')
    expect(page).not.toContain('Warm up')
  })

  test('a quiet day says what will stand there', async () => {
    const { dana } = await shift()
    const page = await pageAt(dana, '/line-up?day=2027-03-20')
    expect(page).toContain('Nobody is expected yet')
    expect(page).toContain('href="/visits/new?day=2027-03-20"')
    expect(page).toContain('No birthday or anniversary among those who come.')
  })

  test('that is none leads to today’s', async () => {
    const { dana } = await shift()
    expect((await dana.get('/line-up?day=2026-02-30').expect(303)).headers.location).toBe('/line-up')
  })
})

async function shift() {
  const world = freshWorld()
  const dana = await world.as('attendant')
  return { world, dana, page: await pageAt(dana, '/line-up') }
}

function rowOf(page: string, name: string): string {
  const row = page.split('<li class="coming-row').find((one) => one.includes(`>${name}</a></h2>`))
  if (!row) throw new Error(`${name} is not on the line-up`)
  return row.slice(0, row.indexOf('</ol>') + 1 || undefined)
}

function panel(page: string, title: string): string {
  const section = page.split('<section').find((one) => one.includes(`>${title}</h2>`))
  if (!section) throw new Error(`There is no ${title}`)
  return section
}
