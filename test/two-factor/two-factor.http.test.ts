import { eq } from 'drizzle-orm'
import { Secret, TOTP } from 'otpauth'
import { describe, expect, it } from 'vitest'
import { auditEntries } from '../../db/schema/audit.ts'
import { recoveryCodes, secondFactors } from '../../db/schema/staff.ts'
import { fieldsOn, pageAt, post } from '../support/browsing.ts'
import { staffNamed } from '../support/cast.ts'
import { freshWorld, type Browser, type World } from '../support/world.ts'

const DANA = { email: 'dana@cedarridge.example', password: 'cedar-ridge-demo' }
const HALF_A_MINUTE = 30_000

describe('two-factor', () => {
  it('asks Dana for a code of her phone once she has set it up', async () => {
    const world = freshWorld()
    const { key } = await setUp(world, await world.as('attendant'))
    world.clock.moveBy(HALF_A_MINUTE)
    const dana = world.stranger()
    await post(dana, '/sign-in', { ...DANA, to: '/talking-points' }).expect(303)
    const door = await dana.get('/talking-points').expect(303)
    expect(door.headers.location).toBe('/sign-in/code?to=%2Ftalking-points')
    expect(await pageAt(dana, door.headers.location ?? '')).toContain('One more step, Dana Kim')
    await post(dana, '/sign-in/code', { code: '000000' }).expect(422)
    const answer = await post(dana, '/sign-in/code', { code: codeAt(world, key), to: '/talking-points' })
    expect(answer.headers.location).toBe('/talking-points')
    await dana.get('/talking-points').expect(200)
  })

  it('opens nothing before the code, and its session is another one after', async () => {
    const world = freshWorld()
    const { key } = await setUp(world, await world.as('attendant'))
    world.clock.moveBy(HALF_A_MINUTE)
    const dana = world.stranger()
    const first = cookieOf(await post(dana, '/sign-in', DANA))
    for (const address of ['/', '/find?q=ray', '/my-account', '/my-account/two-factor'])
      expect((await dana.get(address).expect(303)).headers.location).toMatch(/^\/sign-in/)
    const second = cookieOf(await post(dana, '/sign-in/code', { code: codeAt(world, key) }).expect(303))
    expect(second).not.toBe(first)
    await world.stranger().get('/').set('Cookie', first).expect(303)
  })

  it('takes a code once, and one of half a minute before or after', async () => {
    const world = freshWorld()
    const { key } = await setUp(world, await world.as('attendant'))
    world.clock.moveBy(HALF_A_MINUTE)
    const code = codeAt(world, key)
    await post(await halfIn(world), '/sign-in/code', { code }).expect(303)
    await post(await halfIn(world), '/sign-in/code', { code }).expect(422)
    world.clock.moveBy(3 * HALF_A_MINUTE)
    const early = codeAt(world, key, HALF_A_MINUTE)
    await post(await halfIn(world), '/sign-in/code', { code: codeAt(world, key, -2 * HALF_A_MINUTE) }).expect(
      422,
    )
    await post(await halfIn(world), '/sign-in/code', { code: early }).expect(303)
  })

  it('makes whoever guesses wait, longer each time', async () => {
    const world = freshWorld()
    await setUp(world, await world.as('attendant'))
    const dana = await halfIn(world)
    for (let i = 0; i < 3; i++) await post(dana, '/sign-in/code', { code: '000000' }).expect(422)
    const { text } = await post(dana, '/sign-in/code', { code: '000000' }).expect(429)
    expect(text).toContain('Please wait 2 seconds')
  })

  it('takes each recovery code once, however it is typed', async () => {
    const world = freshWorld()
    const { codes } = await setUp(world, await world.as('attendant'))
    expect(codes).toHaveLength(10)
    const code = codes[3] ?? ''
    await post(await halfIn(world), '/sign-in/code', {
      code: ` ${code.toUpperCase().replace('-', ' ')}`,
    }).expect(303)
    await post(await halfIn(world), '/sign-in/code', { code }).expect(422)
    const dana = await halfIn(world)
    await post(dana, '/sign-in/code', { code: codes[4] ?? '' }).expect(303)
    expect(await pageAt(dana, '/my-account')).toContain('You have 8 recovery codes left.')
  })

  it('keeps neither the key nor the recovery codes as they are', async () => {
    const world = freshWorld()
    const { key, codes } = await setUp(world, await world.as('attendant'))
    const kept = JSON.stringify([
      await world.database.read.select().from(secondFactors),
      await world.database.read.select().from(recoveryCodes),
    ])
    for (const secret of [key, ...codes]) expect(kept).not.toContain(secret)
  })

  it('is turned off with the password alone', async () => {
    const world = freshWorld()
    const dana = await world.as('attendant')
    await setUp(world, dana)
    for (const wrong of ['not hers', '']) {
      const { text } = await post(dana, '/my-account/two-factor/removal', {
        passwordToTurnOff: wrong,
      }).expect(422)
      expect(text).toMatch(/<details class="add-here" open>\s*<summary>Turn it off/)
      expect(text).toMatch(
        /id="passwordToTurnOff-error"[^>]*>(?:This is not your password|Please write your password)/,
      )
      expect(text).not.toContain('not hers')
    }
    await post(dana, '/my-account/two-factor/removal', { passwordToTurnOff: DANA.password }).expect(303)
    await (await halfIn(world)).get('/').expect(200)
    expect(await recorded(world, 'Dana Kim')).toEqual(['turned two-factor on', 'turned two-factor off'])
  })

  it('of a lost phone is taken away by an owner, who signs her out', async () => {
    const world = freshWorld()
    const dana = await world.as('attendant')
    await setUp(world, dana)
    const owner = await world.as('owner')
    const { id } = await staffNamed(world.database.read, 'Dana Kim')
    expect(await pageAt(owner, '/staff')).toContain('Two-factor')
    await post(owner, `/staff/${id}/two-factor/removal`).expect(303)
    await dana.get('/').expect(303)
    await (await halfIn(world)).get('/').expect(200)
    const { id: otis } = await staffNamed(world.database.read, 'Otis Bell')
    await post(owner, `/staff/${otis}/two-factor/removal`).expect(404)
  })

  it('is set up before anything else where the owner asks for it', async () => {
    const world = freshWorld()
    const owner = await world.as('owner')
    const form = fieldsOn(await pageAt(owner, '/staff/rules'))
    await post(owner, '/staff/rules', { ...form, attendant: 'yes' }).expect(303)
    await post(owner, '/staff/rules', { ...form, attendant: 'yes' }).expect(409)
    const dana = await halfIn(world)
    const door = await dana.get('/talking-points').expect(303)
    expect(door.headers.location).toBe('/my-account/two-factor?to=%2Ftalking-points')
    await dana.get('/my-account').expect(303)
    const { page } = await setUp(world, dana, door.headers.location)
    expect(page).toContain('href="/talking-points"')
    await dana.get('/talking-points').expect(200)
    await (await world.as('manager')).get('/').expect(200)
  })

  it('takes no key that was made for another', async () => {
    const world = freshWorld()
    const mara = fieldsOn(await pageAt(await world.as('manager'), '/my-account/two-factor'))
    const page = await pageAt(await world.as('manager'), '/my-account/two-factor')
    const key = keyOn(page)
    const code = codeAt(world, key)
    const dana = await world.as('attendant')
    await post(dana, '/my-account/two-factor', { ...mara, key: fieldsOn(page).key ?? '', code }).expect(422)
  })
})

