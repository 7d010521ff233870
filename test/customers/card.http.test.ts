import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { people } from '../../db/schema/people.ts'
import { addDays, dayIn } from '../../src/lib/day.ts'
import { MORNING } from '../support/clock.ts'
import { memberNamed, personNamed } from '../support/cast.ts'
import { freshWorld } from '../support/world.ts'
import { words } from './filled.ts'

const today = dayIn(MORNING, 'America/New_York')

async function cardOf(name: string, role: 'attendant' | 'manager' = 'attendant') {
  const world = freshWorld()
  const browser = await world.as(role)
  const { id } = await memberNamed(world.database.read, name)
  const open = async () => browser.get(`/customers/${id}`).expect(200)
  return { world, browser, id, open, html: (await open()).text }
}

describe('the card of Ray Alvarez', () => {
  it('says who he is, as in the picture', async () => {
    const text = words((await cardOf('Ray Alvarez')).html)
    expect(text).toContain(
      'RA Ray Alvarez “al-VAR-ez” Mr. Alvarez in front of guests member 2214 · since 2009',
    )
    expect(text).toContain('Platinum Tee time 09:40 today, party of 4 Known well: 11 of 12 Arrived Edit')
  })

  it('says what to mind and what to say', async () => {
    const text = words((await cardOf('Ray Alvarez')).html)
    expect(text).toContain('Walnut allergy (anaphylaxis)')
    expect(text).toContain("Don't ask about the restaurant")
    expect(text).toContain('Promised locker 14 hinge, due yesterday')
    expect(text).toContain("How did Sofia's state final go on Tuesday?")
    expect(text).toContain('Dolphins beat Buffalo 27–24 last night')
    expect(text).toContain('Where does Mateo start college?')
  })

  it('says who is at home, what he cares about, how he likes it and how to reach him', async () => {
    const { html } = await cardOf('Ray Alvarez')
    const text = words(html)
    for (const known of [
      'Elena wife · married 14 June 2003',
      'Mateo son · 18',
      'Sofia daughter · 16 · birthday 3 Dec',
      'Biscuit dog, beagle',
      'Miami Dolphins Golf, hcp 11',
      'Cortadito, no sugar, before he tees off',
      'Locker 14, cart 7',
      'Sofia made the state final, Tuesday in Tampa.',
    ])
      expect(text).toContain(known)
    expect(html).toContain('<a href="tel:+13055550142">+1 305 555 0142</a>')
    expect(html).toContain('<a href="mailto:ray@example.com">ray@example.com</a>')
  })

  it('marks him arrived, then gone, in one tap each', async () => {
    const { browser, open, html } = await cardOf('Ray Alvarez')
    const arrival = /action="(\/visits\/[\w-]+\/arrival)"/u.exec(html)?.[1] ?? ''
    await browser.post(arrival).expect(303)
    const here = (await open()).text
    expect(words(here)).toContain('Here since 09:28')
    const departure = /action="(\/visits\/[\w-]+\/departure)"/u.exec(here)?.[1] ?? ''
    await browser.post(departure).expect(303)
    expect(words((await open()).text)).toContain('Was here until 09:28')
    expect(words((await open()).text)).toContain('Add a visit')
  })
})

describe('a card', () => {
  it('offers a visit where nobody expects one', async () => {
    const { html, id } = await cardOf('Daniel Achterberg')
    expect(html).toContain(`href="/visits/new?customer=${id}"`)
    expect(html).not.toContain('id="arrive"')
  })

  it('shows a name that looks like markup as it was written', async () => {
    const { world, id, open } = await cardOf('Ray Alvarez')
    const name = '<script>alert("Ray")</script>'
    await world.database.write((tx) => tx.update(people).set({ name, goesBy: name }).where(eq(people.id, id)))
    const { text } = await open()
    expect(text).not.toContain('<script>alert')
    expect(text).toContain('&lt;script&gt;alert(&quot;Ray&quot;)&lt;/script&gt;')
  })

  it('of somebody who has died is gentle: no visit, nothing to say, nothing to act on', async () => {
    const text = words((await cardOf('Harold Linden')).html)
    expect(text).toContain('Hal has died. What we remember stays, for those who were close.')
    for (const lively of [
      'Add a visit',
      'When you greet',
      'Birthday',
      'Known',
      'Interests',
      'Reach',
      'promised',
    ])
      expect(text).not.toContain(lively)
  })

  it('keeps it simple in a sensitive time', async () => {
    const { world, id, open } = await cardOf('Ray Alvarez')
    await world.database.write((tx) =>
      tx
        .update(people)
        .set({ sensitiveUntil: addDays(today, 10) })
        .where(eq(people.id, id)),
    )
    const text = words((await open()).text)
    expect(text).toContain('Keep it simple today')
    expect(text).not.toContain("How did Sofia's state final go")
  })

  it('is not there for an id that nobody has, for a relative, or for what is no id', async () => {
    const { browser, world } = await cardOf('Ray Alvarez')
    const elena = await personNamed(world.database.read, 'Elena Alvarez')
    await browser.get(`/customers/${elena.id}`).expect(404)
    await browser.get('/customers/0197f3a0-0000-7000-8000-000000000000').expect(404)
    await browser.get('/customers/ray').expect(404)
  })

  it('is for nobody who has not signed in', async () => {
    const { world, id } = await cardOf('Ray Alvarez')
    await world
      .stranger()
      .get(`/customers/${id}`)
      .expect(303)
      .expect('location', `/sign-in?to=%2Fcustomers%2F${id}`)
  })
})
