import { describe, expect, it } from 'vitest'
import { rebuildSearch } from '../../db/search/rebuild.ts'
import { routesOf } from '../architecture/site-routes.ts'
import { memberNamed, staffNamed } from '../support/cast.ts'
import { FOR_MANAGERS, PLANTS, SECRET } from '../support/plants.ts'
import { freshWorld, type Browser, type World } from '../support/world.ts'
import { addressesOf } from './addresses.ts'

const WHO = 'Nikhil Rao'
/** Questions to the search by which somebody could come near what is hidden. */
const QUESTIONS = [SECRET, SECRET.slice(0, 4), `nikhil ${SECRET}`, 'nikhil', 'rao']

describe('what is for managers', () => {
  it('is on no page, in no search and in no count of an attendant’s, whatever kind of fact it is', async () => {
    const world = await planted()
    const dana = await world.as('attendant')
    const told: string[] = []
    for (const address of await everyAddress(world)) if (await isToldAt(dana, address)) told.push(address)
    expect(told).toEqual([])
  }, 120_000)

  it('changes no answer to a question of an attendant’s, and no order', async () => {
    const [dana, before] = [await (await planted()).as('attendant'), await freshWorld().as('attendant')]
    for (const question of QUESTIONS) {
      const address = `/find?q=${encodeURIComponent(question)}`
      expect((await dana.get(address)).text).toBe((await before.get(address)).text)
    }
  })

  it('is told to a manager, so that it would have shown', async () => {
    const world = await planted()
    const mara = await world.as('manager')
    const { id } = await memberNamed(world.database.read, WHO)
    for (const address of [`/customers/${id}`, `/people/${id}/notes`, '/find?q=zanzi'])
      expect([address, await isToldAt(mara, address)]).toEqual([address, true])
  })
})

async function planted(): Promise<World> {
  const world = freshWorld()
  const { id: personId } = await memberNamed(world.database.read, WHO)
  const { id: by } = await staffNamed(world.database.read, 'Luis Ortega')
  for (const plant of Object.values(PLANTS))
    await world.database.write((tx) => plant(tx, personId, FOR_MANAGERS, by))
  await rebuildSearch(world.database)
  return world
}

/** Every page that there is, of every row that there is. */
async function everyAddress(world: World): Promise<string[]> {
  const pages = routesOf(world).filter(({ method, path }) => method === 'GET' && path !== '/find')
  const addresses = await Promise.all(pages.map(({ path }) => addressesOf(world.database, path)))
  return addresses.flat()
}

async function isToldAt(browser: Browser, address: string): Promise<boolean> {
  const { text } = await browser.get(address)
  return new RegExp(SECRET, 'iu').test(text)
}
