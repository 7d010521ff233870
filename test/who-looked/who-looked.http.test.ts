import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { auditEntries } from '../../db/schema/audit.ts'
import { preferences } from '../../db/schema/facts.ts'
import { notePeople } from '../../db/schema/notes.ts'
import { people } from '../../db/schema/people.ts'
import { enterLooks } from '../../src/audit/commands.ts'
import { enterWhoLooked } from '../../src/audit/jobs.ts'
import { newId } from '../../src/lib/id.ts'
import { words } from '../customers/filled.ts'
import { memberNamed, personNamed, staffNamed } from '../support/cast.ts'
import { MORNING } from '../support/clock.ts'
import { pageAt, post } from '../support/browsing.ts'
import { freshWorld, type Browser, type World } from '../support/world.ts'

async function sentences(browser: Browser, address = '/who-looked'): Promise<string[]> {
  const page = await pageAt(browser, address)
  return [...page.matchAll(/<li[^>]*>\s*<span class="looked-time">([\s\S]*?)<\/li>/gu)].map(([row]) =>
    words(row).trim(),
  )
}

function fromPage<Sent extends { set: (name: string, value: string) => Sent }>(
  sent: Sent,
  page: string,
): Sent {
  return sent
    .set('Host', 'desk.example')
    .set('Origin', 'http://desk.example')
    .set('Referer', `http://desk.example${page}`)
}

async function opens(world: World, browser: Browser, name: string, from = '/'): Promise<void> {
  const { id } = await personNamed(world.database.read, name)
  const page = browser.get(`/customers/${id}`).set('Host', 'desk.example')
  await page.set('Referer', `http://desk.example${from}`).expect(200)
}

