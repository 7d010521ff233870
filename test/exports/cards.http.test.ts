import type ICAL from 'ical.js'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { memberNamed, personNamed } from '../support/cast.ts'
import { freshWorld, type Browser } from '../support/world.ts'
import { readCards } from './taken.ts'

/** Everybody's card by their name. */
async function cardsFor(browser: Browser): Promise<Map<string, ICAL.Component>> {
  const { text } = await browser.post('/exports/people').expect(200)
  return new Map(readCards(text).map((card) => [said(card, 'fn')[0] ?? '', card]))
}

function said(card: ICAL.Component | undefined, name: string): string[] {
  return (card?.getAllProperties(name) ?? []).flatMap((one) => one.getValues().map(String))
}

describe('everybody as vCard', () => {
  it('has a card for each of Ray’s people, tied to his by their ids', async () => {
    const world = freshWorld()
    const cards = await cardsFor(await world.as('manager'))
    const ray = cards.get('Ray Alvarez')
    const sofia = await personNamed(world.database.read, 'Sofia Alvarez')
    expect(said(cards.get('Sofia Alvarez'), 'uid')).toEqual([`urn:uuid:${sofia.id}`])
    const [tie] = (ray?.getAllProperties('related') ?? []).filter(
      (one) => one.getFirstValue() === `urn:uuid:${sofia.id}`,
    )
    expect([tie?.getFirstParameter('type'), tie?.getFirstParameter('x-word')]).toEqual(['child', 'daughter'])
    expect(cards.has('Biscuit')).toBe(true)
  })

  it('reads what we hold of Ray off his card', async () => {
    const cards = await cardsFor(await freshWorld().as('manager'))
    const ray = cards.get('Ray Alvarez')
    expect(said(ray, 'bday')).toEqual(['1972-06-24'])
    expect(said(ray, 'categories')).toContain('Golf')
    expect(said(ray, 'tel')).toEqual(['+1 305 555 0142'])
    expect(said(ray, 'adr')[0]).toContain('Coral Gables')
    expect(said(ray, 'note').length).toBeGreaterThan(1)
  })

  it('writes a birthday without a year as one', async () => {
    const mara = await freshWorld().as('manager')
    const told = { name: 'Zoë de la Cruz', birthdayDay: '29', birthdayMonth: '2' }
    await mara.post('/customers').type('form').send(told).expect(303)
    const { text } = await mara.post('/exports/people').expect(200)
    expect(text).toContain('FN:Zoë de la Cruz\r\nN:de la Cruz;Zoë;;;\r\nBDAY:--0229\r\n')
  })

  it('carries his photo', async () => {
    const world = freshWorld()
    const mara = await world.as('manager')
    const ray = await memberNamed(world.database.read, 'Ray Alvarez')
    const photo = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#842' } })
      .jpeg()
      .toBuffer()
    await mara.post(`/customers/${ray.id}/photo`).attach('photo', photo, 'ray.jpg').expect(303)
    const [written = ''] = said((await cardsFor(mara)).get('Ray Alvarez'), 'photo')
    const [kind, bytes = ''] = written.split('base64,')
    expect(kind).toBe('data:image/webp;')
    expect((await sharp(Buffer.from(bytes, 'base64')).metadata()).format).toBe('webp')
  })
})
