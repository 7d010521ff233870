import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { staff } from '../../db/schema/staff.ts'
import { promptOutcomes } from '../../db/schema/visits.ts'
import { asks } from '../../db/schema/facts.ts'
import { staffNamed } from '../support/cast.ts'
import { freshWorld, type World } from '../support/world.ts'
import { BASE, sentReminder } from './post.ts'

const FINAL = "How did Sofia's state final go on Tuesday?"

describe('answering a line from a mail', () => {
  it('shows what the mail showed and what will be noted, and notes nothing yet', async () => {
    const { world, used } = await raysMail()
    for (let i = 0; i < 3; i++) {
      const { text } = await world.stranger().get(used).expect(200)
      expect(text).toContain('How did Sofia&#39;s state final go on Tuesday?')
      expect(text).toContain('Ray Alvarez, Saturday 21 November')
      expect(text).toContain('It is noted as yours, Dana Kim.')
    }
    await world.stranger().head(used).expect(200)
    expect(await outcomes(world)).toEqual([])
  })

  it('notes it as hers once she has confirmed it, without signing in, and once only', async () => {
    const { world, used } = await raysMail()
    const browser = world.stranger()
    const answer = await browser.post(used).expect(303)
    expect((await browser.get(answer.headers.location ?? '').expect(200)).text).toContain('Noted, thank you')
    const dana = await staffNamed(world.database.read, 'Dana Kim')
    expect(await outcomes(world)).toMatchObject([
      { staffId: dana.id, outcome: 'used', text: FINAL, kind: 'ask' },
    ])
    await browser.post(used).expect(404)
    await browser.get(used).expect(404)
    expect(await outcomes(world)).toHaveLength(1)
    const dinner = await (await world.as('attendant')).get('/').expect(200)
    expect(dinner.text).toContain('said at 09:28 by Dana')
  })

  it('notes it once where two come at the same moment', async () => {
    const { world, used } = await raysMail()
    const answers = await Promise.all([1, 2, 3].map(() => world.stranger().post(used)))
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 404, 404])
    expect(await outcomes(world)).toHaveLength(1)
  })

  it('takes a wrong line off the card', async () => {
    const { world, wrong } = await raysMail()
    expect((await world.stranger().get(wrong).expect(200)).text).toContain('stays off the card')
    await world.stranger().post(wrong).expect(303)
    expect(await outcomes(world)).toMatchObject([{ outcome: 'wrong', text: FINAL }])
  })

  it('is open through the day after the visit, for the line as the mail had it', async () => {
    const { world, used } = await raysMail()
    world.clock.moveTo(new Date('2026-11-23T04:59:00Z'))
    await world.stranger().get(used).expect(200)
    world.clock.moveBy(60_000)
    await world.stranger().get(used).expect(404)
    await world.stranger().post(used).expect(404)
    world.clock.moveTo(new Date('2026-11-22T15:00:00Z'))
    await world.stranger().post(used).expect(303)
  })

  it('is not for a manager who reads the mail as it was sent', async () => {
    const { world, used } = await raysMail()
    const mara = await world.as('manager')
    await mara.get(used).expect(404)
    await mara.post(used).expect(404)
    expect(await outcomes(world)).toEqual([])
    await (await world.as('attendant')).post(used).expect(303)
  })

  it('has ended once the question is another, so that a page never shows what the mail did not', async () => {
    const { world, used } = await raysMail()
    await world.database.write((tx) =>
      tx.update(asks).set({ question: 'How is Sofia after the final?' }).where(eq(asks.question, FINAL)),
    )
    const { text } = await world.stranger().get(used).expect(404)
    expect(text).not.toContain('Sofia')
  })

  it('answers alike whatever is the matter with a link', async () => {
    const { world, used } = await raysMail()
    const forged = `${used.slice(0, -1)}${used.endsWith('A') ? 'B' : 'A'}`
    const pages = [await world.stranger().get(forged), await world.stranger().post(forged)]
    pages.push(await world.stranger().get('/taps/nothing'))
    const dana = await staffNamed(world.database.read, 'Dana Kim')
    const leave = { deactivatedAt: world.clock.now() }
    await world.database.write((tx) => tx.update(staff).set(leave).where(eq(staff.id, dana.id)))
    pages.push(await world.stranger().get(used), await world.stranger().post(used))
    for (const page of pages) {
      expect(page.status).toBe(404)
      expect(page.text).toBe(pages[0]?.text)
    }
    expect(await outcomes(world)).toEqual([])
  })

  it('is refused to a page of another site, and tells nothing in its address or the log', async () => {
    const { world, used, visitId } = await raysMail()
    await world.stranger().post(used).set('Sec-Fetch-Site', 'cross-site').expect(403)
    await world.stranger().get(used).expect(200)
    const dana = await staffNamed(world.database.read, 'Dana Kim')
    const plain = Buffer.from(used.replace('/taps/', ''), 'base64url').toString('latin1')
    for (const personal of [dana.id, visitId, 'Ray', 'Sofia']) {
      expect(used + plain).not.toContain(personal)
    }
    expect(world.logged.join('')).not.toContain(used)
  })

  it('keeps whoever tries made-up links waiting', async () => {
    const world = freshWorld()
    const tries = []
    for (let i = 0; i < 61; i++) tries.push((await world.stranger().get(`/taps/${String(i)}`)).status)
    expect(tries.slice(0, 60).every((status) => status === 404)).toBe(true)
    expect(tries[60]).toBe(429)
  })
})

async function raysMail() {
  const world = freshWorld()
  const { html, visitId } = await sentReminder(world.database, 'Ray Alvarez')
  const line = html.slice(html.indexOf('state final go'))
  const [used = '', wrong = ''] = [...line.matchAll(/href="([^"]*\/taps\/[^"]+)"/g)].map(([, href]) =>
    (href ?? '').replace(BASE, ''),
  )
  return { world, used, wrong, visitId }
}

function outcomes({ database }: World) {
  return database.read.select().from(promptOutcomes).where(eq(promptOutcomes.text, FINAL))
}
