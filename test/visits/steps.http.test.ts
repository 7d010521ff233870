import { describe, expect, test } from 'vitest'
import { MORNING } from '../support/clock.ts'
import { freshWorld, type Browser, type World } from '../support/world.ts'
import { customerNamed, lastSeen, visitIdOf, visitRow } from './given.ts'

const UNKNOWN = '01a1fe81-c580-7867-ab60-000000000000'

describe('a tap on Today', () => {
  test('marks Ray as arrived, and the day is shown again with a way back', async () => {
    const { world, dana, ray } = await morning()
    const answer = await dana.post(`/visits/${ray}/arrival`).expect(303)
    expect(answer.headers.location).toBe('/')
    expect((await visitRow(world.database, ray))?.arrivedAt).toEqual(world.clock.now())
    const page = await dana.get('/').expect(200)
    expect(page.text).toContain('Ray Alvarez is here.')
    expect(page.text).toContain(`action="/visits/${ray}/arrival/undo"`)
  })

  test('says when Ray was last seen, and an undo puts back when that was before', async () => {
    const { world, dana, ray } = await morning()
    const before = await lastSeen(world.database, 'Ray Alvarez')
    await dana.post(`/visits/${ray}/arrival`)
    expect(await lastSeen(world.database, 'Ray Alvarez')).toEqual(world.clock.now())
    await dana.post(`/visits/${ray}/arrival/undo`).expect(303)
    expect(await lastSeen(world.database, 'Ray Alvarez')).toEqual(before)
    expect(before).not.toBeNull()
  })

  test('marks somebody as gone, and takes it back', async () => {
    const { world, dana, ray } = await morning()
    await dana.post(`/visits/${ray}/arrival`)
    world.clock.moveBy(3_600_000)
    await dana.post(`/visits/${ray}/departure`).expect(303)
    expect((await visitRow(world.database, ray))?.completedAt).toEqual(world.clock.now())
    await dana.post(`/visits/${ray}/departure/undo`).expect(303)
    expect(await visitRow(world.database, ray)).toMatchObject({
      completedAt: null,
      arrivedAt: MORNING,
    })
  })

  test('cancels, and expects again', async () => {
    const { world, dana, ray } = await morning()
    await dana.post(`/visits/${ray}/cancellation`).expect(303)
    expect((await dana.get('/')).text).toContain('The visit of Ray Alvarez is cancelled.')
    await dana.post(`/visits/${ray}/cancellation/undo`).expect(303)
    expect(await visitRow(world.database, ray)).toMatchObject({ cancelledAt: null, arrivedAt: null })
  })

  test('notes that Tom did not come, and that he came after all', async () => {
    const { world, dana } = await morning()
    const tom = await visitIdOf(world.database, 'Tom Brandt')
    await dana.post(`/visits/${tom}/no-show`).expect(303)
    await dana.post(`/visits/${tom}/arrival`).expect(303)
    expect((await dana.get('/')).text).toContain('Tom Brandt is here.')
    await dana.post(`/visits/${tom}/arrival/undo`).expect(303)
    expect(await visitRow(world.database, tom)).toMatchObject({ arrivedAt: null, noShowAt: MORNING })
  })

  test('leads back to the card that it was made on', async () => {
    const { world, dana, ray } = await morning()
    const card = `/customers/${await customerNamed(world.database, 'Ray Alvarez')}`
    const from = 'http://club.example'
    const answer = await dana
      .post(`/visits/${ray}/arrival`)
      .set('Host', 'club.example')
      .set('Referer', from + card)
    expect(answer.headers.location).toBe(card)
  })

  test('leads to today, not to another site, whatever the referrer says', async () => {
    const { dana, ray } = await morning()
    const answer = await dana
      .post(`/visits/${ray}/arrival`)
      .set('Referer', 'https://evil.example/customers/1')
    expect(answer.headers.location).toBe('/')
  })
})

describe('a tap that a colleague was quicker with', () => {
  test('changes nothing, and says who and when', async () => {
    const { world, dana, ray } = await morning()
    const mara = await world.as('manager')
    await mara.post(`/visits/${ray}/arrival`)
    world.clock.moveBy(5 * 60_000)
    await dana.post(`/visits/${ray}/arrival`).expect(303)
    expect((await dana.get('/')).text).toContain('Mara Lindqvist was quicker: Ray Alvarez arrived at 09:28.')
    expect((await visitRow(world.database, ray))?.arrivedAt).toEqual(new Date('2026-11-21T14:28:00Z'))
  })

  test('cannot mark somebody as gone who never came, nor take back what was not said', async () => {
    const { world, dana, ray } = await morning()
    await dana.post(`/visits/${ray}/departure`).expect(303)
    await dana.post(`/visits/${ray}/cancellation/undo`).expect(303)
    expect(await visitRow(world.database, ray)).toMatchObject({ arrivedAt: null, completedAt: null })
  })
})

describe('who may', () => {
  test('a visit that is not there is not found', async () => {
    const { dana } = await morning()
    await dana.post(`/visits/${UNKNOWN}/arrival`).expect(404)
    await dana.post('/visits/nobody/arrival').expect(404)
    await dana.get(`/visits/${UNKNOWN}/edit`).expect(404)
  })

  test('a stranger is sent to the door, and nothing is noted', async () => {
    const { world, ray } = await morning()
    const answer = await world.stranger().post(`/visits/${ray}/arrival`).expect(303)
    expect(answer.headers.location).toBe('/sign-in')
    expect((await visitRow(world.database, ray))?.arrivedAt).toBeNull()
  })
})

async function morning(): Promise<{
  world: World
  dana: Browser
  ray: Awaited<ReturnType<typeof visitIdOf>>
}> {
  const world = freshWorld()
  const dana = await world.as('attendant')
  return { world, dana, ray: await visitIdOf(world.database, 'Ray Alvarez') }
}
