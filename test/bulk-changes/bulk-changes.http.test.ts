import { and, eq, isNull } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { auditEntries } from '../../db/schema/audit.ts'
import { personInterests } from '../../db/schema/interests.ts'
import { customers } from '../../db/schema/people.ts'
import { interestNamed } from '../../src/interests/queries.ts'
import { goOn, startBulkChange, undoBulkChange } from '../../src/bulk-changes/commands.ts'
import { goOnChangingMany } from '../../src/bulk-changes/work.ts'
import { memberNamed, staffNamed } from '../support/cast.ts'
import { MORNING } from '../support/clock.ts'
import { freshWorld, type Browser, type World } from '../support/world.ts'

/** Looks at what would change, and answers what the page's form sends on. */
async function lookedAt(browser: Browser, asked: Record<string, string | string[]>) {
  const { text } = await browser.get('/bulk-changes/new').query(asked).expect(200)
  const hidden = [...text.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)">/gu)]
  return { text, form: Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value])) }
}

/** Looks, says yes, and answers the address of the change. */
async function changed(browser: Browser, asked: Record<string, string | string[]>): Promise<string> {
  const { form } = await lookedAt(browser, asked)
  const answer = await browser.post('/bulk-changes').type('form').send(form).expect(303)
  return String(answer.headers.location)
}

async function marasTicks(world: World, names: readonly string[]) {
  const found = await Promise.all(names.map((name) => memberNamed(world.database.read, name)))
  return { mara: await world.as('manager'), id: found.map((one) => String(one.id)) }
}

const TWO = ['Ray Alvarez', 'Marcus Baptiste']

const tiersOf = async ({ database }: World) =>
  Promise.all(TWO.map(async (name) => (await memberNamed(database.read, name)).tier))

