import { and, eq, isNull } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { asks, promises } from '../../db/schema/facts.ts'
import { people } from '../../db/schema/people.ts'
import { daysBetween } from '../../src/lib/day.ts'
import { flashAfter, pageAt, post } from '../support/browsing.ts'
import { staffNamed } from '../support/cast.ts'
import { delivered } from '../support/delivered.ts'
import type { Browser, World } from '../support/world.ts'
import { TODAY } from '../visits/given.ts'
import { kitAnswers, onlyCase, stepsOfCase } from './given.ts'

describe('whoever looks after a case', () => {
  it('notes how they got in touch and what was said, which attendants do not read', async () => {
    const { world, mara, address } = await kitsCase()
    await post(mara, `${address}/contacts`, { how: 'by phone', said: 'It was the towels again.' }).expect(303)
    expect(await pageAt(mara, address)).toMatch(/Mara Lindqvist got in touch by phone[\s\S]*towels again/u)
    const toDana = await pageAt(await world.as('attendant'), address)
    expect(toDana).toContain('Mara Lindqvist got in touch by phone')
    expect(toDana).not.toContain('towels')
  })

  it('may be anybody who meets them, who reads what they noted themselves', async () => {
    const { world, address } = await kitsCase()
    const dana = await world.as('attendant')
    await post(dana, `${address}/contacts`, { how: 'in person', said: 'Never mind, Dana.' }).expect(303)
    expect(await pageAt(dana, address)).toContain('Never mind, Dana.')
  })

  it('takes a contact back that was a slip', async () => {
    const { mara, address, world } = await kitsCase()
    await post(mara, `${address}/contacts`, { how: 'by phone' }).expect(303)
    const { undo } = await flashAfter(mara, address)
    await post(mara, undo).expect(303)
    const { id } = await onlyCase(world)
    expect((await stepsOfCase(world, id)).map(({ kind }) => kind)).not.toContain('contacted')
  })

  it('promises something, which is a promise like any other, and is kept from here', async () => {
    const { world, mara, address } = await kitsCase()
    const { id: ownerId } = await staffNamed(world.database.read, 'Luis Ortega')
    await post(mara, `${address}/promises`, {
      text: 'two guest passes',
      ownerId,
      dueOn: '2026-11-24',
    }).expect(303)
    const [promise] = await world.database.read
      .select()
      .from(promises)
      .where(eq(promises.text, 'two guest passes'))
    expect(promise).toMatchObject({ ownerId, dueOn: '2026-11-24', keptAt: null })
    await mara
      .post(`/promises/${promise?.id}/keeping`)
      .set('Referer', `http://127.0.0.1${address}`)
      .type('form')
      .send({})
      .expect(303)
    expect(await pageAt(mara, address)).toContain('kept today')
  })

  it('words it for everybody, as it stands on the card', async () => {
    const { world, mara, address } = await kitsCase()
    await post(mara, `${address}/summary`, { summary: 'waited 25 minutes' }).expect(303)
    const { customerId } = await onlyCase(world)
    const card = await pageAt(await world.as('attendant'), `/customers/${customerId}`)
    expect(card).toContain('waited 25 minutes')
  })

  it('hands it over by mail, and then no longer reads what they wrote', async () => {
    const { world, mara, address } = await kitsCase()
    const { id: toId } = await staffNamed(world.database.read, 'Dana Kim')
    const dana = await world.as('attendant')
    expect(await pageAt(dana, address)).not.toContain('25 minutes for a towel')
    await delivered(world)
    await post(mara, `${address}/owner`, { toId }).expect(303)
    expect((await delivered(world)).map(({ to }) => to.name)).toEqual(['Dana Kim'])
    expect(await pageAt(dana, address)).toContain('25 minutes for a towel')
    expect(await pageAt(dana, '/cases?show=mine')).toContain('Kit Rosen')
    await post(dana, `${address}/owner`, { toId: (await staffNamed(world.database.read, 'Luis Ortega')).id })
    expect(await pageAt(dana, address)).not.toContain('25 minutes for a towel')
  })

  it('hands it to nobody who has left', async () => {
    const { world, mara, address } = await kitsCase()
    const { id: toId } = await staffNamed(world.database.read, 'Priya Raman')
    const { text } = await post(mara, `${address}/owner`, { toId }).expect(422)
    expect(text).toContain('Please choose another colleague who works here.')
  })

  it('gives it until the club closes on another day that is still to come', async () => {
    const { world, mara, address } = await kitsCase()
    await post(mara, `${address}/due`, { dueDay: '2026-11-20' }).expect(422)
    await post(mara, `${address}/due`, { dueDay: '2026-11-25' }).expect(303)
    expect((await onlyCase(world)).dueAt).toEqual(new Date('2026-11-26T03:00:00Z'))
  })
})

