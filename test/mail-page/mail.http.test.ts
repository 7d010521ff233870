import { describe, expect, it } from 'vitest'
import { mailServer } from '../../db/schema/outbox.ts'
import { taken, type Answer } from '../../src/mail/answer.ts'
import { deliverDue } from '../../src/mail/deliver.ts'
import type { NewMail } from '../../src/mail/mail.ts'
import { enqueue } from '../../src/mail/outbox.ts'
import { siteLook } from '../../src/app.ts'
import { MAIL_KINDS } from '../../src/mail-kinds.ts'
import { MORNING } from '../support/clock.ts'
import { freshWorld, type World } from '../support/world.ts'
import { recording, REMINDER, toDana, type Recording } from '../mail/post.ts'

const SECRET = 'ab'.repeat(32)
const LETTER = {
  subject: '14:00 Ray Alvarez: tee time, party of 4',
  text: `Ask about Sofia. https://rapport.example/used/${SECRET}`,
  html: `<p>Ask about <b>Sofia</b>. <a href="https://rapport.example/used/${SECRET}">Used it</a><script>alert(1)</script></p>`,
}
const refused: Answer = { outcome: 'never', words: '550 No such user', isAddressGone: true }

describe('the Mail page', () => {
  it('is for managers, and shows attendants nothing', async () => {
    const world = freshWorld()
    await (await world.as('attendant')).get('/mail').expect(403)
    const page = await (await world.as('manager')).get('/mail').expect(200)
    expect(page.text).toContain('Nothing waits')
    expect(page.text).toContain('No mail server is set up')
  })

  it('shows what waits, what was sent and what failed, each in its list', async () => {
    const world = freshWorld()
    const answers = [taken('250 Ok'), refused]
    await queued(
      world,
      toDana(),
      toDana({ dueAt: new Date(MORNING.getTime() + 1) }),
      toDana({ dueAt: later(3_600_000) }),
    )
    world.clock.moveBy(1000)
    await deliver(
      world,
      recording(() => answers.shift() ?? refused),
    )
    const mara = await world.as('manager')
    expect((await mara.get('/mail')).text).toMatch(/Waiting \(1\)[\s\S]*Sent \(1\)[\s\S]*Failed \(1\)/)
    expect((await mara.get('/mail?show=sent')).text).toContain('14:00 Ray Alvarez: tee time')
    expect((await mara.get('/mail?show=failed')).text).toContain('550 No such user')
  })

  it('shows a mail as it was, without what makes its links act, and lets it do nothing', async () => {
    const world = freshWorld()
    const [id = ''] = await queued(world, toDana())
    await deliver(world)
    const mara = await world.as('manager')
    const page = await mara.get(`/mail/${id}`).expect(200)
    expect(page.text).toContain('Ask about Sofia.')
    const html = await mara.get(`/mail/${id}/html`).expect(200)
    expect(html.headers['content-security-policy']).toMatch(/^sandbox; default-src 'none'/)
    const eml = await mara.get(`/mail/${id}/eml`).expect(200)
    expect(eml.headers['content-type']).toMatch(/message\/rfc822/)
    for (const text of [page.text, html.text, String(eml.body)]) expect(text).not.toContain(SECRET)
    await (await world.as('attendant')).get(`/mail/${id}/html`).expect(403)
  })

  it('says why a mail was not sent, and sends it again when a manager says so', async () => {
    const world = freshWorld()
    const [id = ''] = await queued(world, toDana({ uselessAt: MORNING }))
    await deliver(world)
    const mara = await world.as('manager')
    expect((await mara.get(`/mail/${id}`)).text).toContain('could not be sent while it was of use')
    await mara.post(`/mail/${id}/again`).expect(303).expect('location', `/mail/${id}`)
    const transport = recording()
    await deliver(world, transport)
    expect(transport.handed).toHaveLength(1)
  })

  it('sends what may have arrived as a new mail, once however often the button is pressed', async () => {
    const world = freshWorld()
    const [id = ''] = await queued(world, toDana())
    await deliver(world)
    const mara = await world.as('manager')
    const first = await mara.post(`/mail/${id}/again`).expect(303)
    const second = await mara.post(`/mail/${id}/again`).expect(303)
    expect(first.headers.location).not.toBe(`/mail/${id}`)
    expect(second.headers.location).toBe(first.headers.location)
    const transport = recording()
    await deliver(world, transport)
    expect(transport.handed).toHaveLength(1)
    expect(transport.handed[0]?.messageId).not.toBe(id)
  })

  it('sends what waits now', async () => {
    const world = freshWorld()
    const [id = ''] = await queued(world, toDana({ dueAt: later(3_600_000) }))
    await (await world.as('manager')).post(`/mail/${id}/now`).expect(303)
    const transport = recording()
    await deliver(world, transport)
    expect(transport.handed).toHaveLength(1)
  })

  it('lets a refused address be tried again', async () => {
    const world = freshWorld()
    const [id = ''] = await queued(world, toDana())
    await deliver(
      world,
      recording(() => refused),
    )
    const mara = await world.as('manager')
    expect((await mara.get(`/mail/${id}`)).text).toContain('Try this address again')
    await mara.post(`/mail/${id}/address`).expect(303)
    const transport = recording()
    await deliver(world, transport)
    expect(transport.handed).toHaveLength(1)
  })

  it('sends a test mail through the same outbox, and keeps what was typed where that is no address', async () => {
    const world = freshWorld()
    const mara = await world.as('manager')
    const wrong = await mara.post('/mail/test').type('form').send({ email: 'mara at the club' }).expect(422)
    expect(wrong.text).toContain('mara at the club')
    const sent = await mara
      .post('/mail/test')
      .type('form')
      .send({ email: 'mara@cedarridge.example' })
      .expect(303)
    const transport = recording()
    await deliver(world, transport)
    expect(transport.handed[0]).toMatchObject({ to: { address: 'mara@cedarridge.example' } })
    expect((await mara.get(sent.headers.location ?? '')).text).toContain('Mail from Rapport arrives')
  })

  it('lists only the mails of a visit or a colleague when it is asked to', async () => {
    const world = freshWorld()
    await queued(world, toDana())
    const page = await (
      await world.as('manager')
    )
      .get('/mail?visit=0193b0c0-0000-7000-8000-000000000000')
      .expect(200)
    expect(page.text).toContain('Nothing waits')
    expect(page.text).toContain('All mails')
  })
})

