import { describe, expect, test } from 'vitest'
import { eq } from 'drizzle-orm'
import { people } from '../../db/schema/people.ts'
import { pageAt, post } from '../support/browsing.ts'
import { memberNamed, personNamed } from '../support/cast.ts'
import { freshWorld } from '../support/world.ts'

describe('insights', () => {
  test('say what the best members share, and which those are', async () => {
    const { page } = await insights()
    expect(page).toContain('What your 31 best members share, and how well we know them: Platinum and Gold.')
    const best = panel(page, 'Your best members care about')
    expect(best).toMatch(/<desc[^>]*>Golf: 11; Tennis: 7; Miami Dolphins: 5</)
    expect(best).toMatch(/Golf<\/a><\/th>\s*<td class="number" data-label="How many">11<\/td>/)
    expect(best).toContain('35%')
    expect(best).toMatch(/And \d+ other interests, each shared by fewer than five\./)
  })

  test('never count out a group of fewer than five', async () => {
    const { page } = await insights()
    for (const title of ['Your best members care about', 'Today’s arrivals care about']) {
      const counts = [...panel(page, title).matchAll(/data-label="How many">(\d+)</g)].map(([, n]) =>
        Number(n),
      )
      expect(counts.length).toBeGreaterThan(0)
      expect(Math.min(...counts)).toBeGreaterThanOrEqual(5)
    }
    expect(panel(page, 'Today’s arrivals care about')).toContain('under five')
  })

  test('lead from each gap to the very field that fills it, and the field is there', async () => {
    const { mara, page } = await insights()
    const links = [...page.matchAll(/class="pill pill-amber gap" href="([^"]+)">([^<]+)</g)]
    const kinds = new Map(links.map(([, href = '', label = '']) => [label, href]))
    expect([...kinds.keys()]).toEqual(
      expect.arrayContaining(['What to call them', 'Who is at home', 'Photo', 'An interest', 'E-mail']),
    )
    for (const href of kinds.values()) {
      const [address = '', field] = href.split('#')
      const form = await pageAt(mara, address)
      if (field) expect(form).toContain(`id="${field}"`)
    }
    expect(await pageAt(mara, kinds.get('Who is at home') ?? '')).toContain('value="spouse" selected')
  })

  test('list whom we know least, a page at a time', async () => {
    const { mara, page } = await insights()
    expect(page).toContain('1 to 20 of 28')
    const next = await pageAt(mara, '/insights?page=2')
    expect(next).toContain('21 to 28 of 28')
    expect(await pageAt(mara, '/insights?page=nobody')).toContain('1 to 20 of 28')
  })

  test('say who comes soon and is hardly known, and stop once somebody knows them', async () => {
    const { world, mara, page } = await insights()
    expect(section(page, 'Here soon, and hardly known')).toMatch(/Nikhil Rao[\s\S]*Comes today at 09:53/)
    const { id } = await personNamed(world.database.read, 'Nikhil Rao')
    for (const interest of ['Golf', 'Tea'])
      await post(mara, `/people/${id}/interests`, { interest, category: 'other', strength: 'plays' }).expect(
        303,
      )
    expect(section(await pageAt(mara, '/insights'), 'Here soon, and hardly known')).not.toContain('Nikhil')
  })

  test('send nobody to ask anything while there is a sensitive time', async () => {
    const { world, mara, page } = await insights()
    expect(section(page, 'How well we know our best members')).toContain('Victor Castellan')
    const { id } = await memberNamed(world.database.read, 'Victor Castellan')
    await world.database.write((tx) =>
      tx
        .update(people)
        .set({ sensitiveUntil: '2026-12-24' as never })
        .where(eq(people.id, id)),
    )
    const later = await pageAt(mara, '/insights')
    expect(later).not.toContain('Victor Castellan')
    expect(later).toContain('1 to 20 of 27')
  })

  test('invite to answer lines where nobody has', async () => {
    expect((await insights()).page).toContain('Nobody has said yet how a line went.')
  })

  test('are in the navigation of managers alone, and open to nobody else', async () => {
    const { world, mara } = await insights()
    expect((await mara.get('/')).text).toContain('href="/insights"')
    const dana = await world.as('attendant')
    expect((await dana.get('/')).text).not.toContain('/insights')
    await dana.get('/insights').expect(403)
  })
})

async function insights() {
  const world = freshWorld()
  const mara = await world.as('manager')
  return { world, mara, page: await pageAt(mara, '/insights') }
}

function panel(page: string, title: string): string {
  return page.split('<section class="panel"').find((one) => one.includes(`>${title}</h2>`)) ?? ''
}

function section(page: string, title: string): string {
  return page.split('<section class="insight"').find((one) => one.includes(`>${title}</h2>`)) ?? ''
}
