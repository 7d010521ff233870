import { describe, expect, it } from 'vitest'
import { turnOn } from '../../src/two-factor/commands.ts'
import { flashAfter, pageAt, post } from '../support/browsing.ts'
import { staffNamed } from '../support/cast.ts'
import { delivered, linkIn } from '../support/delivered.ts'
import { freshWorld, type World } from '../support/world.ts'

const DANA = { email: 'dana@cedarridge.example', password: 'cedar-ridge-demo' }
const NEW = 'the heron waits by the weir'
const WITH_MAIL = { mail: { host: 'mail.example', aMinute: 60, runs: idle, wake: () => undefined } }

describe('a forgotten password', () => {
  it('is chosen anew by a link that works once, for an hour', async () => {
    const world = freshWorld('demo', WITH_MAIL)
    await askFor(world, 'Dana@CedarRidge.example')
    const link = await linkFor(world, DANA.email)
    const dana = world.stranger()
    expect(await pageAt(dana, link)).toContain('For Dana Kim.')
    await post(dana, link, { password: NEW }).expect(303)
    expect((await flashAfter(dana, '/sign-in')).text).toBe('Your new password is kept. Sign in with it.')
    await post(dana, '/sign-in', DANA).expect(422)
    await post(dana, '/sign-in', { ...DANA, password: NEW }).expect(303)
    await post(world.stranger(), link, { password: NEW }).expect(404)
  })

  it('ends every session that began with the old one', async () => {
    const world = freshWorld('demo', WITH_MAIL)
    const elsewhere = await world.as('attendant')
    await askFor(world, DANA.email)
    await post(world.stranger(), await linkFor(world, DANA.email), { password: NEW }).expect(303)
    await elsewhere.get('/').expect(303)
  })

  it('leaves the second factor in place', async () => {
    const world = freshWorld('demo', WITH_MAIL)
    const { id: staffId } = await staffNamed(world.database.read, 'Dana Kim')
    const factor = { lockedKey: 'x', codeHashes: [], lastStep: 0 }
    await world.database.write((tx) => turnOn(tx, staffId, factor, world.clock.now()))
    await askFor(world, DANA.email)
    const dana = world.stranger()
    await post(dana, await linkFor(world, DANA.email), { password: NEW }).expect(303)
    await post(dana, '/sign-in', { ...DANA, password: NEW }).expect(303)
    expect((await dana.get('/').expect(303)).headers.location).toBe('/sign-in/code')
  })

  it('is answered alike whoever asks, and only those who work here get a mail', async () => {
    const world = freshWorld('demo', WITH_MAIL)
    const known = await askFor(world, DANA.email)
    const unknown = await askFor(world, 'nobody@elsewhere.example')
    const left = await askFor(world, 'priya@cedarridge.example')
    expect(unknown).toBe(known)
    expect(left).toBe(known)
    const to = (await delivered(world)).filter(isReset).map((mail) => mail.to.address)
    expect(to).toEqual([DANA.email])
  })

  it('sends one mail in five minutes, however often somebody asks', async () => {
    const world = freshWorld('demo', WITH_MAIL)
    for (let i = 0; i < 4; i++) await askFor(world, DANA.email)
    expect((await delivered(world)).filter(isReset)).toHaveLength(1)
    world.clock.moveBy(5 * 60_000 + 1)
    await askFor(world, DANA.email)
    expect((await delivered(world)).filter(isReset)).toHaveLength(1)
  })

  it('is not asked for endlessly from one address', async () => {
    const world = freshWorld('demo', WITH_MAIL)
    const browser = world.stranger()
    for (let i = 0; i < 20; i++)
      await post(browser, '/forgotten-password', { email: `a${i}@elsewhere.example` }).expect(303)
    const { text } = await post(browser, '/forgotten-password', DANA).expect(429)
    expect(text).toContain('Please wait 2 seconds')
  })

  it('leads to an owner where no mail leaves', async () => {
    const page = await pageAt(freshWorld().stranger(), '/forgotten-password')
    expect(page).toContain('Ask an owner')
    expect(page).not.toContain('<form')
  })

  it('is replaced by one that is hard to guess', async () => {
    const world = freshWorld('demo', WITH_MAIL)
    await askFor(world, DANA.email)
    const link = await linkFor(world, DANA.email)
    const { text } = await post(world.stranger(), link, { password: 'dana kim cedar ridge' }).expect(422)
    expect(text).toContain('That is mostly your name')
    world.clock.moveBy(3_600_000)
    await post(world.stranger(), link, { password: NEW }).expect(404)
  })
})

describe('a password that an owner resets', () => {
  it('stops working at once, and the owner sees the link for another', async () => {
    const world = freshWorld()
    const [owner, dana] = [await world.as('owner'), await world.as('attendant')]
    const { id } = await staffNamed(world.database.read, 'Dana Kim')
    const { text } = await post(owner, `/staff/${id}/password-reset`).expect(200)
    expect(text).toContain('This is shown once. No mail server is set up')
    await dana.get('/').expect(303)
    await post(dana, '/sign-in', DANA).expect(422)
    await post(dana, linkIn(text), { password: NEW }).expect(303)
    await post(dana, '/sign-in', { ...DANA, password: NEW }).expect(303)
  })

  it('is not one’s own', async () => {
    const world = freshWorld()
    const { id } = await staffNamed(world.database.read, 'Otis Bell')
    await post(await world.as('owner'), `/staff/${id}/password-reset`).expect(404)
  })

  it('keeps its link when a stranger asks for another', async () => {
    const world = freshWorld('demo', WITH_MAIL)
    const { id } = await staffNamed(world.database.read, 'Dana Kim')
    const link = linkIn((await post(await world.as('owner'), `/staff/${id}/password-reset`).expect(200)).text)
    world.clock.moveBy(3_600_000)
    await askFor(world, DANA.email)
    await world.stranger().get(link).expect(200)
  })
})

function idle() {
  return { lastRunAt: undefined, nextRunAt: undefined }
}

async function askFor({ stranger }: World, email: string): Promise<string> {
  const browser = stranger()
  await post(browser, '/forgotten-password', { email }).expect(303)
  return (await flashAfter(browser, '/sign-in')).text
}

async function linkFor(world: World, address: string): Promise<string> {
  const mail = (await delivered(world)).filter(isReset).find(({ to }) => to.address === address)
  return linkIn(mail?.letter.text ?? '')
}

function isReset({ letter }: { letter: { subject: string } }): boolean {
  return letter.subject === 'Choose a new password for Rapport'
}
