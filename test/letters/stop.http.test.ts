import { describe, expect, it } from 'vitest'
import { wishesToChange } from '../../src/my-mails/queries.ts'
import { staffNamed } from '../support/cast.ts'
import { freshWorld } from '../support/world.ts'
import { BASE, digest, reminder } from './post.ts'

describe('stopping mails by a link in one', () => {
  it('asks first, since mail servers open links', async () => {
    const { world, path, wishes } = await danas()
    const before = await wishes()
    const { text } = await world.stranger().get(path).expect(200)
    expect(text).toContain('Stop mails before visits?')
    await world.stranger().head(path).expect(200)
    expect(await wishes()).toEqual(before)
  })

  it('stops that kind alone, and says how they come back', async () => {
    const { world, path, wishes } = await danas()
    const { text } = await world.stranger().post(path).expect(200)
    expect(text).toContain('No more mails before visits from now on.')
    expect(text).toContain('under My mails')
    expect(await wishes()).toMatchObject({ remindedOf: 'nothing', digest: true, promises: true })
    await world.stranger().post(path).expect(200)
    const { unsubscribeUrl = '' } = await digest(world.database)
    await world.stranger().post(unsubscribeUrl.replace(BASE, '')).expect(200)
    expect(await wishes()).toMatchObject({ remindedOf: 'nothing', digest: false })
  })

  it('takes the one click of a mail program, from elsewhere and without a cookie (RFC 8058)', async () => {
    const { world, path, wishes } = await danas()
    const elsewhere = { Origin: 'https://mail.example', 'Sec-Fetch-Site': 'cross-site' }
    await world
      .stranger()
      .post(path)
      .set(elsewhere)
      .type('form')
      .send({ 'List-Unsubscribe': 'One-Click' })
      .expect(200)
    expect(await wishes()).toMatchObject({ remindedOf: 'nothing' })
    const other = await danas()
    await other.world
      .stranger()
      .post(other.path)
      .set(elsewhere)
      .field('List-Unsubscribe', 'One-Click')
      .expect(200)
    expect(await other.wishes()).toMatchObject({ remindedOf: 'nothing' })
  })

  it('opens nothing else to other sites', async () => {
    const { world, path } = await danas()
    const elsewhere = { Origin: 'https://mail.example', 'Sec-Fetch-Site': 'cross-site' }
    for (const other of ['/sign-in', '/stop-mails', `${path}/more`, '/my-mails', '/taps/x', `/x${path}`])
      await world.stranger().post(other).set(elsewhere).expect(403)
  })

  it('is nothing at an address that was made up', async () => {
    const { world, path } = await danas()
    await world.stranger().get(`${path}x`).expect(404)
    await world.stranger().post('/stop-mails/x').expect(404)
  })
})

async function danas() {
  const world = freshWorld()
  const { unsubscribeUrl = '' } = await reminder(world.database, 'Ray Alvarez')
  const { id } = await staffNamed(world.database.read, 'Dana Kim')
  return {
    world,
    path: unsubscribeUrl.replace(BASE, ''),
    wishes: async () => (await wishesToChange(world.database.read, id))?.wishes,
  }
}
