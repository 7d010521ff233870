import { describe, expect, it } from 'vitest'
import { flashAfter, pageAt, post } from '../support/browsing.ts'
import { freshWorld, type World } from '../support/world.ts'

const DANA = { email: 'dana@cedarridge.example', password: 'cedar-ridge-demo' }
const NEW = 'the heron waits by the weir'
const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0'

describe('my account', () => {
  it('changes what Dana is called', async () => {
    const dana = await freshWorld().as('attendant')
    await post(dana, '/my-account/name', { name: 'Dana Kim-Ortega' }).expect(303)
    expect((await dana.get('/').expect(200)).text).toContain('Dana Kim-Ortega')
    expect((await post(dana, '/my-account/name', { name: ' ' }).expect(422)).text).toContain(
      'Please write your name.',
    )
  })

  it('changes a password for whoever knows the present one, and signs out everywhere else', async () => {
    const world = freshWorld()
    const [here, there] = [await world.as('attendant'), await world.as('attendant')]
    const wrong = await post(here, '/my-account/password', { present: 'no', password: NEW }).expect(422)
    expect(wrong.text).toContain('This is not your password.')
    const weak = { present: DANA.password, password: 'passwordpassword' }
    expect((await post(here, '/my-account/password', weak).expect(422)).text).toContain('among the first')
    await post(here, '/my-account/password', { present: DANA.password, password: NEW }).expect(303)
    await here.get('/my-account').expect(200)
    await there.get('/my-account').expect(303)
    await post(world.stranger(), '/sign-in', DANA).expect(422)
    await post(world.stranger(), '/sign-in', { ...DANA, password: NEW }).expect(303)
  })

  it('lets nobody guess the present password endlessly', async () => {
    const dana = await freshWorld().as('attendant')
    const guess = { present: 'no', password: NEW }
    for (let i = 0; i < 3; i++) await post(dana, '/my-account/password', guess).expect(422)
    const right = await post(dana, '/my-account/password', { ...guess, present: DANA.password }).expect(422)
    expect(right.text).toContain('Please wait 2 seconds')
  })

  it('shows where one is signed in, and ends it there', async () => {
    const world = freshWorld()
    const desk = await signedIn(world)
    world.clock.moveBy(10 * 60_000)
    const phone = await world.as('attendant')
    const page = await pageAt(phone, '/my-account')
    expect(page).toContain('Firefox on Windows')
    expect(page).toContain('last used today at 09:28')
    const end = /action="(\/my-account\/sessions\/\w{64}\/end)"/.exec(page)?.[1] ?? ''
    await post(phone, end).expect(303)
    await desk.get('/').expect(303)
    expect((await flashAfter(phone, '/my-account')).text).toBe('Signed out there.')
  })

  it('ends all others at once, and nobody else’s', async () => {
    const world = freshWorld()
    const [desk, phone, mara] = [
      await signedIn(world),
      await world.as('attendant'),
      await world.as('manager'),
    ]
    const end = /(\/my-account\/sessions\/\w{64}\/end)/.exec(await pageAt(phone, '/my-account'))?.[1] ?? ''
    await post(mara, end).expect(303)
    await desk.get('/').expect(200)
    await post(phone, '/my-account/sessions/end').expect(303)
    await desk.get('/').expect(303)
    await mara.get('/').expect(200)
  })

  it('gives a browser that signs in anew another session, and ends the one it had', async () => {
    const world = freshWorld()
    const browser = world.stranger()
    const first = await post(browser, '/sign-in', DANA).expect(303)
    await post(browser, '/sign-in', DANA).expect(303)
    const cookie = (first.headers['set-cookie'] as unknown as string[])[0]?.split(';')[0] ?? ''
    await world.stranger().get('/').set('Cookie', cookie).expect(303)
    await browser.get('/').expect(200)
  })
})

async function signedIn(world: World) {
  const browser = world.stranger()
  await browser.post('/sign-in').set('User-Agent', FIREFOX).type('form').send(DANA).expect(303)
  return browser
}
