import { describe, expect, it } from 'vitest'
import { flashAfter, pageAt, post } from '../support/browsing.ts'
import { freshWorld, type Browser } from '../support/world.ts'
import { calendar, feedServer, rss, says } from './feed-server.ts'

const CHOSEN = {
  interests: 'Heat, golf',
  scope: 'all',
  tone: 'neutral',
  goodForDays: '1',
  leadDays: '0',
  version: '0',
}

describe('an owner', () => {
  it('is invited to add the first feed', async () => {
    const otis = await freshWorld().as('owner')
    expect(await pageAt(otis, '/')).toBeTruthy()
    expect((await otis.get('/')).text).toContain('<a href="/feeds">Feeds</a>')
    expect(await pageAt(otis, '/feeds')).toContain('No feeds yet')
    expect(await pageAt(otis, '/feeds/new')).toContain('Add the feed')
  })

  it('adds one, and sees at once what it brings and where it stands', async () => {
    const { otis, site } = await clubWithSite()
    site.answer(
      '/feed',
      says(rss({ title: 'Heat win', link: 'https://herald.test/1', at: '2026-11-21T12:00:00Z' })),
    )
    const address = await added(otis, { address: site.at('/feed') })
    const page = await pageAt(otis, address)
    expect(page).toContain('<h1>Miami Herald</h1>')
    expect(page).toContain('Read today at 09:28 · 1 talking point')
    expect(await pageAt(otis, '/feeds')).toContain('Golf and Miami Heat · News from 127.0.0.1')
    const points = await pageAt(otis, '/talking-points')
    expect(points).toMatch(/From Miami Herald, today · until tomorrow/)
    expect(points).toContain('href="https://herald.test/1" rel="noreferrer"')
  })

  it('is told in plain words what is wrong, since when, and when it is tried again', async () => {
    const { otis, site } = await clubWithSite()
    site.answer('/page', says('<!doctype html><html><body>Hello</body></html>'))
    const page = await pageAt(otis, await added(otis, { address: site.at('/page') }))
    expect(page).toContain('It cannot be read since today at 09:28')
    expect(page).toContain('That is a web page, not a feed.')
    expect(page).toContain('Rapport tries again today at 09:33.')
    expect(await pageAt(otis, '/feeds')).toContain('1 feed cannot be read.')
  })

  it('asks one now, pauses it, lets it go on, removes it and brings it back', async () => {
    const { otis, site } = await clubWithSite()
    site.answer('/feed', says(rss()))
    const address = await added(otis, { address: site.at('/feed'), name: 'The Herald' })
    await post(otis, `${address}/check`).expect(303)
    expect(site.asked).toHaveLength(2)
    await post(otis, `${address}/pause`).expect(303)
    expect(await pageAt(otis, address)).toContain('Paused today at 09:28')
    await post(otis, `${address}/pause/undo`).expect(303)
    expect(site.asked).toHaveLength(3)
    await post(otis, `${address}/removal`).expect(303)
    const { undo } = await flashAfter(otis, '/feeds')
    await otis.get(address).expect(404)
    await post(otis, undo).expect(303)
    expect(await pageAt(otis, address)).toContain('<h1>The Herald</h1>')
  })

  it('changes what they chose, and is told where a colleague did so meanwhile', async () => {
    const { otis, site } = await clubWithSite()
    site.answer('/feed', says(calendar()))
    const address = await added(otis, { address: site.at('/feed') })
    const change = { ...CHOSEN, address: site.at('/feed'), name: 'Fixtures', version: '1' }
    await post(otis, address, change).expect(303)
    const page = await pageAt(otis, address)
    expect(page).toContain('<h1>Fixtures</h1>')
    expect(page).toContain('Calendar at 127.0.0.1')
    const refused = await post(otis, address, { ...change, name: 'Games' }).expect(409)
    expect(refused.text).toContain('A colleague saved this feed while you were here.')
    expect(refused.text).toContain('value="Games"')
    expect(refused.text).toContain('name="version" value="2"')
  })

  it.each([
    ['no address', { address: '' }, 'Please write the address of the feed.'],
    ['an address that is none', { address: 'the herald' }, 'begins with https:// or http://'],
    ['a file', { address: 'file:///etc/passwd' }, 'begins with https:// or http://'],
    ['a password', { address: 'https://a:b@herald.test/' }, 'leave the name and the password out'],
    ['no interest', { interests: ' , ' }, 'Please name at least one interest'],
    ['an interest that nobody has', { interests: 'Quidditch' }, 'Nobody here cares about “Quidditch” yet.'],
  ])('who gives %s is told, and keeps what they typed', async (_, mistake, sentence) => {
    const otis = await freshWorld().as('owner')
    const form = { ...CHOSEN, address: 'https://herald.test/', name: 'The Herald', ...mistake }
    const refused = await post(otis, '/feeds', form).expect(422)
    expect(refused.text).toContain(sentence)
    expect(refused.text).toContain('value="The Herald"')
  })

  it('adds an address once, and a calendar’s webcal address as what it is', async () => {
    const { otis, site } = await clubWithSite()
    const form = { ...CHOSEN, address: site.at('/feed') }
    await post(otis, '/feeds', form).expect(303)
    expect((await post(otis, '/feeds', form).expect(422)).text).toContain(
      'That address is a feed here already.',
    )
  })
})

describe('a feed in a private network', () => {
  it('is not asked unless whoever runs Rapport allowed it', async () => {
    const site = await feedServer()
    const otis = await freshWorld().as('owner')
    const page = await pageAt(otis, await added(otis, { address: site.at('/feed') }))
    expect(page).toContain('It leads into a private network.')
    expect(site.asked).toHaveLength(0)
  })
})

async function clubWithSite() {
  const site = await feedServer()
  return { site, otis: await freshWorld('demo', { privateFeedHosts: ['127.0.0.1'] }).as('owner') }
}

/** Adds a feed; says its page. */
async function added(otis: Browser, chosen: Record<string, string>): Promise<string> {
  const answer = await post(otis, '/feeds', { ...CHOSEN, ...chosen }).expect(303)
  return String(answer.headers.location)
}
