import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { improvementMails } from '../../db/schema/improvements.ts'
import { customers, people } from '../../db/schema/people.ts'
import { goOnTelling } from '../../src/improvements/telling/work.ts'
import { asDay } from '../../src/lib/day.ts'
import { erase } from '../erasure/erasing.ts'
import { fieldsOn, flashAfter, pageAt, post } from '../support/browsing.ts'
import { memberNamed } from '../support/cast.ts'
import { delivered, linkIn } from '../support/delivered.ts'
import { freshWorld } from '../support/world.ts'
import { improvementNamed } from './given.ts'

const MINUTES = 60_000
const DAY = 24 * 60 * MINUTES

describe('those who said it', () => {
  it('are told once what was done, in words that can be changed, by their first name', async () => {
    const { world, mara, id } = await doneCarts()
    const page = await pageAt(mara, `/improvements/${id}/mail`)
    expect(page).toContain('It goes to 1 of 1 who said it')
    await tell(mara, id, { mailText: 'Two more carts.\n\nThank you.' })
    expect(await delivered(world)).toEqual([])
    world.clock.moveBy(6 * MINUTES)
    const [mail, ...others] = await delivered(world)
    expect(others).toEqual([])
    expect(mail?.to.name).toBe('Desmond Pierre')
    expect(mail?.letter.subject).toBe('You said, we did')
    expect(mail?.letter.text).toContain('Dear Desmond,')
    expect(mail?.letter.text).toContain('Two more carts.')
    await tell(mara, id)
    await goOnTelling(world)
    world.clock.moveBy(6 * MINUTES)
    expect(await delivered(world)).toEqual([])
  })

  it('are told nothing where that is taken back in time, and can be told later', async () => {
    const { world, mara, id } = await doneCarts()
    await tell(mara, id)
    const { undo } = await flashAfter(mara, '/improvements')
    await post(mara, undo).expect(303)
    world.clock.moveBy(6 * MINUTES)
    expect(await delivered(world)).toEqual([])
    expect(await world.database.read.$count(improvementMails)).toBe(0)
    await tell(mara, id)
    world.clock.moveBy(6 * MINUTES)
    expect(await delivered(world)).toHaveLength(1)
  })

  it.each([
    ['wants no mail', { allowsMail: false }],
    ['is archived', { archivedAt: new Date('2026-11-01T10:00:00Z') }],
  ])('are told nothing by whoever %s', async (why, set) => {
    const { world, mara, id, desmond } = await doneCarts()
    await world.database.write((tx) => tx.update(customers).set(set).where(eq(customers.id, desmond.id)))
    expect(await pageAt(mara, `/improvements/${id}/mail`)).toContain(`Desmond Pierre ${why}.`)
    await tell(mara, id)
    world.clock.moveBy(6 * MINUTES)
    expect(await delivered(world)).toEqual([])
  })

  it('are told nothing once they want no mail, though it was queued', async () => {
    const { world, mara, id, desmond } = await doneCarts()
    await tell(mara, id)
    await world.database.write((tx) =>
      tx.update(customers).set({ allowsMail: false }).where(eq(customers.id, desmond.id)),
    )
    world.clock.moveBy(6 * MINUTES)
    expect(await delivered(world)).toEqual([])
  })

  it('are left in peace in a sensitive time, and told after it', async () => {
    const { world, mara, id, desmond } = await doneCarts()
    const sensitiveUntil = asDay('2026-11-23') ?? null
    await world.database.write((tx) =>
      tx.update(people).set({ sensitiveUntil }).where(eq(people.id, desmond.id)),
    )
    await tell(mara, id)
    world.clock.moveBy(DAY)
    expect(await delivered(world)).toEqual([])
    world.clock.moveBy(2 * DAY)
    expect(await delivered(world)).toHaveLength(1)
  })

  it('stop such mails by a button on a page, or their mail program’s own, for good', async () => {
    const { world, mara, id } = await doneCarts()
    await tell(mara, id)
    world.clock.moveBy(6 * MINUTES)
    const [mail] = await delivered(world)
    const stop = linkIn(mail?.letter.unsubscribeUrl ?? '')
    expect((await world.stranger().get(stop).expect(200)).text).toContain('No more mails like this')
    const [before] = await world.database.read.select().from(improvementMails)
    expect(before?.stoppedAt).toBeNull()
    await post(world.stranger(), stop, { 'List-Unsubscribe': 'One-Click' }).expect(200)
    const [after] = await world.database.read.select().from(improvementMails)
    expect(after?.stoppedAt).not.toBeNull()
    await world.stranger().get('/stop-improvement-mails/nobodys').expect(404)
  })

  it('take it all along when they are erased', async () => {
    const { world, mara, id, desmond } = await doneCarts()
    await tell(mara, id)
    await erase(world, desmond.id, 'Desmond Pierre')
    expect(await world.database.read.$count(improvementMails)).toBe(0)
    expect(await pageAt(await world.as('manager'), `/improvements/${id}`)).toContain('None yet.')
  })
})

/** The carts are there, and whoever said that they wait too long is still to be told. */
async function doneCarts() {
  const world = freshWorld()
  const mara = await world.as('manager')
  const { id } = await improvementNamed(world, 'Carts when they are needed')
  await post(mara, `/improvements/${id}/done`, { weDid: 'Two more carts.', doneOn: '2026-11-21' }).expect(303)
  return { world, mara, id, desmond: await memberNamed(world.database.read, 'Desmond Pierre') }
}

async function tell(mara: Parameters<typeof post>[0], id: string, more: Record<string, string> = {}) {
  const form = fieldsOn(await pageAt(mara, `/improvements/${id}/mail`))
  await post(mara, `/improvements/${id}/mail`, { ...form, ...more }).expect(303)
}