async function setUp(world: World, browser: Browser, address = '/my-account/two-factor') {
  const page = await pageAt(browser, address)
  const key = keyOn(page)
  const code = codeAt(world, key)
  const { text } = await post(browser, '/my-account/two-factor', { ...fieldsOn(page), code }).expect(200)
  const codes = [...text.matchAll(/<li><code>([\w-]+)<\/code>/g)].map(([, one = '']) => one)
  return { key, codes, page: text }
}

function keyOn(page: string): string {
  return (/<code>([A-Z2-7 ]+)<\/code>/.exec(page)?.[1] ?? '').replaceAll(' ', '')
}

/** The code that Dana's phone shows. */
function codeAt({ clock }: World, key: string, later = 0): string {
  const timestamp = clock.now().getTime() + later
  return new TOTP({ secret: Secret.fromBase32(key) }).generate({ timestamp })
}

/** A browser in which Dana gave her password. */
async function halfIn(world: World): Promise<Browser> {
  const browser = world.stranger()
  await post(browser, '/sign-in', DANA).expect(303)
  return browser
}

function cookieOf({ headers }: { headers: Record<string, unknown> }): string {
  const [cookie = ''] = headers['set-cookie'] as string[]
  return cookie.split(';')[0] ?? ''
}

async function recorded({ database }: World, name: string): Promise<string[]> {
  const { id } = await staffNamed(database.read, name)
  const rows = await database.read.select().from(auditEntries).where(eq(auditEntries.subjectId, id))
  return rows.map(({ action }) => action)
}
