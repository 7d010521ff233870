import { describe, expect, it } from 'vitest'
import { lookForDuplicates } from '../../src/duplicates/jobs.ts'
import { freshWorld, type Browser } from '../support/world.ts'
import { begun, lookedThrough } from './bringing.ts'

const LIST =
  'Name,Phone,Town\nRaymond Alvares,305 555 0142,Doral\nJoan Whitfield,,Doral\nJoan Whitfield,,Miami\n'

async function club() {
  const world = freshWorld()
  await lookForDuplicates(world)
  const { id } = await lookedThrough(world.database, LIST)
  return { mara: await world.as('manager'), address: `/imports/${id}`, id, world }
}

function say(browser: Browser, address: string, line: number, said: Record<string, string>) {
  return browser.post(`${address}/lines/${line}/decision`).type('form').send(said).expect(303)
}

describe('the lines that may be somebody we have', () => {
  it('are counted, left out until somebody says so, and offered one by one', async () => {
    const { mara, address } = await club()
    const { text } = await mara.get(address).expect(200)
    expect(text).toContain('1 member is new and 2 may be somebody you have.')
    expect(text).toContain('2 lines may be somebody you have.')
    expect(text).toContain('The sure one is the same')
    const maybe = await mara.get(`${address}?only=maybe`).expect(200)
    expect(maybe.text).toContain(`href="${address}/lines/2">Decide`)
  })

  it('stand beside whom they may be, and lead on to the next one once they are decided', async () => {
    const { mara, address } = await club()
    const { text } = await mara.get(`${address}/lines/2`).expect(200)
    for (const part of [
      'Line 2: Raymond Alvares',
      'This is Ray Alvarez',
      'Not the same: a new member',
      'Doral',
    ])
      expect(text).toContain(part)
    const next = await say(mara, address, 2, { same: '0' })
    expect(next.headers.location).toBe(`${address}/lines/4`)
    const { text: twin } = await mara.get(`${address}/lines/4`).expect(200)
    expect(twin).toContain('Line 2 is Ray Alvarez.')
    expect(twin).toContain('The same as line 3')
    expect((await say(mara, address, 4, { say: 'later' })).headers.location).toBe(address)
    expect((await mara.get(address)).text).toContain('You said: this is Ray Alvarez.')
  })

  it('ask again once what was said is taken back', async () => {
    const { mara, address } = await club()
    await say(mara, address, 2, { say: 'apart' })
    expect((await mara.get(`${address}/lines/2`)).text).toContain('You said that this is somebody else.')
    await mara.post(`${address}/lines/2/again`).expect(303)
    expect((await mara.get(`${address}/lines/2`)).text).not.toContain('You said that')
  })

  it('are said to be the same all at once where they surely are', async () => {
    const { mara, address } = await club()
    await mara.post(`${address}/sure`).expect(303)
    expect((await mara.get(address)).text).toContain('1 member is new, 1 would be brought up to date')
  })

  it('are no lines of another list, nor any that do not ask', async () => {
    const { mara, address } = await club()
    for (const line of ['3', '77', 'x']) await mara.get(`${address}/lines/${line}`).expect(404)
  })

  it('that were left out come in afterwards from the same list', async () => {
    const { mara, address } = await club()
    await mara.post(`${address}/application`).expect(303)
    expect((await mara.get(address)).text).toContain('1 member came in and 2 still wait for a word from you.')
    await say(mara, address, 2, { say: 'apart' })
    expect((await mara.get(address)).text).toContain('Bring in the one decided since')
    await mara.post(`${address}/application`).expect(303)
    expect((await mara.get(address)).text).toContain('2 members came in')
  })
})

describe('whose word counts', () => {
  it('is chosen by field, and the lines say at once what that does', async () => {
    const { mara, address, world } = await club()
    expect((await mara.get(address)).text).toMatch(/id="tier"[^>]* checked/u)
    await mara.post(`${address}/wins`).type('form').send({ name: 'yes' }).expect(303)
    const { text } = await mara.get(address)
    expect(text).not.toMatch(/id="tier"[^>]* checked/u)
    expect(text).toMatch(/id="name"[^>]* checked/u)
    expect(world.logged.join('')).not.toContain('list broken off')
  })
})

describe('a list that is told to wait', () => {
  it('says how far it is, goes on where it was left, and not by itself', async () => {
    const { mara, address, id, world } = await club()
    await begun(world.database, id)
    await mara.post(`${address}/stop`).expect(303)
    const { text } = await mara.get(address)
    expect(text).toContain('You had it wait after 0 of 3 lines.')
    await mara.post(`${address}/application`).expect(303)
    expect((await mara.get(address)).text).toContain('1 member came in')
  })
})

describe('a list that is undone', () => {
  it('shows first what that does, can be left, and is undone and brought in again', async () => {
    const { mara, address } = await club()
    await mara.post(`${address}/application`).expect(303)
    expect((await mara.get(address)).text).toContain('The whole list can be undone until')
    await mara.post(`${address}/outlook`).expect(303)
    expect((await mara.get(address)).text).toContain('If you undo it, 1 member will be taken out again.')
    await mara.post(`${address}/outlook/removal`).expect(303)
    expect((await mara.get(address)).text).toContain('See what that would do')
    await mara.post(`${address}/outlook`).expect(303)
    await mara.post(`${address}/undo`).expect(303)
    const { text } = await mara.get(address)
    expect(text).toContain('It can be brought in again.')
    expect(text).toContain('Bring in 1 member')
    expect((await mara.get('/imports')).text).toContain('Undone')
  })
})
