import { describe, expect, it } from 'vitest'
import { MOST_CONNECTIONS, serverOf, WAITS_FOR } from '../../src/web/slow-clients.ts'
import { post } from '../support/browsing.ts'
import { memberNamed } from '../support/cast.ts'
import { freshWorld } from '../support/world.ts'

describe('requests', () => {
  it('are no more than somebody at a desk makes', async () => {
    const world = freshWorld('demo', { requestsAMinute: 30 })
    const [dana, mara] = [await world.as('attendant'), await world.as('manager')]
    for (let i = 0; i < 30; i++) await dana.get('/talking-points').expect(200)
    const { text } = await dana.get('/talking-points').expect(429).expect('Retry-After', /^\d+$/)
    expect(text).toContain('Please wait a minute')
    expect(world.logged.join('')).toContain('"status":429')
    await mara.get('/talking-points').expect(200)
    await world.stranger().get('/sign-in').expect(200)
  })

  it('for cards and searches are fewer, so that nobody copies everybody in a moment', async () => {
    const world = freshWorld('demo', { requestsAMinute: 30 })
    const dana = await world.as('attendant')
    const { id } = await memberNamed(world.database.read, 'Ray Alvarez')
    for (let i = 0; i < 5; i++) {
      await dana.get(`/customers/${id}`).expect(200)
      await dana.get('/find?q=ray').expect(200)
    }
    await dana.get(`/customers/${id}`).expect(429)
    await dana.get('/talking-points').expect(200)
  })

  it('for files are a few dozen in an hour', async () => {
    const mara = await freshWorld('demo', { requestsAMinute: 1000 }).as('manager')
    for (let i = 0; i < 30; i++) await post(mara, '/exports/notes').expect(200)
    await post(mara, '/exports/notes').expect(429)
  })

  it('by another session of the same person count too', async () => {
    const world = freshWorld('demo', { requestsAMinute: 10 })
    for (const browser of [await world.as('attendant'), await world.as('attendant')])
      for (let i = 0; i < 5; i++) await browser.get('/talking-points').expect(200)
    const third = await world.as('attendant')
    await third.get('/talking-points').expect(429)
  })
})

describe('a form', () => {
  it('of a stranger is short', async () => {
    const { stranger } = freshWorld()
    await post(stranger(), '/sign-in', { email: 'a'.repeat(21_000) }).expect(413)
  })

  it('of a colleague may hold a long text, and no book', async () => {
    const world = freshWorld()
    const dana = await world.as('attendant')
    const { id } = await memberNamed(world.database.read, 'Ray Alvarez')
    expect((await post(dana, `/people/${id}/notes`, { text: 'a'.repeat(100_000) })).status).toBeLessThan(423)
    await post(dana, `/people/${id}/notes`, { text: 'a'.repeat(210_000) }).expect(413)
  })
})

describe('a connection', () => {
  it('is waited for in vain for some seconds, and is one of so many', () => {
    const server = serverOf(freshWorld().app)
    expect(server).toMatchObject(WAITS_FOR)
    expect(server).toMatchObject({ maxConnections: MOST_CONNECTIONS, timeout: 300_000 })
    expect(WAITS_FOR.headersTimeout).toBeLessThanOrEqual(20_000)
    expect(WAITS_FOR.connectionsCheckingInterval).toBeLessThanOrEqual(WAITS_FOR.headersTimeout / 2)
  })
})
