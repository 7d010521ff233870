import { describe, expect, it } from 'vitest'
import { memberNamed } from '../support/cast.ts'
import { freshWorld } from '../support/world.ts'
import { nameOf, readsOf, someAddress } from './walk.ts'

/** What may be kept for a while: a face, until one signs out. */
const KEPT = 'GET /photos/:id'

describe('every answer', { timeout: 60_000 }, () => {
  it('lets nothing run, frame, sniff or keep it, and says what it is', async () => {
    const world = freshWorld()
    const otis = await world.as('owner')
    for (const route of readsOf(world)) {
      const { headers, status } = await otis.get(await someAddress(world, route))
      const name = `${nameOf(route)} ${status}`
      const policy = String(headers['content-security-policy'])
      for (const part of ["default-src 'self'", "object-src 'none'", "base-uri 'none'", "form-action 'self'"])
        expect([name, policy]).toEqual([name, expect.stringContaining(part)])
      expect([name, policy]).toEqual([name, expect.stringContaining("frame-ancestors 'none'")])
      expect([name, policy]).toEqual([name, expect.not.stringMatching(/unsafe|\*|https?:/)])
      expect([name, headers['x-content-type-options']]).toEqual([name, 'nosniff'])
      expect([name, headers['referrer-policy']]).toEqual([name, 'same-origin'])
      if (nameOf(route) !== KEPT || status !== 200)
        expect([name, headers['cache-control']]).toEqual([name, 'no-store'])
      if (headers['content-type']?.startsWith('text/'))
        expect([name, headers['content-type']]).toEqual([name, expect.stringContaining('charset=utf-8')])
    }
  })

  it('behind TLS asks browsers to stay there for a year, and so do its cookies', async () => {
    const world = freshWorld('demo', { baseUrl: 'https://desk.example' })
    const browser = world.stranger()
    const form = { email: 'dana@cedarridge.example', password: 'cedar-ridge-demo' }
    const { headers } = await browser.post('/sign-in').type('form').send(form).expect(303)
    expect(headers['strict-transport-security']).toMatch(/max-age=31536000/)
    expect(headers['content-security-policy']).toContain('upgrade-insecure-requests')
    const cookies = headers['set-cookie'] as unknown as string[]
    expect(cookies).toHaveLength(2)
    for (const cookie of cookies)
      expect(cookie).toMatch(/^__Host-(session|desk)=[\w-]{43}; .*Path=\/;.* HttpOnly; Secure; SameSite=Lax$/)
    const out = await browser.post('/sign-out').expect(303)
    for (const cookie of (out.headers['set-cookie'] ?? []) as unknown as string[])
      expect(cookie).toMatch(/; Secure/)
  })

  it('has no script, style or handler of its own in any page', async () => {
    const world = freshWorld()
    const otis = await world.as('owner')
    for (const route of readsOf(world)) {
      if (nameOf(route) === 'GET /mail/:id/html') continue
      const { text, headers } = await otis.get(await someAddress(world, route))
      if (!headers['content-type']?.startsWith('text/html')) continue
      expect([nameOf(route), text]).toEqual([
        nameOf(route),
        expect.not.stringMatching(/<script(?![^>]* src=)|<[^>]+ on\w+="| style="/),
      ])
    }
  })

  it('holds nothing from another site', async () => {
    const world = freshWorld()
    const otis = await world.as('owner')
    const { id } = await memberNamed(world.database.read, 'Ray Alvarez')
    for (const address of ['/', `/customers/${id}`, '/customers', '/sign-in', '/insights']) {
      const { text } = await otis.get(address)
      expect(text).not.toMatch(/(?:src|srcset|data|poster)="(?:https?:)?\/\//)
      expect(text).not.toMatch(/<link[^>]+href="(?:https?:)?\/\//)
    }
  })

  it('serves no file of the program or of the data', async () => {
    const world = freshWorld()
    const otis = await world.as('owner')
    for (const path of [
      '/.git/config',
      '/package.json',
      '/.env',
      '/rapport.sqlite',
      '/data/secret',
      '/src/app.ts',
    ])
      for (const before of [
        '',
        '/assets',
        '/assets/..',
        '/assets/%2e%2e',
        '/assets/js/..%2f..',
        '/photos/..%2f..',
      ])
        expect([before + path, (await otis.get(before + path)).status]).toEqual([before + path, 404])
  })
})
