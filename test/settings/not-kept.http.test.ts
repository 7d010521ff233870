import { describe, expect, it } from 'vitest'
import { routesOf } from '../architecture/site-routes.ts'
import { words } from '../customers/filled.ts'
import { addressesOf } from '../security/addresses.ts'
import { pageAt, post } from '../support/browsing.ts'
import { freshWorld, type World } from '../support/world.ts'

const ABOUT_SOMEBODY =
  /<form[^>]*action="\/(?:people|customers|notes|preferences|cautions|asks|occasions|interests|relationships|promises|visits)\b[^>]*>([\s\S]*?)<\/form>/gu
/** Where nothing is written about anybody: a name typed to confirm, the number of a row. */
const NOTHING_WRITTEN = /\/(?:erasure|photo)$/u

describe('what we do not keep', () => {
  it('is a click away from every field in which one writes about somebody', async () => {
    const world = freshWorld()
    const mara = await world.as('manager')
    const without: string[] = []
    let forms = 0
    for (const address of await oneOfEach(world)) {
      const { text } = await mara.get(address)
      if (!writesAboutSomebody(text)) continue
      forms += 1
      if (!text.includes('href="/what-we-do-not-keep"')) without.push(address)
    }
    expect(without).toEqual([])
    expect(forms).toBeGreaterThan(15)
  }, 60_000)

  it('names what it is, and what the owner adds', async () => {
    const world = freshWorld()
    const [otis, dana] = [await world.as('owner'), await world.as('attendant')]
    const form = { daysKept: '365', notKept: 'Nor who plays with whom.', version: '1' }
    await post(otis, '/settings/privacy', form).expect(303)
    const page = words(await pageAt(dana, '/what-we-do-not-keep'))
    for (const what of [
      'Health',
      'Beliefs',
      'Politics',
      'sexuality',
      'Looks',
      'Money',
      'Nor who plays with whom.',
    ])
      expect(page).toContain(what)
  })
})

async function oneOfEach(world: World): Promise<string[]> {
  const pages = routesOf(world).filter(({ method, path }) => method === 'GET' && !NOTHING_WRITTEN.test(path))
  const all = await Promise.all(
    pages.map(async ({ path }) => (await addressesOf(world.database, path)).slice(0, 1)),
  )
  return all.flat()
}

function writesAboutSomebody(page: string): boolean {
  return [...page.matchAll(ABOUT_SOMEBODY)].some(([, fields = '']) =>
    /<textarea|<input(?![^>]*type="(?!text)[a-z]+")[^>]*name="/u.test(fields),
  )
}
