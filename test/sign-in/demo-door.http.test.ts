import { describe, expect, it } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { post } from '../support/browsing.ts'
import { freshWorld, type Browser } from '../support/world.ts'

const DANA = { email: 'dana@cedarridge.example', password: 'cedar-ridge-demo' }

describe('the demo’s known logins', () => {
  it('let somebody in who sits at the machine itself', async () => {
    const browser = freshWorld().stranger()
    expect((await browser.get('/sign-in').expect(200)).text).toContain('Be Dana')
    await post(browser, '/sign-in', DANA).expect(303)
  })

  it.each([
    ['through a proxy', 'X-Forwarded-For', '203.0.113.9'],
    ['through a proxy that says so in another way', 'Forwarded', 'for=203.0.113.9'],
    ['by another name', 'Host', 'desk.example'],
  ])('are refused to whoever comes %s, and shown to nobody there', async (_how, header, value) => {
    const browser = freshWorld().stranger()
    const door = await browser.get('/sign-in').set(header, value).expect(200)
    expect(door.text).not.toMatch(/Be Dana|cedar-ridge-demo/)
    expect(door.text).toContain('work on the machine that Rapport runs on')
    const answer = await post(browser, '/sign-in', DANA).set(header, value).expect(403)
    expect(answer.text).toContain('RAPPORT_DEMO_ANYWHERE=on')
    expect(answer.headers['set-cookie']).toBeUndefined()
  })

  it('are refused to everybody where Rapport listens to other machines', async () => {
    const browser = freshWorld('demo', { demoOpens: 'nowhere' }).stranger()
    await post(browser, '/sign-in', DANA).expect(403)
  })

  it('are let in from anywhere where whoever runs it says so', async () => {
    const browser = freshWorld('demo', { demoOpens: 'anywhere' }).stranger()
    await post(browser, '/sign-in', DANA).set('X-Forwarded-For', '203.0.113.9').expect(303)
  })
})

it.each([
  [{}, 'on this machine'],
  [{ HOST: 'localhost' }, 'on this machine'],
  [{ HOST: '::1', BASE_URL: 'http://localhost:3000' }, 'on this machine'],
  [{ HOST: '0.0.0.0' }, 'nowhere'],
  [{ HOST: '192.168.1.5' }, 'nowhere'],
  [{ BASE_URL: 'https://desk.example' }, 'nowhere'],
  [{ HOST: '0.0.0.0', RAPPORT_DEMO_ANYWHERE: 'on' }, 'anywhere'],
])('an environment of %j lets them in %s', (environment, where) => {
  expect(readConfig(environment, []).demoOpens).toBe(where)
})

describe('whoever fails to sign in again and again', () => {
  it('keeps nobody out of a desk that knows them, not even behind the same proxy', async () => {
    const { stranger, as } = freshWorld()
    const desk = await as('attendant')
    await desk.post('/sign-out').expect(303)
    await failFor(stranger(), 25)
    await post(stranger(), '/sign-in', DANA).expect(429)
    await post(desk, '/sign-in', DANA).expect(303)
  })

  it('waits on a desk that knows them too', async () => {
    const desk = await freshWorld().as('attendant')
    await desk.post('/sign-out').expect(303)
    for (let i = 0; i < 3; i++) await post(desk, '/sign-in', { ...DANA, password: 'wrong' }).expect(422)
    await post(desk, '/sign-in', DANA).expect(429)
  })

  it('is not believed about where they come from, unless a proxy is trusted', async () => {
    const { stranger } = freshWorld('demo', { demoOpens: 'anywhere' })
    await failFor(stranger(), 25, (i) => `203.0.113.${i}`)
    await post(stranger(), '/sign-in', DANA).expect(429)
  })

  it('is told from others by the proxy that is trusted', async () => {
    const { stranger } = freshWorld('demo', {
      demoOpens: 'anywhere',
      trustedProxies: ['127.0.0.1', '::1'],
    })
    await failFor(stranger(), 25, () => '203.0.113.9')
    await post(stranger(), '/sign-in', DANA).set('X-Forwarded-For', '203.0.113.9').expect(429)
    await post(stranger(), '/sign-in', DANA).set('X-Forwarded-For', '198.51.100.7').expect(303)
  })
})

async function failFor(browser: Browser, times: number, from?: (i: number) => string): Promise<void> {
  for (let i = 0; i < times; i++) {
    const wrong = post(browser, '/sign-in', { email: `a${i}@b.example`, password: 'wrong' })
    await (from ? wrong.set('X-Forwarded-For', from(i)) : wrong)
  }
}
