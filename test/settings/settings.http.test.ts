import { describe, expect, it } from 'vitest'
import { freshWorld } from '../support/world.ts'

const HARBOUR = {
  organisation: 'Harbour House',
  customerWord: 'guest',
  timeZone: 'Europe/Lisbon',
  name: 'Ana Reis',
  email: 'ana@harbour.example',
  password: 'a quiet morning by the sea',
}

describe('an empty Rapport', () => {
  it('leads everybody to its first page', async () => {
    const browser = freshWorld('empty').stranger()
    expect((await browser.get('/').expect(303)).headers.location).toBe('/welcome')
    expect((await browser.get('/sign-in').expect(303)).headers.location).toBe('/welcome')
  })

  it('makes the owner’s account, names the organisation and uses its word for customers', async () => {
    const browser = freshWorld('empty').stranger()
    await browser.post('/welcome').type('form').send(HARBOUR).expect(303)
    const { text } = await browser.get('/settings').expect(200)
    expect(text).toContain('value="Harbour House"')
    expect(text).toContain('>Guests<')
    expect(text).not.toContain('>Members<')
  })

  it('keeps what was typed when something cannot be used, except the password', async () => {
    const browser = freshWorld('empty').stranger()
    const sent = { ...HARBOUR, password: 'short', timeZone: 'Mars/Olympus' }
    const { text } = await browser.post('/welcome').type('form').send(sent).expect(422)
    expect(text).toContain('value="Harbour House"')
    expect(text).toContain('at least 15 characters')
    expect(text).toContain('Please choose a time zone of the list.')
    expect(text).not.toContain('value="short"')
  })

  it('is set up once: whoever comes second is sent to the door', async () => {
    const { stranger } = freshWorld('empty')
    await stranger().post('/welcome').type('form').send(HARBOUR).expect(303)
    const second = await stranger()
      .post('/welcome')
      .type('form')
      .send({ ...HARBOUR, email: 'eve@harbour.example' })
      .expect(303)
    expect(second.headers.location).toBe('/sign-in')
    await stranger()
      .post('/sign-in')
      .type('form')
      .send({ email: 'eve@harbour.example', password: HARBOUR.password })
      .expect(422)
  })
})

describe('the settings', () => {
  it('are the owner’s alone', async () => {
    const world = freshWorld()
    for (const role of ['attendant', 'manager'] as const)
      await (await world.as(role)).get('/settings').expect(403)
    await (await world.as('owner')).get('/settings').expect(200)
  })

  it('are refused when a colleague saved in between, and what was typed stays', async () => {
    const owner = await freshWorld().as('owner')
    const sent = {
      organisation: 'Cedar Ridge',
      customerWord: 'guest',
      timeZone: 'America/New_York',
      tiers: 'Gold\nSilver',
      version: '1',
    }
    await owner.post('/settings').type('form').send(sent).expect(303)
    const { text } = await owner
      .post('/settings')
      .type('form')
      .send({ ...sent, organisation: 'Cedar Hill' })
      .expect(409)
    expect(text).toContain('value="Cedar Hill"')
    expect(text).toContain('A colleague saved the settings')
  })
})

describe('clearing the demo', () => {
  it('asks for the organisation’s name', async () => {
    const owner = await freshWorld().as('owner')
    const { text } = await owner
      .post('/settings/demo-clearance')
      .type('form')
      .send({ organisation: 'Cedar' })
      .expect(422)
    expect(text).toContain('so that nothing is cleared by a slip')
  })

  it('takes everything and the demo’s logins with it, and begins anew', async () => {
    const { as, stranger } = freshWorld()
    const owner = await as('owner')
    const name = /The name is “([^”]+)”/.exec((await owner.get('/settings')).text)?.[1] ?? ''
    const cleared = await owner
      .post('/settings/demo-clearance')
      .type('form')
      .send({ organisation: name.toUpperCase() })
      .expect(303)
    expect(cleared.headers.location).toBe('/welcome')
    await stranger().post('/welcome').type('form').send(HARBOUR).expect(303)
    await stranger()
      .post('/sign-in')
      .type('form')
      .send({ email: 'otis@cedarridge.example', password: 'cedar-ridge-demo' })
      .expect(422)
  })
})