describe('changing many at once', () => {
  it('is for managers', async () => {
    const dana = await freshWorld().as('attendant')
    expect((await dana.get('/customers?choose=yes').expect(200)).text).not.toContain('Those ticked below')
    await dana.get('/bulk-changes').expect(403)
    await dana.post('/bulk-changes').expect(403)
  })

  it('begins on the list, where boxes appear once somebody chooses several', async () => {
    const mara = await freshWorld().as('manager')
    expect((await mara.get('/customers').expect(200)).text).not.toContain('form="choosing"')
    const { text } = await mara.get('/customers?choose=yes&tier=Gold').expect(200)
    expect(text).toContain('form="choosing"')
    expect(text).toMatch(/All \d+ members of this list/u)
  })

  it('says how many and whom before anything changes', async () => {
    const world = freshWorld()
    const { mara, id } = await marasTicks(world, TWO)
    const { text } = await lookedAt(mara, { id, whom: 'ticked', what: 'set the tier', toTier: 'Silver' })
    expect(text).toContain('Set the tier of 2 members to Silver?')
    expect(text).toContain('Ray Alvarez')
    expect(await tiersOf(world)).toEqual(['Platinum', 'Gold'])
  })

  it('asks for somebody where nobody was ticked', async () => {
    const mara = await freshWorld().as('manager')
    const answer = await mara.get('/bulk-changes/new?whom=ticked&what=archive').expect(303)
    expect(answer.headers.location).toBe('/customers?choose=yes')
  })

  it('sets a tier, with each of them and the whole in the audit record, and takes it back at once', async () => {
    const world = freshWorld()
    const { mara, id } = await marasTicks(world, TWO)
    const address = await changed(mara, { id, whom: 'ticked', what: 'set the tier', toTier: 'Silver' })
    expect(await tiersOf(world)).toEqual(['Silver', 'Silver'])
    const deeds = (await world.database.read.select().from(auditEntries)).map(({ action }) => action)
    expect(deeds.slice(-3).sort()).toEqual([
      ...['set the tier of 2 members to Silver', 'set the tier of a customer', 'set the tier of a customer'],
    ])
    expect((await mara.get('/bulk-changes')).text).toContain(`${address}/undo`)
    await mara.post(`${address}/undo`).expect(303)
    expect(await tiersOf(world)).toEqual(['Platinum', 'Gold'])
    expect((await mara.get(address)).text).toContain('2 are as before again.')
  })

  it('keeps what a colleague has changed since, and says of whom', async () => {
    const world = freshWorld()
    const { mara, id } = await marasTicks(world, TWO)
    const address = await changed(mara, { id, whom: 'ticked', what: 'set the tier', toTier: 'Silver' })
    await world.database.write(async (tx) => {
      await tx.update(customers).set({ tier: 'Founder' }).where(eq(customers.tier, 'Silver'))
    })
    await mara.post(`${address}/undo`).expect(303)
    expect(await tiersOf(world)).toEqual(['Founder', 'Founder'])
    const { text } = await mara.get(address)
    expect(text).toContain('2 were kept, since a colleague changed it since.')
    expect(text).toContain('Ray Alvarez</a>: a colleague changed it since')
  })

  it('asks again where something changed while somebody was looking', async () => {
    const world = freshWorld()
    const { mara, id } = await marasTicks(world, TWO)
    const { form } = await lookedAt(mara, { id, whom: 'ticked', what: 'set the tier', toTier: 'Silver' })
    await world.database.write(async (tx) => {
      await tx.update(customers).set({ tier: 'Founder' }).where(eq(customers.memberNumber, '2214'))
    })
    const { text } = await mara.post('/bulk-changes').type('form').send(form).expect(409)
    expect(text).toContain('Something changed while you were looking.')
    expect(await tiersOf(world)).toEqual(['Founder', 'Gold'])
  })

  it('archives everybody whom a filter shows, and brings them back', async () => {
    const world = freshWorld()
    const mara = await world.as('manager')
    const golds = () =>
      world.database.read.$count(customers, and(eq(customers.tier, 'Gold'), isNull(customers.archivedAt)))
    const before = await golds()
    const address = await changed(mara, { whom: 'all', tier: 'Gold', what: 'archive' })
    expect(await golds()).toBe(0)
    await mara.post(`${address}/undo`).expect(303)
    expect(await golds()).toBe(before)
  })

  it('goes on by itself where it was broken off, there and back, and does nothing twice', async () => {
    const world = freshWorld()
    const { database } = world
    const mara = await staffNamed(database.read, 'Mara Lindqvist')
    const golds = await database.read.select().from(customers).where(eq(customers.tier, 'Gold'))
    const wanted = { kind: 'set the tier', tier: 'Silver', interestId: null } as const
    const states = golds.map(({ id, tier }) => ({ id, now: tier ?? '' }))
    const hand = { staffId: mara.id, now: MORNING }
    const id = await database.write((tx) =>
      startBulkChange(tx, wanted, states, { ...hand, action: 'set tiers' }),
    )
    const inTier = (tier: string) => database.read.$count(customers, eq(customers.tier, tier))
    await database.write((tx) => goOn(tx, id, { atMost: 3, now: MORNING }))
    expect(await inTier('Silver')).toBe(3)
    await goOnChangingMany(world)
    expect([await inTier('Gold'), await inTier('Silver')]).toEqual([0, golds.length])
    await database.write((tx) => undoBulkChange(tx, id, hand))
    await database.write((tx) => goOn(tx, id, { atMost: 3, now: MORNING }))
    await goOnChangingMany(world)
    expect([await inTier('Gold'), await inTier('Silver')]).toEqual([golds.length, 0])
    const deeds = await database.read.$count(
      auditEntries,
      eq(auditEntries.action, 'set the tier of a customer'),
    )
    expect(deeds).toBe(2 * golds.length)
  })

  it('adds an interest to those who have it not, and takes it away from all who have', async () => {
    const world = freshWorld()
    const { mara, id } = await marasTicks(world, TWO)
    const { read } = world.database
    const golf = await interestNamed(read, 'Golf')
    if (!golf) throw new Error('Nobody plays golf')
    const { id: toInterest } = golf
    const isTheirs = and(eq(personInterests.interestId, toInterest), isNull(personInterests.removedAt))
    const golfers = () => read.$count(personInterests, isTheirs)
    const before = await golfers()
    const added = await changed(mara, { id, whom: 'ticked', what: 'add an interest', toInterest })
    expect((await mara.get(added)).text).toContain('1 was so before.')
    expect(await golfers()).toBe(before + 1)
    await mara.post(`${added}/undo`).expect(303)
    expect(await golfers()).toBe(before)
    const gone = await changed(mara, {
      whom: 'all',
      interest: toInterest,
      what: 'take an interest away',
      toInterest,
    })
    expect(await golfers()).toBeLessThan(before)
    await mara.post(`${gone}/undo`).expect(303)
    expect(await golfers()).toBe(before)
  })

  it('can no longer be taken back after thirty days', async () => {
    const world = freshWorld()
    const { mara, id } = await marasTicks(world, TWO)
    const address = await changed(mara, { id, whom: 'ticked', what: 'set the tier', toTier: 'Silver' })
    world.clock.moveBy(30 * 86_400_000)
    const otis = await world.as('owner')
    await otis.post(`${address}/undo`).expect(303)
    expect(await tiersOf(world)).toEqual(['Silver', 'Silver'])
  })
})
