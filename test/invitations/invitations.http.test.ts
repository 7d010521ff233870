import { describe, expect, it } from 'vitest'
import { places } from '../../db/schema/places.ts'
import { mailTexts, outbox } from '../../db/schema/outbox.ts'
import { newId } from '../../src/lib/id.ts'
import { fieldsOn, flashAfter, pageAt, post } from '../support/browsing.ts'
import { staffNamed } from '../support/cast.ts'
import { delivered, linkIn } from '../support/delivered.ts'
import { freshWorld, type Browser } from '../support/world.ts'

const ANA = { email: 'ana@cedarridge.example', role: 'manager' }
const PASSWORD = 'the heron waits by the weir'
const HOUR = 3_600_000

describe('an invitation', () => {
  it('lets Ana in once, as what she was invited as', async () => {
    const world = freshWorld()
    const link = await invited(await world.as('owner'))
    const ana = world.stranger()
    expect(await pageAt(ana, link)).toContain('Otis Bell invites you as manager.')
    await post(ana, link, { name: 'Ana Ruiz', password: PASSWORD }).expect(303)
    expect((await ana.get('/insights').expect(200)).text).toContain('Ana Ruiz')
    await world.stranger().get(link).expect(404)
    await post(world.stranger(), '/sign-in', { email: 'Ana@CedarRidge.example', password: PASSWORD }).expect(
      303,
    )
  })

  it('is to a place of the house, where there are several', async () => {
    const world = freshWorld()
    const owner = await world.as('owner')
    expect(await pageAt(owner, '/staff')).not.toContain('name="placeId"')
    const [first] = await world.database.read.select().from(places)
    if (!first) throw new Error('The demo has no place')
    const lake = { ...first, id: newId<'Place'>(world.clock.now()), name: 'The lake house' }
    await world.database.write((tx) => tx.insert(places).values(lake))
    expect(await pageAt(owner, '/staff')).toContain('The lake house</option>')
    await post(owner, '/staff/invitations', { ...ANA, placeId: newId(world.clock.now()) }).expect(422)
    const { text } = await post(owner, '/staff/invitations', { ...ANA, placeId: lake.id }).expect(200)
    await post(world.stranger(), linkIn(text), { name: 'Ana Ruiz', password: PASSWORD }).expect(303)
    expect((await staffNamed(world.database.read, 'Ana Ruiz')).place.name).toBe('The lake house')
  })

  it('ends after 48 hours', async () => {
    const world = freshWorld()
    const link = await invited(await world.as('owner'))
    world.clock.moveBy(48 * HOUR - 1)
    await world.stranger().get(link).expect(200)
    world.clock.moveBy(1)
    await world.stranger().get(link).expect(404)
    await post(world.stranger(), link, { name: 'Ana Ruiz', password: PASSWORD }).expect(404)
  })

  it('that is sent again has another link, and the first leads nowhere', async () => {
    const world = freshWorld()
    const owner = await world.as('owner')
    const first = await invited(owner)
    const again = /action="([^"]+\/again)"/.exec(await pageAt(owner, '/staff'))?.[1] ?? ''
    const second = linkIn((await post(owner, again).expect(200)).text)
    expect(second).not.toBe(first)
    await world.stranger().get(first).expect(404)
    await world.stranger().get(second).expect(200)
  })

  it('can be withdrawn, and that can be taken back', async () => {
    const world = freshWorld()
    const owner = await world.as('owner')
    const link = await invited(owner)
    const withdrawal = /action="([^"]+\/withdrawal)"/.exec(await pageAt(owner, '/staff'))?.[1] ?? ''
    await post(owner, withdrawal).expect(303)
    await world.stranger().get(link).expect(404)
    await post(owner, (await flashAfter(owner, '/staff')).undo).expect(303)
    await world.stranger().get(link).expect(200)
  })

  it('goes to nobody who is here, was here or has been asked; what was typed stays', async () => {
    const world = freshWorld()
    const owner = await world.as('owner')
    await invited(owner)
    const sentences = [
      ['dana@cedarridge.example', 'Dana Kim works here with this e-mail.'],
      ['priya@cedarridge.example', 'Priya Raman worked here with this e-mail: bring them back below.'],
      [ANA.email, 'They have been asked already'],
      ['no address', 'Please write an e-mail such as'],
    ] as const
    for (const [email, sentence] of sentences) {
      const { text } = await post(owner, '/staff/invitations', { email, role: 'manager' }).expect(422)
      expect(text).toContain(sentence)
      expect(fieldsOn(text)).toMatchObject({ email, role: 'manager' })
    }
  })

  it('goes by mail with the same link, whose text is forgotten once it has gone', async () => {
    const world = freshWorld()
    const link = await invited(await world.as('owner'))
    expect(JSON.stringify(await world.database.read.select().from(outbox))).not.toContain(
      link.split('/').at(-1),
    )
    const handed = await delivered(world)
    const toAna = handed.find(({ to }) => to.address === ANA.email)
    expect(toAna?.letter.text).toContain(link)
    expect(await world.database.read.$count(mailTexts)).toBe(handed.length - 1)
  })

  it('that was withdrawn before its mail went sends none', async () => {
    const world = freshWorld()
    const owner = await world.as('owner')
    await invited(owner)
    const withdrawal = /action="([^"]+\/withdrawal)"/.exec(await pageAt(owner, '/staff'))?.[1] ?? ''
    await post(owner, withdrawal).expect(303)
    expect((await delivered(world)).map(({ to }) => to.address)).not.toContain(ANA.email)
  })

  it('asks for a password that is hard to guess, and keeps the name', async () => {
    const world = freshWorld()
    const link = await invited(await world.as('owner'))
    const { text } = await post(world.stranger(), link, { name: 'Ana Ruiz', password: 'too short' }).expect(
      422,
    )
    expect(text).toContain('Please choose at least 15 characters')
    expect(text).toContain('value="Ana Ruiz"')
    expect(text).not.toContain('too short')
  })
})

async function invited(owner: Browser): Promise<string> {
  return linkIn((await post(owner, '/staff/invitations', ANA).expect(200)).text)
}