describe('an attendant who does not look after a case', () => {
  it('can neither word it, hand it over, give it time nor close it', async () => {
    const { world, address } = await kitsCase()
    const dana = await world.as('attendant')
    for (const act of ['summary', 'owner', 'due', 'closing', 'closing/undo'])
      await post(dana, `${address}/${act}`, { summary: 'x', outcome: 'lost', reason: 'x' }).expect(403)
  })
})

describe('closing a case', () => {
  it('needs a contact, or why there was none', async () => {
    const { world, mara, address } = await kitsCase()
    const { text } = await post(mara, `${address}/closing`, { outcome: 'neutral' }).expect(422)
    expect(text).toContain('Nobody got in touch yet.')
    await post(mara, `${address}/closing`, { outcome: 'neutral', reason: 'A test of ours.' }).expect(303)
    expect(await onlyCase(world)).toMatchObject({ outcome: 'neutral', closedAt: world.clock.now() })
  })

  it('takes the line off the card, and asks two to three weeks later whether all is well', async () => {
    const { world, mara, address } = await kitsCase()
    await post(mara, `${address}/summary`, { summary: 'waited 25 minutes' }).expect(303)
    await close(mara, address)
    const { customerId } = await onlyCase(world)
    const dana = await world.as('attendant')
    expect(await pageAt(dana, `/customers/${customerId}`)).not.toContain('is on it')
    const [ask] = await asksAbout(world)
    expect(ask?.question).toBe('Has everything been right for you since “waited 25 minutes”?')
    const days = daysBetween(TODAY, ask?.fromDay ?? TODAY)
    expect(days).toBeGreaterThanOrEqual(14)
    expect(days).toBeLessThanOrEqual(21)
    world.clock.moveTo(new Date(`${ask?.fromDay ?? ''}T15:00:00Z`))
    expect(await pageAt(await world.as('attendant'), `/customers/${customerId}`)).toContain(
      'Has everything been right for you',
    )
  })

  it('plans no question where they want no more of it, nor for somebody who has died', async () => {
    const { world, mara, address } = await kitsCase()
    await close(mara, address, {})
    expect(await asksAbout(world)).toEqual([])
    const other = await kitsCase()
    const { customerId } = await onlyCase(other.world)
    await other.world.database.write((tx) =>
      tx.update(people).set({ deceasedOn: TODAY }).where(eq(people.id, customerId)),
    )
    await close(other.mara, other.address)
    expect(await asksAbout(other.world)).toEqual([])
  })

  it('can be undone, and the question goes with it', async () => {
    const { world, mara, address } = await kitsCase()
    await close(mara, address)
    const { text, undo } = await flashAfter(mara, address)
    expect(text).toBe('Closed.')
    await post(mara, undo).expect(303)
    expect(await onlyCase(world)).toMatchObject({ closedAt: null, outcome: null, askId: null })
    expect(await asksAbout(world)).toEqual([])
    expect(await pageAt(mara, address)).toContain('Mara Lindqvist opened it again')
  })

  it('is not undone beside another that is open by now', async () => {
    const { world, mara, address, answer } = await kitsCase()
    await close(mara, address)
    world.clock.moveBy(60_000)
    await answer(2)
    const reopened = await post(mara, `${address}/closing/undo`).expect(303)
    const { text } = await flashAfter(mara, reopened.get('Location') ?? '')
    expect(reopened.get('Location')).not.toBe(address)
    expect(text).toContain('They have another case by now')
  })

  it('ends what whoever looked after it may read', async () => {
    const { world, mara, address } = await kitsCase()
    const { id: toId } = await staffNamed(world.database.read, 'Dana Kim')
    await post(mara, `${address}/owner`, { toId }).expect(303)
    const dana = await world.as('attendant')
    await close(dana, address)
    expect(await pageAt(dana, address)).not.toContain('25 minutes for a towel')
    expect(await pageAt(mara, address)).toContain('25 minutes for a towel')
    expect(await pageAt(dana, '/cases?show=closed')).toContain('Regained')
  })
})

/** The case that Kit's answer opened, before Mara. */
async function kitsCase() {
  const given = await kitAnswers(4, 'I waited 25 minutes for a towel.')
  const { id } = await onlyCase(given.world)
  return { ...given, mara: await given.world.as('manager'), address: `/cases/${id}` }
}

async function close(browser: Browser, address: string, more: Record<string, string> = { asksLater: 'yes' }) {
  await post(browser, `${address}/contacts`, { how: 'by phone' }).expect(303)
  await post(browser, `${address}/closing`, { outcome: 'regained', ...more }).expect(303)
}

async function asksAbout(world: World) {
  const { customerId } = await onlyCase(world)
  const isCheckUp = and(eq(asks.personId, customerId), isNull(asks.removedAt), eq(asks.howWeKnow, 'observed'))
  return world.database.read.select().from(asks).where(isCheckUp)
}
