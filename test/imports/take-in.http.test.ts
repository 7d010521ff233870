import { describe, expect, it } from 'vitest'
import { customers } from '../../db/schema/people.ts'
import { imports } from '../../db/schema/imports.ts'
import { bringIn } from '../../src/imports/bring-in.ts'
import type { ListFile, ListReading } from '../../src/imports/read-member-list.ts'
import { takeIn } from '../../src/imports/take-in.ts'
import { aside } from '../../src/lib/aside.ts'
import { memberNamed, staffNamed } from '../support/cast.ts'
import { MORNING } from '../support/clock.ts'
import { freshWorld, type World } from '../support/world.ts'
import { asFile, begun, lookedThrough } from './bringing.ts'
import { listFile } from './given.ts'
import { failsAtOnce, failsHalfway, hangsAtOnce } from './odd-lists.ts'

const ODD_LISTS = new URL('./odd-lists.ts', import.meta.url).href
const CLUB = listFile('club.csv')
const MANY = ['Name,Number', ...Array.from({ length: 300 }, (_, i) => `Ray Stone${i},N${i}`)].join('\n')

/** Sends a list that is read in this odd way. */
async function oddlySent(
  { database, log }: World,
  odd: (file: ListFile) => ListReading,
  milliseconds = 20_000,
) {
  const mara = await staffNamed(database.read, 'Mara Lindqvist')
  const reading = aside(odd, ODD_LISTS, asFile(CLUB), { milliseconds, megabytes: 128 })
  return takeIn({ database, log }, reading, { fileName: 'club.csv', staffId: mara.id, now: MORNING })
}

describe('a list that cannot be read to its end', () => {
  it('is given up with a sentence where reading it hangs, and leaves nothing', async () => {
    const world = freshWorld()
    const sent = await oddlySent(world, hangsAtOnce, 1000)
    expect(sent).toMatchObject({
      refused: expect.stringContaining('took so long that it was given up') as string,
    })
    expect(await world.database.read.$count(imports)).toBe(0)
  })

  it('is refused with a sentence where reading it fails; the log has no name, and the next list comes in', async () => {
    const world = freshWorld()
    const sent = await oddlySent(world, failsAtOnce)
    expect(sent).toMatchObject({ refused: expect.stringContaining('not your fault') as string })
    expect(world.logged.join('')).toContain('list broken off')
    expect(world.logged.join('')).not.toContain('Whitfield')
    expect((await lookedThrough(world.database, CLUB)).counts.new).toBe(3)
  })

  it('stands as broken off where it fails halfway, changes nobody, and is taken away', async () => {
    const world = freshWorld()
    const before = await world.database.read.$count(customers)
    const sent = await oddlySent(world, failsHalfway)
    if ('refused' in sent) throw new Error(sent.refused)
    await sent.lookingThrough
    const mara = await world.as('manager')
    const { text } = await mara.get(`/imports/${sent.id}`).expect(200)
    expect(text).toContain('It was broken off before every line was looked through.')
    await mara.post(`/imports/${sent.id}/removal`).expect(303)
    expect(await world.database.read.$count(customers)).toBe(before)
  })
})

describe('while a list', () => {
  it('is read, others have their pages', async () => {
    const world = freshWorld()
    const mara = await world.as('manager')
    const dana = await world.as('attendant')
    const order: string[] = []
    const sending = mara.post('/imports').attach('list', Buffer.from(MANY), 'club.csv').expect(303)
    const sent = sending.then(() => order.push('the list is read'))
    await dana.get('/').expect(200)
    order.push('Dana has her page')
    await sent
    expect(order).toEqual(['Dana has her page', 'the list is read'])
  })

  it('comes in, others have their pages and save what they learned', async () => {
    const world = freshWorld()
    const dana = await world.as('attendant')
    const ray = await memberNamed(world.database.read, 'Ray Alvarez')
    const { id } = await lookedThrough(world.database, MANY)
    await begun(world.database, id)
    const order: string[] = []
    const coming = bringIn(world, id).then(() => order.push('the list is in'))
    await dana.get(`/customers/${ray.id}`).expect(200)
    order.push('Dana has the card')
    await dana
      .post(`/people/${ray.id}/notes`)
      .type('form')
      .send({ text: 'Mateo chose Gainesville' })
      .expect(303)
    order.push('her note is saved')
    await coming
    expect(order).toEqual(['Dana has the card', 'her note is saved', 'the list is in'])
    expect((await dana.get(`/customers/${ray.id}`).expect(200)).text).toContain('Mateo chose Gainesville')
  })
})
