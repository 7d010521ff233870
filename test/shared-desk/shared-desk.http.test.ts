import { desc, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { auditEntries } from '../../db/schema/audit.ts'
import { fieldsOn, flashAfter, pageAt, post } from '../support/browsing.ts'
import { memberNamed, staffNamed } from '../support/cast.ts'
import { freshWorld, LOGINS, type Browser, type World } from '../support/world.ts'

const PASSWORD = 'cedar-ridge-demo'
const DANA_PIN = '2580'
const MARA_PIN = '741963'
const DAY = 86_400_000

describe('a covered desk', () => {
  it('answers no page with anything personal, until Dana lifts the cover and is where she was', async () => {
    const { world, desk } = await sharedDesk()
    const { id } = await memberNamed(world.database.read, 'Ray Alvarez')
    const covered = await post(desk, '/cover', { to: `/customers/${id}?a=b` }).expect(303)
    for (const address of [`/customers/${id}`, '/', '/find?q=ray', '/my-account', '/photos/x', '/staff'])
      expect((await desk.get(address).expect(303)).headers.location).toMatch(/^\/cover/)
    await post(desk, `/people/${id}/notes`, { text: 'x' }).expect(303)
    const page = await desk.get(covered.headers.location ?? '').expect(200)
    expect(page.headers['cache-control']).toBe('no-store')
    expect(page.text).not.toContain('Alvarez')
    const dana = hrefOf(page.text, 'Dana Kim')
    const form = fieldsOn(await pageAt(desk, dana))
    const back = await post(desk, dana, { ...form, pin: DANA_PIN }).expect(303)
    expect(back.headers.location).toBe(`/customers/${id}?a=b`)
    await desk.get(`/customers/${id}`).expect(200)
  })

  it('is Mara’s two taps later, and what she does is on record in her name', async () => {
    const { world, desk } = await sharedDesk()
    await post(desk, '/cover').expect(303)
    await comeIn(desk, 'Mara Lindqvist', { pin: MARA_PIN })
    expect((await desk.get('/insights').expect(200)).text).toContain('Mara Lindqvist')
    const { id } = await memberNamed(world.database.read, 'Ray Alvarez')
    await post(desk, `/customers/${id}/archival`).expect(303)
    const mara = await staffNamed(world.database.read, 'Mara Lindqvist')
    const [last] = await world.database.read.select().from(auditEntries).orderBy(desc(auditEntries.id))
    expect(last).toMatchObject({ staffId: mara.id, action: expect.stringContaining('archived') as string })
  })

  it('keeps what Dana had written for her alone, and hands it over once', async () => {
    const { desk, world } = await sharedDesk()
    const fields = JSON.stringify([['/people/x/notes', 'text', 'Asked after the new boat']])
    await post(desk, '/cover', { to: '/customers', left: fields }).expect(303)
    await comeIn(desk, 'Mara Lindqvist', { pin: MARA_PIN })
    expect((await post(desk, '/cover/left')).text).toBe('[]')
    await post(desk, '/cover').expect(303)
    const back = await post(desk, hrefOf(await pageAt(desk, '/cover'), 'Dana Kim'), { pin: DANA_PIN }).expect(
      303,
    )
    expect(back.headers.location).toBe('/customers')
    expect(JSON.stringify(back.headers)).not.toContain('boat')
    expect((await post(desk, '/cover/left').expect(200)).text).toBe(fields)
    expect((await post(desk, '/cover/left')).text).toBe('[]')
    expect(world.logged.join('')).not.toContain('boat')
  })

  it('asks for the password after five wrong PINs, and that forgives them', async () => {
    const { desk } = await sharedDesk()
    await post(desk, '/cover').expect(303)
    for (let i = 0; i < 5; i++) await comeIn(desk, 'Dana Kim', { pin: '0000' }, 422)
    const address = hrefOf(await pageAt(desk, '/cover'), 'Dana Kim')
    expect(await pageAt(desk, address)).toContain('Your password')
    await post(desk, address, { pin: DANA_PIN }).expect(422)
    await post(desk, address, { password: PASSWORD }).expect(303)
    await post(desk, '/cover').expect(303)
    await comeIn(desk, 'Dana Kim', { pin: DANA_PIN })
  })

  it('does not offer a colleague whose PIN is not heard', async () => {
    const { world, desk } = await sharedDesk()
    await post(desk, '/cover').expect(303)
    for (let i = 0; i < 4; i++) await comeIn(desk, 'Mara Lindqvist', { pin: '0000' }, 422)
    await comeIn(desk, 'Mara Lindqvist', { pin: '0000' }, 303)
    expect(await pageAt(desk, '/cover')).not.toContain('Mara Lindqvist</a>')
    const { id } = await staffNamed(world.database.read, 'Mara Lindqvist')
    await post(desk, `/cover/${id}`, { pin: MARA_PIN }).expect(404)
  })

  it('knows only those who gave their password at this very desk', async () => {
    const { world, desk } = await sharedDesk()
    const elsewhere = await world.as('attendant')
    await post(elsewhere, '/cover').expect(303)
    expect(await pageAt(elsewhere, '/cover')).not.toContain('Mara')
    const { id } = await staffNamed(world.database.read, 'Mara Lindqvist')
    await post(elsewhere, `/cover/${id}`, { pin: MARA_PIN }).expect(404)
    await desk.get('/').expect(200)
  })

  it('forgets a PIN a week after its password, and when somebody is signed out everywhere', async () => {
    const { world, desk } = await sharedDesk()
    world.clock.moveBy(7 * DAY)
    await signIn(desk, 'attendant')
    await post(desk, '/cover').expect(303)
    expect(await pageAt(desk, '/cover')).not.toContain('Mara')
    const { id } = await staffNamed(world.database.read, 'Dana Kim')
    await post(await world.as('owner'), `/staff/${id}/sessions/end`).expect(303)
    expect((await desk.get('/cover').expect(303)).headers.location).toBe('/sign-in')
  })

  it('ends with the shift that a password began, however often somebody came by PIN', async () => {
    const { world, desk } = await sharedDesk()
    for (let hours = 0; hours < 14; hours += 2) {
      await post(desk, '/cover').expect(303)
      await comeIn(desk, hours % 4 === 0 ? 'Dana Kim' : 'Mara Lindqvist', {
        pin: hours % 4 === 0 ? DANA_PIN : MARA_PIN,
      })
      world.clock.moveBy(DAY / 12)
    }
    expect((await desk.get('/').expect(303)).headers.location).toBe('/sign-in')
  })

  it('lets somebody else sign in with their password', async () => {
    const { desk } = await sharedDesk()
    await post(desk, '/cover').expect(303)
    await post(desk, '/sign-out').expect(303)
    await signIn(desk, 'owner')
    await desk.get('/staff').expect(200)
  })
})

describe('a PIN', () => {
  it('does not open what is for owners alone: that asks for the password', async () => {
    const world = freshWorld()
    const desk = await world.as('owner')
    await choosePin(desk, '90210')
    await post(desk, '/cover').expect(303)
    await comeIn(desk, 'Otis Bell', { pin: '90210' })
    await desk.get('/insights').expect(200)
    const door = await desk.get('/staff').expect(303)
    expect(door.headers.location).toBe('/sign-in?to=%2Fstaff')
    await desk.get('/sign-in?to=%2Fstaff').expect(200)
    await signIn(desk, 'owner')
    await desk.get('/staff').expect(200)
  })

  it.each(['12', '1111', '1234', '98765', 'abcd', '123456789'])('is not easily guessed: %s', async (pin) => {
    const desk = await freshWorld().as('attendant')
    const { text } = await post(desk, '/my-account/pin', { pin, present: PASSWORD }).expect(422)
    expect(text).toMatch(/four to eight digits|among the first/)
  })

  it('is chosen with the password, and can be removed', async () => {
    const { world, desk } = await sharedDesk()
    const wrong = await post(desk, '/my-account/pin', { pin: '2468', present: 'no' }).expect(422)
    expect(wrong.text).toContain('This is not your password.')
    await post(desk, '/my-account/pin/removal').expect(303)
    expect((await flashAfter(desk, '/my-account')).text).toContain('Your PIN is gone')
    const { id } = await staffNamed(world.database.read, 'Dana Kim')
    const rows = await world.database.read.select().from(auditEntries).where(eq(auditEntries.subjectId, id))
    expect(rows.map(({ action }) => action)).toEqual(['chose a PIN', 'removed their PIN'])
  })
})

describe('a screen that nobody uses', () => {
  it('is covered by the server too, some minutes after the owner’s limit, and not while it is used', async () => {
    const { world, desk } = await sharedDesk()
    const owner = await world.as('owner')
    const form = fieldsOn(await pageAt(owner, '/staff/rules'))
    await post(owner, '/staff/rules', { ...form, hideAfter: '10' }).expect(303)
    expect((await desk.get('/').expect(200)).text).toContain('data-hide-after="10"')
    world.clock.moveBy(9 * 60_000)
    await post(desk, '/cover/use').expect(204)
    world.clock.moveBy(9 * 60_000)
    await desk.get('/').expect(200)
    world.clock.moveBy(16 * 60_000)
    expect((await desk.get('/').expect(303)).headers.location).toBe('/cover')
    await comeIn(desk, 'Dana Kim', { pin: DANA_PIN })
    await desk.get('/').expect(200)
  })

  it('is not kept awake by a page that keeps itself up to date', async () => {
    const { world, desk } = await sharedDesk()
    const owner = await world.as('owner')
    const form = fieldsOn(await pageAt(owner, '/staff/rules'))
    await post(owner, '/staff/rules', { ...form, hideAfter: '5' }).expect(303)
    for (let minutes = 0; minutes <= 10; minutes += 2) {
      await desk.get('/').set('X-Unattended', 'yes').expect(200)
      world.clock.moveBy(2 * 60_000)
    }
    await desk.get('/').set('X-Unattended', 'yes').expect(303)
  })
})

/** A desk at which Mara and then Dana gave their password; both have a PIN. */
async function sharedDesk(): Promise<{ world: World; desk: Browser }> {
  const world = freshWorld()
  const desk = await world.as('manager')
  await choosePin(desk, MARA_PIN)
  await post(desk, '/sign-out').expect(303)
  await signIn(desk, 'attendant')
  await choosePin(desk, DANA_PIN)
  return { world, desk }
}

async function choosePin(desk: Browser, pin: string): Promise<void> {
  await post(desk, '/my-account/pin', { pin, present: PASSWORD }).expect(303)
}

async function signIn(desk: Browser, role: keyof typeof LOGINS): Promise<void> {
  await post(desk, '/sign-in', { email: LOGINS[role], password: PASSWORD }).expect(303)
}

async function comeIn(desk: Browser, name: string, typed: { pin: string }, status = 303): Promise<void> {
  await post(desk, hrefOf(await pageAt(desk, '/cover'), name), typed).expect(status)
}

function hrefOf(page: string, name: string): string {
  const href = new RegExp(`href="([^"]+)">${name}<`).exec(page)?.[1] ?? ''
  return href.replaceAll('&amp;', '&')
}
