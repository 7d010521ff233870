import { describe, expect, it } from 'vitest'
import { flashAfter, pageAt, post } from '../support/browsing.ts'
import { linkIn } from '../support/delivered.ts'
import { freshWorld, type Browser } from '../support/world.ts'
import { coldBoiler, write } from './given.ts'

describe('the public page of an incident', () => {
  it('is read by anybody with its address: the timeline, and no name', async () => {
    const world = freshWorld()
    const mara = await world.as('manager')
    const incident = await coldBoiler(world, mara)
    await write(mara, incident).expect(303)
    await write(mara, incident, { text: 'Tell them before they change.', isForColleagues: 'yes' }).expect(303)
    const address = await shared(mara, incident.id)
    const answer = await world.stranger().get(address).expect(200)
    expect((await mara.get(address).expect(200)).text).toBe(answer.text)
    expect(answer.headers['x-robots-tag']).toBe('noindex')
    expect(answer.text).toContain('The boiler went out.')
    expect(answer.text).toContain('A new valve is on its way.')
    for (const hidden of ['Mara', 'Lindqvist', 'Tell them before they change.'])
      expect(answer.text).not.toContain(hidden)
  })

  it('that was switched off looks like one that never was', async () => {
    const world = freshWorld()
    const mara = await world.as('manager')
    const { id } = await coldBoiler(world, mara)
    const address = await shared(mara, id)
    await post(mara, `/incidents/${id}/page/end`).expect(303)
    const stranger = world.stranger()
    const [withdrawn, unknown] = [
      await stranger.get(address).expect(404),
      await stranger.get(`${address.slice(0, -4)}AAAA`).expect(404),
    ]
    expect(bare(withdrawn.text)).toBe(bare(unknown.text))
  })

  it('switched off by a slip is back at its address; made anew it has another', async () => {
    const world = freshWorld()
    const mara = await world.as('manager')
    const { id } = await coldBoiler(world, mara)
    const first = await shared(mara, id)
    await post(mara, `/incidents/${id}/page/end`).expect(303)
    const { undo } = await flashAfter(mara, `/incidents/${id}`)
    await post(mara, undo).expect(303)
    await world.stranger().get(first).expect(200)
    await post(mara, `/incidents/${id}/page/end`).expect(303)
    const second = await shared(mara, id)
    expect(second).not.toBe(first)
    await world.stranger().get(first).expect(404)
    await world.stranger().get(second).expect(200)
  })

  it('goes with an incident that is taken away', async () => {
    const world = freshWorld()
    const mara = await world.as('manager')
    const { id } = await coldBoiler(world, mara)
    const address = await shared(mara, id)
    await post(mara, `/incidents/${id}/removal`).expect(303)
    await world.stranger().get(address).expect(404)
  })

  it('is guessed at no more than sixty times a minute', async () => {
    const stranger = freshWorld().stranger()
    for (let i = 0; i < 60; i++) await stranger.get(`/i/${i}`).expect(404)
    await stranger.get('/i/60').expect(429)
  })
})

async function shared(mara: Browser, id: string): Promise<string> {
  await post(mara, `/incidents/${id}/page`).expect(303)
  const page = await pageAt(mara, `/incidents/${id}`)
  return linkIn(/http:\/\/127\.0\.0\.1\/i\/[\w-]+/u.exec(page)?.[0] ?? '')
}

/** Without the number that tells one answer from another. */
function bare(page: string): string {
  return page.replace(/[0-9a-f]{8}/gu, '')
}
