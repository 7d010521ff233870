import { describe, expect, it } from 'vitest'
import { IDLE_LIMIT, SHIFT_LIMIT } from '../../src/staff/sessions.ts'
import { freshWorld, type Browser } from '../support/world.ts'

const DANA = { email: 'dana@cedarridge.example', password: 'cedar-ridge-demo' }

describe('signing in', () => {
  it('lets Dana in and leads her to Today', async () => {
    const browser = freshWorld().stranger()
    const answer = await signIn(browser, DANA).expect(303)
    expect(answer.headers.location).toBe('/')
    expect(answer.headers['set-cookie']?.[0]).toMatch(/^session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/)
    expect((await browser.get('/talking-points').expect(200)).text).toContain('Dana Kim')
  })

  it('does not mind capitals or spaces around the e-mail', async () => {
    await signIn(freshWorld().stranger(), { ...DANA, email: ' Dana@CedarRidge.example ' }).expect(303)
  })

  it('says the same to a wrong password and to an e-mail that nobody has', async () => {
    const { stranger } = freshWorld()
    const wrong = await signIn(stranger(), { ...DANA, password: 'not this one' }).expect(422)
    const unknown = await signIn(stranger(), {
      email: 'dana@elsewhere.example',
      password: 'not this one',
    }).expect(422)
    const sentence = 'This e-mail and password do not go together.'
    expect(wrong.text).toContain(sentence)
    expect(unknown.text.replaceAll('elsewhere', 'cedarridge')).toBe(wrong.text)
  })

  it('keeps the e-mail that was typed, never the password', async () => {
    const answer = await signIn(freshWorld().stranger(), { ...DANA, password: 'zqx-wrong' }).expect(422)
    expect(answer.text).toContain('value="dana@cedarridge.example"')
    expect(answer.text).not.toContain('zqx-wrong')
  })

  it('asks for patience after failures, longer each time, and then lets her in', async () => {
    const { stranger, clock } = freshWorld()
    const browser = stranger()
    for (let i = 0; i < 3; i++) await signIn(browser, { ...DANA, password: 'wrong' }).expect(422)
    const waiting = await signIn(browser, DANA).expect(429)
    expect(waiting.text).toContain('Please wait 2 seconds')
    clock.moveBy(2000)
    await signIn(browser, { ...DANA, password: 'wrong' }).expect(422)
    expect((await signIn(browser, DANA).expect(429)).text).toContain('Please wait 4 seconds')
    clock.moveBy(4000)
    await signIn(browser, DANA).expect(303)
  })

  it('keeps nobody out because somebody else failed', async () => {
    const { stranger } = freshWorld()
    for (let i = 0; i < 5; i++) await signIn(stranger(), { ...DANA, password: 'wrong' })
    await signIn(stranger(), { email: 'mara@cedarridge.example', password: DANA.password }).expect(303)
  })

  it('does not let in somebody who has left', async () => {
    const world = freshWorld()
    await signIn(world.stranger(), { email: 'ivo@cedarridge.example', password: DANA.password }).expect(422)
  })

  it('sends strangers from any page to the door', async () => {
    const answer = await freshWorld().stranger().post('/talking-points').expect(303)
    expect(answer.headers.location).toBe('/sign-in')
  })

  it('goes on to the page that was asked for', async () => {
    const browser = freshWorld().stranger()
    const door = await browser.get('/talking-points?past=2').expect(303)
    const { text } = await browser.get(door.headers.location ?? '').expect(200)
    expect(text).toContain('name="to" value="/talking-points?past=2"')
    const wrong = await signIn(browser, { ...DANA, password: 'wrong', to: '/talking-points?past=2' })
    expect(wrong.text).toContain('name="to" value="/talking-points?past=2"')
    const right = await signIn(browser, { ...DANA, to: '/talking-points?past=2' }).expect(303)
    expect(right.headers.location).toBe('/talking-points?past=2')
    expect((await browser.get('/sign-in?to=/insights').expect(303)).headers.location).toBe('/insights')
  })

  it.each(['https://evil.example/', '//evil.example', '/\\evil.example', '/.//evil.example', 'javascript:0'])(
    'never goes on to another site: %s',
    async (to) => {
      const browser = freshWorld().stranger()
      expect((await signIn(browser, { ...DANA, to }).expect(303)).headers.location).toBe('/')
      const again = await browser.get(`/sign-in?${new URLSearchParams({ to }).toString()}`).expect(303)
      expect(again.headers.location).toBe('/')
    },
  )

  it('shows the demo’s logins while the demo is loaded', async () => {
    const { text } = await freshWorld().stranger().get('/sign-in').expect(200)
    for (const word of ['dana@cedarridge.example', 'mara@', 'otis@', 'cedar-ridge-demo'])
      expect(text).toContain(word)
  })
})

describe('a session', () => {
  it('ends when she signs out, on the server too', async () => {
    const browser = await freshWorld().as('attendant')
    const { headers } = await browser.get('/talking-points')
    expect(headers['cache-control']).toBe('no-store')
    const out = await browser.post('/sign-out').expect(303)
    expect(out.headers['clear-site-data']).toContain('"cache"')
    await browser.get('/talking-points').expect(303)
  })

  it('ends when nobody uses it, and lasts while somebody does', async () => {
    const { as, clock } = freshWorld()
    const browser = await as('attendant')
    clock.moveBy(IDLE_LIMIT - 60_000)
    await browser.get('/talking-points').expect(200)
    clock.moveBy(IDLE_LIMIT - 60_000)
    await browser.get('/talking-points').expect(200)
    clock.moveBy(IDLE_LIMIT + 60_000)
    await browser.get('/talking-points').expect(303)
  })

  it('ends after a shift even when it was used all along', async () => {
    const { as, clock } = freshWorld()
    const browser = await as('attendant')
    for (let passed = 0; passed < SHIFT_LIMIT; passed += 3_600_000) {
      await browser.get('/talking-points').expect(200)
      clock.moveBy(3_600_000)
    }
    await browser.get('/talking-points').expect(303)
  })
})

function signIn(browser: Browser, credentials: { email: string; password: string; to?: string }) {
  return browser.post('/sign-in').type('form').send(credentials)
}