describe('who looked', () => {
  it('says who opened whose card, from which page and when, the latest first', async () => {
    const world = freshWorld()
    const [dana, mara] = [await world.as('attendant'), await world.as('manager')]
    await opens(world, dana, 'Ray Alvarez')
    world.clock.moveBy(120_000)
    await opens(world, dana, 'Tom Brandt', '/find?q=brandt')
    expect((await sentences(mara)).slice(0, 2)).toEqual([
      "09:30 Dana Kim opened Tom Brandt 's card, from the search",
      "09:28 Dana Kim opened Ray Alvarez 's card, from Today",
    ])
  })

  it('keeps no word of an address, wherever somebody came from', async () => {
    const world = freshWorld()
    const dana = await world.as('attendant')
    await opens(world, dana, 'Ray Alvarez', '/find?q=zanzibar')
    await dana.get('/find?q=zanzibar').expect(200)
    await enterWhoLooked(world)
    expect(JSON.stringify(await world.database.read.select().from(auditEntries))).not.toMatch(
      /zanzibar|find\?/u,
    )
  })

  it('counts a question that is typed letter by letter once, and the card that it leads to', async () => {
    const world = freshWorld()
    const [dana, mara] = [await world.as('attendant'), await world.as('manager')]
    for (const typed of ['s', 'so', 'sof', 'sofia']) {
      world.clock.moveBy(300)
      await dana.get(`/find?q=${typed}`).set('X-Fragment', 'results').expect(200)
    }
    await opens(world, dana, 'Ray Alvarez')
    expect(await sentences(mara)).toEqual([
      "09:28 Dana Kim opened Ray Alvarez 's card, from Today",
      '09:28 Dana Kim searched for somebody',
    ])
  })

  it('writes a question down once it has settled, and tells the next one apart', async () => {
    const world = freshWorld()
    const dana = await world.as('attendant')
    const asks = (question: string) =>
      dana.get(`/find?q=${question}`).set('X-Fragment', 'results').expect(200)
    const searches = () => world.database.read.$count(auditEntries, eq(auditEntries.kind, 'searched'))
    await asks('ray')
    await enterWhoLooked(world, world.clock.now())
    expect(await searches()).toBe(0)
    world.clock.moveBy(3_000)
    await enterWhoLooked(world, world.clock.now())
    await asks('tom')
    await enterWhoLooked(world)
    expect(await searches()).toBe(2)
  })

  it('leaves out what nobody asked for: a page that keeps itself up to date, and one that comes back at once', async () => {
    const world = freshWorld()
    const [dana, mara] = [await world.as('attendant'), await world.as('manager')]
    const { id } = await memberNamed(world.database.read, 'Ray Alvarez')
    await dana.get(`/customers/${id}`).set('X-Unattended', 'yes').expect(200)
    await dana.get(`/customers/${id}`).expect(200)
    await dana.get(`/customers/${id}`).expect(200)
    expect(await sentences(mara, `/who-looked?about=${id}&kind=opened`)).toHaveLength(1)
  })

  it('says of a card that was opened from a mail that it was', async () => {
    const world = freshWorld()
    const [dana, mara] = [await world.as('attendant'), await world.as('manager')]
    const { id } = await memberNamed(world.database.read, 'Ray Alvarez')
    await dana.get(`/people/${id}?from=mail`).redirects(1).expect(200)
    expect(await sentences(mara)).toEqual(["09:28 Dana Kim opened Ray Alvarez 's card, from a mail"])
  })

  it('says who noted, corrected and took away what, about whom, and never what it said', async () => {
    const world = freshWorld()
    const [dana, mara] = [await world.as('attendant'), await world.as('manager')]
    const { id } = await memberNamed(world.database.read, 'Ray Alvarez')
    await post(dana, `/people/${id}/preferences`, {
      area: 'drink',
      text: 'Zanzibar tea',
      habit: 'always',
    }).expect(303)
    await post(dana, `/people/${id}/notes`, { text: 'Was in Zanzibar' }).expect(303)
    const page = await pageAt(mara, `/who-looked?about=${id}&kind=changed`)
    expect(words(page)).toMatch(
      /Dana Kim wrote a note: Ray Alvarez .* Dana Kim noted a preference: Ray Alvarez/u,
    )
    expect(page).not.toContain('Zanzibar')
  })

  it('says from which page a change came, and hears the form of a single fact and the page of a note', async () => {
    const world = freshWorld()
    const [dana, mara] = [await world.as('attendant'), await world.as('manager')]
    const { id } = await memberNamed(world.database.read, 'Ray Alvarez')
    const sent = { text: 'Sits by the window', area: 'seat', habit: 'always' }
    await fromPage(post(dana, `/people/${id}/preferences`, sent), `/people/${id}/preferences/new`).expect(303)
    const [fact] = await world.database.read.select().from(preferences).where(eq(preferences.text, sent.text))
    await fromPage(dana.get(`/preferences/${String(fact?.id)}/edit`), `/customers/${id}`).expect(200)
    const [row] = await world.database.read.select().from(notePeople).where(eq(notePeople.personId, id))
    world.clock.moveBy(120_000)
    await fromPage(dana.get(`/notes/${String(row?.noteId)}`), `/customers/${id}`).expect(200)
    expect(await sentences(mara, `/who-looked?about=${id}`)).toEqual([
      "09:30 Dana Kim opened Ray Alvarez 's note, from a card",
      "09:28 Dana Kim opened Ray Alvarez 's form, from a card",
      '09:28 Dana Kim noted a preference: Ray Alvarez , from a form',
    ])
  })

  it('shows what was refused, to whom', async () => {
    const world = freshWorld()
    const [dana, mara] = [await world.as('attendant'), await world.as('manager')]
    await dana.get('/who-looked').expect(403)
    expect(await sentences(mara, '/who-looked?kind=refused')).toEqual([
      '09:28 Dana Kim tried to see who looked, and was refused',
    ])
  })

  it('shows one colleague’s, one customer’s or one day’s part of it', async () => {
    const world = freshWorld()
    const [dana, mara] = [await world.as('attendant'), await world.as('manager')]
    const [ray, { id: danaId }] = [
      await memberNamed(world.database.read, 'Ray Alvarez'),
      await staffNamed(world.database.read, 'Dana Kim'),
    ]
    await opens(world, dana, 'Ray Alvarez')
    await opens(world, mara, 'Tom Brandt')
    expect(await sentences(mara, `/who-looked?about=${ray.id}`)).toHaveLength(1)
    expect(await sentences(mara, `/who-looked?by=${danaId}`)).toHaveLength(1)
    expect(await sentences(mara, '/who-looked?day=2026-11-21')).toHaveLength(2)
    expect(await sentences(mara, '/who-looked?day=2026-11-20')).toEqual([])
  })

  it('goes on, fifty at a time', async () => {
    const world = freshWorld()
    const [dana, mara] = [await world.as('attendant'), await world.as('manager')]
    const ids = (await world.database.read.select({ id: people.id }).from(people)).slice(0, 60)
    for (const { id } of ids) await dana.get(`/people/${id}/notes`).expect(200)
    const first = await pageAt(mara, '/who-looked?kind=opened')
    const next = /rel="next" href="([^"]+)"/u.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? ''
    expect(await sentences(mara, next)).toHaveLength(10)
  })

  it('follows whoever was merged away', async () => {
    const world = freshWorld()
    const [dana, mara] = [await world.as('attendant'), await world.as('manager')]
    const [ray, tom] = [
      await memberNamed(world.database.read, 'Ray Alvarez'),
      await memberNamed(world.database.read, 'Tom Brandt'),
    ]
    await opens(world, dana, 'Tom Brandt')
    await post(mara, '/merges', { one: ray.id, other: tom.id }).expect(303)
    const [sentence] = await sentences(mara, `/who-looked?about=${ray.id}&kind=opened`)
    expect(sentence).toMatch(/Dana Kim opened (?:Ray Alvarez|Tom Brandt) 's card/u)
  })

  it('leads nowhere once somebody is gone', async () => {
    const world = freshWorld()
    const mara = await world.as('manager')
    const [aboutId, { id: staffId }] = [
      newId<'Person'>(MORNING),
      await staffNamed(world.database.read, 'Dana Kim'),
    ]
    const seen = { kind: 'opened', action: 'opened', subjectKind: 'card', aboutId, page: null } as const
    await world.database.write((tx) =>
      enterLooks(tx, [{ id: newId<'AuditEntry'>(MORNING), at: MORNING, staffId, ...seen }]),
    )
    const page = await pageAt(mara, '/who-looked')
    expect(words(page)).toContain("Dana Kim opened somebody who is no longer here's card")
    expect(page).not.toContain(aboutId)
  })

  it('is taken out as a file without formulas, and that stands in it', async () => {
    const world = freshWorld()
    const [dana, mara] = [await world.as('attendant'), await world.as('manager')]
    const { id } = await memberNamed(world.database.read, 'Ray Alvarez')
    await world.database.write((tx) => tx.update(people).set({ name: '=1+1' }).where(eq(people.id, id)))
    await dana.get(`/customers/${id}`).expect(200)
    const { text } = await post(mara, '/who-looked/file', { about: id }).expect(200)
    expect(text.split('\r\n').slice(1, 3)).toEqual([
      expect.stringContaining('Took out'),
      "2026-11-21,09:28,Dana Kim,Opened,'=1+1,Dana Kim opened =1+1's card",
    ])
  })
})