describe('mails that do not leave', () => {
  it('are told to managers on every page after ten minutes, and to nobody else', async () => {
    const world = freshWorld()
    await queued(world, toDana())
    const [mara, dana] = [await world.as('manager'), await world.as('attendant')]
    expect((await mara.get('/')).text).not.toContain('Mails do not leave')
    world.clock.moveBy(11 * 60_000)
    expect((await mara.get('/')).text).toContain('Mails do not leave')
    expect((await dana.get('/')).text).not.toContain('Mails do not leave')
  })

  it('are told to whoever watches the process, which stays ready, in words without names', async () => {
    const world = freshWorld()
    await queued(world, toDana())
    world.clock.moveBy(11 * 60_000)
    const { text } = await world.stranger().get('/readyz').expect(200)
    expect(text).toBe('ready\nmail: stuck, the oldest was due 2026-11-21T14:28:00.000Z\n')
  })

  it('are told at once where our configuration is refused, with the server’s words', async () => {
    const world = freshWorld()
    await queued(world, toDana())
    const answer: Answer = { outcome: 'our configuration', words: '535 Wrong password', isAddressGone: false }
    await deliver(
      world,
      recording(() => answer),
    )
    const mara = await world.as('manager')
    world.clock.moveBy(1000)
    expect((await mara.get('/mail')).text).toMatch(/Mails are stopped[\s\S]*535 Wrong password/)
    expect((await mara.get('/')).text).toContain('Mails do not leave')
    await mara.post('/mail/server-trial').expect(303)
    const [server] = await world.database.read.select().from(mailServer)
    expect(server?.nextTryAt).toEqual(world.clock.now())
  })
})

function later(milliseconds: number): Date {
  return new Date(MORNING.getTime() + milliseconds)
}

async function queued({ database, clock }: World, ...mails: NewMail[]): Promise<string[]> {
  const ids: string[] = []
  for (const mail of mails) {
    const id = await database.write((tx) => enqueue(tx, mail, clock.now()))
    if (id) ids.push(id)
  }
  return ids
}

async function deliver({ database, clock, log }: World, transport: Recording = recording()): Promise<void> {
  const reminder = { ...REMINDER, compose: () => Promise.resolve(LETTER) }
  const kinds = [reminder, ...MAIL_KINDS.filter(({ name }) => name !== reminder.name)]
  const site = { database, baseUrl: 'https://rapport.example', secret: 'x', render: siteLook().render }
  const senderOf = () => Promise.resolve({ name: 'Cedar Ridge', address: 'desk@cedarridge.example' })
  await deliverDue({ database, clock, log, kinds, site, transport, senderOf, aMinute: 60, chance: () => 0.5 })
}
