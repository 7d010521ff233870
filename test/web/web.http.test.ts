import { describe, expect, it } from 'vitest'
import { freshWorld } from '../support/world.ts'

describe('the site', () => {
  it('refuses a write that another site’s page sends', async () => {
    const browser = await freshWorld().as('attendant')
    const cross = await browser.post('/sign-out').set('Sec-Fetch-Site', 'cross-site')
    expect(cross.status).toBe(403)
    expect(cross.text).toContain('came from another site')
    await browser.post('/sign-out').set('Origin', 'https://elsewhere.example').expect(403)
    await browser.get('/talking-points').expect(200)
  })

  it('lets its own pages write', async () => {
    const browser = await freshWorld().as('attendant')
    await browser.post('/sign-out').set('Sec-Fetch-Site', 'same-origin').expect(303)
  })

  it('answers an unknown address with a sentence', async () => {
    const browser = await freshWorld().as('attendant')
    const answer = await browser.get('/nowhere').expect(404)
    expect(answer.text).toContain('There is nothing at this address')
  })

  it('sends headers that keep other sites and stray scripts out, and personal pages out of caches', async () => {
    const browser = await freshWorld().as('attendant')
    const { headers } = await browser.get('/talking-points')
    expect(headers['content-security-policy']).toContain("default-src 'self'")
    expect(headers['content-security-policy']).not.toContain('unsafe')
    expect(headers['cache-control']).toBe('no-store')
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers).not.toHaveProperty('x-powered-by')
    expect(headers).not.toHaveProperty('strict-transport-security')
  })

  it('answers who watches the process without saying more', async () => {
    const { stranger } = freshWorld()
    expect((await stranger().get('/healthz').expect(200)).text).toBe('ok\n')
    expect((await stranger().get('/readyz').expect(200)).text).toBe('ready\n')
  })

  it('says it is not ready when its data cannot be read', async () => {
    const world = freshWorld()
    await world.database.close()
    await world.stranger().get('/healthz').expect(200)
    expect((await world.stranger().get('/readyz').expect(503)).text).toBe(
      'not ready\ndata: it cannot be read\n',
    )
  })

  it('shows a plain page with a number when it crashes, and logs that number without what was typed', async () => {
    const world = freshWorld()
    await world.database.close()
    const answer = await world
      .stranger()
      .post('/sign-in')
      .type('form')
      .send({ email: 'zqxname@example.com', password: 'zqxsecret' })
    expect(answer.status).toBe(500)
    const [, reference = 'no number'] = /<code>([0-9a-f]{8})<\/code>/.exec(answer.text) ?? []
    const log = world.logged.join('')
    expect(log).toContain(reference)
    expect(log).not.toMatch(/zqx/i)
  })

  it('refuses a body that is too large with a sentence', async () => {
    const browser = await freshWorld().as('attendant')
    const answer = await browser
      .post('/sign-in')
      .type('form')
      .send({ email: 'a'.repeat(300_000) })
    expect(answer.status).toBe(413)
    expect(answer.text).toContain('could not read what was sent')
  })

  it('serves its scripts for a year, and with each the ones that it imports', async () => {
    const { stranger } = freshWorld()
    const page = await stranger().get('/sign-in').expect(200)
    const [, address = ''] = /<script type="module" src="([^"]+)">/.exec(page.text) ?? []
    const script = await stranger().get(address).expect(200)
    const [, imported = ''] = /import '(\.[^']+)'/.exec(script.text) ?? []
    const other = await stranger()
      .get(new URL(imported, `http://desk.example${address}`).pathname)
      .expect(200)
    for (const { headers } of [script, other])
      expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
  })

  it('serves its own fonts and stylesheet for a year', async () => {
    const { stranger } = freshWorld()
    const style = await stranger().get('/assets/app.css').expect(200)
    expect(style.headers['cache-control']).toContain('immutable')
    const [font = ''] = /\/assets\/fonts\/[^)"']+\.woff2/.exec(style.text) ?? []
    await stranger().get(font).expect(200)
  })
})
