import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import type { Database } from '../../db/database.ts'
import { interests } from '../../db/schema/interests.ts'
import { customers, people } from '../../db/schema/people.ts'
import { newId } from '../../src/lib/id.ts'
import { MORNING } from '../support/clock.ts'
import { memberNamed } from '../support/cast.ts'
import { freshWorld } from '../support/world.ts'
import { words } from './filled.ts'

/** The names on a page of the list, in order. */
function names(html: string): string[] {
  return [...html.matchAll(/id="customer-[^"]+" href="[^"]+">([^<]*)<\/a>/gu)].map(([, name = '']) => name)
}

async function desk(role: 'attendant' | 'manager' = 'attendant') {
  const world = freshWorld()
  const browser = await world.as(role)
  const open = async (address: string) => (await browser.get(address).expect(200)).text
  return { world, browser, open }
}

describe('the list of members', () => {
  it('is in order of family names, each a person with what tells them apart and what matters now', async () => {
    const html = await (await desk()).open('/customers')
    expect(names(html).slice(0, 3)).toEqual(['Daniel Achterberg', 'Oluwaseun Adeyemi', 'Ray Alvarez'])
    expect(words(html)).toContain(
      'RA Ray Alvarez member 2214 · Platinum · since 2009 · Coral Gables Tee time at 09:40, party of 4 Today 09:40',
    )
  })

  it('tells two of one name apart', async () => {
    const html = await (await desk()).open('/customers')
    const both = words(html).match(/Maria Garcia member (\d+)/gu)
    expect(new Set(both).size).toBe(2)
  })

  it('is ordered by who was seen last, who is newest, and whom we know least', async () => {
    const { open, world } = await desk()
    const rows = await world.database.read.select().from(customers)
    const knownBy = new Map(rows.map((row) => [row.id as string, row.knownCount]))
    const ids = (html: string) => [...html.matchAll(/id="customer-([^"]+)"/gu)].map(([, id = '']) => id)
    const counts = ids(await open('/customers?order=least-known')).map((id) => knownBy.get(id) ?? 0)
    expect(counts).toEqual(counts.toSorted((a, b) => a - b))
    const seen = ids(await open('/customers?order=last-seen'))
    const seenAt = seen.map((id) => rows.find((row) => row.id === id)?.lastSeenAt?.getTime() ?? 0)
    expect(seenAt).toEqual(seenAt.toSorted((a, b) => b - a))
    const added = ids(await open('/customers?order=newest'))
    const addedAt = added.map((id) => rows.find((row) => row.id === id)?.createdAt.getTime() ?? 0)
    expect(addedAt).toEqual(addedAt.toSorted((a, b) => b - a))
  })

  it('is narrowed to a tier, with the count of it', async () => {
    const { open, world } = await desk()
    const html = await open('/customers?tier=Junior')
    const juniors = await world.database.read.$count(customers, eq(customers.tier, 'Junior'))
    expect(names(html)).toHaveLength(juniors)
    expect(words(html)).toContain(`${juniors} member`)
    expect(names(html)).toContain('Chloe Baptiste')
  })

  it('is narrowed to an interest', async () => {
    const { open, world } = await desk()
    const [dolphins] = await world.database.read
      .select()
      .from(interests)
      .where(eq(interests.name, 'Miami Dolphins'))
    const found = names(await open(`/customers?interest=${dolphins?.id ?? ''}`))
    expect(found).toContain('Ray Alvarez')
    expect(found).not.toContain('Daniel Achterberg')
  })

  it('shows who is expected or here today, and who has been', async () => {
    const html = await (await desk()).open('/customers?only=today')
    expect(names(html)).toContain('Ray Alvarez')
    expect(words(html)).toContain('Here since')
    expect(names(html)).not.toContain('Daniel Achterberg')
  })

  it('shows whom we hardly know, and says how little', async () => {
    const html = await (await desk()).open('/customers?only=hardly-known')
    expect(names(html)).toEqual(['Nikhil Rao'])
    expect(words(html)).toMatch(/42 people we want to recognise\. 1 of them we hardly know\./u)
  })

  it('keeps archived members apart', async () => {
    const { open, world } = await desk()
    const { id } = await memberNamed(world.database.read, 'Tom Brandt')
    await world.database.write((tx) =>
      tx.update(customers).set({ archivedAt: MORNING }).where(eq(customers.id, id)),
    )
    expect(names(await open('/customers'))).not.toContain('Tom Brandt')
    expect(names(await open('/customers?only=archived'))).toContain('Tom Brandt')
  })

  it('makes nothing of what it does not know', async () => {
    const { open } = await desk()
    const whole = names(await open('/customers'))
    const address = '/customers?only=rich&order=worst&interest=golf&page=-3&tier='
    expect(names(await open(address))).toEqual(whole)
  })

  it('asks for nobody by name in its addresses', async () => {
    const html = await (await desk()).open('/customers?tier=Gold&order=last-seen')
    for (const [, address = ''] of html.matchAll(/href="(\/customers[^"]*)"/gu))
      expect(address).toMatch(/^\/customers(\/new|\/[0-9a-f-]{36})?(\?[\w=&;-]+)?$/u)
  })

  it('offers to bring in a list to those who may', async () => {
    expect(await (await desk('manager')).open('/customers')).toContain('>Bring in a list</a>')
    expect(await (await desk()).open('/customers')).not.toContain('>Bring in a list</a>')
  })
})

describe('a long list', () => {
  it('is fifty a page, and goes on where the one before ended', async () => {
    const { open, world } = await desk()
    await addMembers(world.database, 70)
    const pages = await Promise.all([1, 2, 3].map((page) => open(`/customers?page=${page}`)))
    expect(words(pages[0] ?? '')).toContain('1 to 50 of 112')
    expect(pages[0]).toContain('rel="next" href="/customers?page=2"')
    expect(pages[2]).not.toContain('rel="next"')
    expect(pages.map((page) => names(page).length)).toEqual([50, 50, 12])
    const zeds = pages.flatMap(names).filter((name) => name.startsWith('Zed'))
    expect(zeds).toEqual(Array.from({ length: 70 }, (_, n) => `Zed ${n + 10}`))
    expect(names(await open('/customers?page=99'))).toEqual(names(pages[2] ?? ''))
  })
})

async function addMembers(database: Database, count: number): Promise<void> {
  const alike = await memberNamed(database.read, 'Ray Alvarez')
  const nothing = { kind: 'person', ageIsPrivate: false, createdAt: MORNING, changedAt: MORNING } as const
  await database.write(async (tx) => {
    for (let n = 10; n < count + 10; n++) {
      const id = newId<'Person' | 'Customer'>(MORNING)
      await tx.insert(people).values({ id, name: `Zed ${n}`, ...nothing, version: 1 })
      await tx.insert(customers).values({ ...alike, id, sortName: `zed ${n}`, memberNumber: null })
    }
  })
}

describe('an empty list', () => {
  it('says what to do where there is nobody yet', async () => {
    const { open, world } = await desk('manager')
    await world.database.write((tx) => tx.update(customers).set({ archivedAt: MORNING }))
    expect(words(await open('/customers'))).toContain('Nobody here yet Add Elena, or bring in your list.')
  })

  it('says so where nobody is like what was asked for', async () => {
    const html = await (await desk()).open('/customers?tier=Titanium')
    expect(words(html)).toContain('Nobody like that')
    expect(html).toContain('href="/customers">Show everybody</a>')
  })
})
