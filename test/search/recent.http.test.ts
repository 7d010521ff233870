import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { openedCards } from '../../db/schema/opened-cards.ts'
import { customers, people } from '../../db/schema/people.ts'
import { writeDownOpenings } from '../../src/recently-opened/jobs.ts'
import { MOST_KEPT } from '../../src/recently-opened/opening.ts'
import { day } from '../lib/given.ts'
import { memberNamed, personNamed } from '../support/cast.ts'
import { freshWorld, type Browser, type World } from '../support/world.ts'
import { given } from './given.ts'
import { rows } from './rows.ts'

async function opens(world: World, browser: Browser, ...names: string[]): Promise<void> {
  for (const name of names) {
    world.clock.moveBy(60_000)
    const { id } = await personNamed(world.database.read, name)
    await browser.get(`/customers/${id}`).expect(200)
  }
}

async function erases(world: World, name: string): Promise<void> {
  const { id } = await memberNamed(world.database.read, name)
  await world.database.write((tx) => tx.delete(customers).where(eq(customers.id, id)))
}

async function emptyBox(browser: Browser): Promise<string> {
  return (await browser.get('/find?q=').set('X-Fragment', 'results').expect(200)).text
}

async function recent(browser: Browser): Promise<string[]> {
  return rows(await emptyBox(browser))
}

describe('an empty box', () => {
  it('shows the cards that Dana opened, the last one first, with today’s visit where there is one', async () => {
    const world = freshWorld()
    const dana = await world.as('attendant')
    await opens(world, dana, 'Ray Alvarez', 'Tom Brandt', 'Ray Alvarez')
    expect(await recent(dana)).toEqual([
      'Ray Alvarez member 2214 · Platinum · Coral Gables Today 09:40 tee time',
      expect.stringMatching(/^Tom Brandt /u),
    ])
    expect(await emptyBox(dana)).toContain('Recently opened: 2 people, Ray Alvarez first')
  })

  it('is everybody’s own, and empty for whoever has opened nothing', async () => {
    const world = freshWorld()
    const [dana, mara] = [await world.as('attendant'), await world.as('manager')]
    await opens(world, dana, 'Ray Alvarez')
    expect(await recent(mara)).toEqual([])
    expect((await emptyBox(mara)).trim()).toBe('')
  })

  it('holds the last eight; twenty are kept, also once they are written down', async () => {
    const world = freshWorld()
    const dana = await world.as('attendant')
    const names = await world.database.read
      .select({ name: people.name })
      .from(customers)
      .innerJoin(people, eq(people.id, customers.id))
    const different = [...new Set(names.map(({ name }) => name))].filter((name) => !name.includes('Garcia'))
    await opens(world, dana, ...different.slice(0, 22))
    const before = await recent(dana)
    expect(before).toHaveLength(8)
    await writeDownOpenings(world)
    expect(await recent(dana)).toEqual(before)
    await opens(world, dana, ...different.slice(22, 25))
    await writeDownOpenings(world)
    expect(await world.database.read.$count(openedCards)).toBe(MOST_KEPT)
    expect((await recent(dana))[0]).toContain(different[24])
  })

  it('is kept across a restart, which begins without what only waited in memory', async () => {
    const world = freshWorld()
    await opens(world, await world.as('attendant'), 'Ray Alvarez', 'Tom Brandt')
    await writeDownOpenings(world)
    const kept = await world.database.read.select({ at: openedCards.at }).from(openedCards)
    expect(kept.map(({ at }) => at)).toContainEqual(world.clock.now())
    expect(kept).toHaveLength(2)
  })

  it('names nobody who was archived since, and says of whom we know that they have died', async () => {
    const world = freshWorld()
    const dana = await world.as('attendant')
    await opens(world, dana, 'Ray Alvarez', 'Tom Brandt')
    const [ray, tom] = [
      await personNamed(world.database.read, 'Ray Alvarez'),
      await personNamed(world.database.read, 'Tom Brandt'),
    ]
    await (await world.as('manager')).post(`/customers/${ray.id}/archival`).expect(303)
    await world.database.write((tx) =>
      tx
        .update(people)
        .set({ deceasedOn: day('2026-11-20') })
        .where(eq(people.id, tom.id)),
    )
    expect(await recent(dana)).toEqual([expect.stringMatching(/^Tom Brandt .*has died/u)])
  })

  it('goes with somebody whose file is erased, written down or not', async () => {
    const world = freshWorld()
    const dana = await world.as('attendant')
    for (const name of ['Zebulon Pike', 'Ada Pike']) await given(world.database, { name })
    await opens(world, dana, 'Ray Alvarez', 'Zebulon Pike')
    await writeDownOpenings(world)
    await opens(world, dana, 'Ada Pike')
    expect(await recent(dana)).toHaveLength(3)
    await erases(world, 'Zebulon Pike')
    await erases(world, 'Ada Pike')
    expect(await recent(dana)).toEqual([expect.stringMatching(/^Ray Alvarez /u)])
    await writeDownOpenings(world)
    expect(await world.database.read.$count(openedCards)).toBe(1)
  })

  it('costs the card no write, and is no state that a form must guard', async () => {
    const world = freshWorld()
    const dana = await world.as('attendant')
    await opens(world, dana, 'Ray Alvarez')
    const before = await world.database.changeMark()
    await opens(world, dana, 'Ray Alvarez', 'Tom Brandt')
    expect(await world.database.changeMark()).toBe(before)
  })

  it('works as a page without JavaScript, too', async () => {
    const world = freshWorld()
    const dana = await world.as('attendant')
    await opens(world, dana, 'Ray Alvarez')
    const { text } = await dana.get('/find').expect(200)
    expect(text).toContain('Recently opened')
    expect(rows(text)).toHaveLength(1)
  })
})
