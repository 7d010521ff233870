import { describe, expect, it } from 'vitest'
import { customers } from '../../db/schema/people.ts'
import { imports } from '../../db/schema/imports.ts'
import { bringIn } from '../../src/imports/bring-in.ts'
import type { ImportId } from '../../src/imports/import.ts'
import { fileOf } from '../../src/imports/incoming/files.ts'
import { lookThrough } from '../../src/imports/look-through.ts'
import { mapColumns } from '../../src/imports/mapping/commands.ts'
import { importById } from '../../src/imports/queries.ts'
import { recognise } from '../../src/imports/reading/columns.ts'
import type { ArrivedFile, Surveying } from '../../src/imports/survey-list.ts'
import { takeIn } from '../../src/imports/take-in.ts'
import { begin } from '../../src/imports/work.ts'
import { aside } from '../../src/lib/aside.ts'
import { asId, newId } from '../../src/lib/id.ts'
import { memberNamed, staffNamed } from '../support/cast.ts'
import { MORNING } from '../support/clock.ts'
import { freshWorld, type World } from '../support/world.ts'
import { begun, lookedThrough, today } from './bringing.ts'
import { listFile, withFile } from './given.ts'
import { failsAtOnce, failsHalfway, hangsAtOnce } from './odd-lists.ts'
import { arrived, chosenIn, settled } from './sending.ts'

const ODD_LISTS = new URL('./odd-lists.ts', import.meta.url).href
const CLUB = listFile('club.csv')
const MANY = ['Name,Number', ...Array.from({ length: 300 }, (_, i) => `Ray Stone${i},N${i}`)].join('\n')

/** Sends a list that is looked over in this odd way. */
async function oddlySent(
  { database, log }: World,
  odd: (file: ArrivedFile) => Surveying,
  milliseconds = 20_000,
) {
  const mara = await staffNamed(database.read, 'Mara Lindqvist')
  return withFile(CLUB, (path) => {
    const file = { path, timeZone: 'America/New_York' }
    const surveying = aside(odd, ODD_LISTS, file, { milliseconds, megabytes: 128 })
    const arrival = { id: newId<'Import'>(MORNING), fileName: 'club.csv', staffId: mara.id, now: MORNING }
    return takeIn({ database, log }, surveying, arrival)
  })
}

/** Has a list that arrived looked through in a thread that fails halfway. */
async function brokenOff({ database, log, folder }: World, address: string): Promise<ImportId> {
  const id = asId<'Import'>(address.split('/')[2] ?? '')
  const list = id && (await importById(database.read, id))
  const mara = await staffNamed(database.read, 'Mara Lindqvist')
  if (!list) throw new Error('The list did not arrive')
  const mapping = recognise(list.headings).map((field) => ({ field, dateOrder: 'day-first' as const }))
  await database.write((tx) => mapColumns(tx, list, mapping, { staffId: mara.id, now: MORNING }))
  const file = { path: fileOf(folder, id), mapping, today: today() }
  const reading = aside(failsHalfway, ODD_LISTS, file, { milliseconds: 20_000, megabytes: 128 })
  await begin(id, log, () => lookThrough(database, id, reading, { now: MORNING }))
  return id
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

  it('stands as broken off where it fails halfway, changes nobody, and is looked through anew', async () => {
    const world = freshWorld()
    const { database } = world
    const before = await database.read.$count(customers)
    const mara = await world.as('manager')
    const address = await arrived(mara, CLUB)
    const id = await brokenOff(world, address)
    expect((await mara.get(`/imports/${id}`).expect(200)).text).toContain(
      'It was broken off before every line was looked through.',
    )
    expect(await database.read.$count(customers)).toBe(before)
    const { text } = await mara.get(address).expect(200)
    await mara.post(address).type('form').send(chosenIn(text)).expect(303)
    expect(await settled(mara, `/imports/${id}`)).toContain('3 members are new.')
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
    const coming = bringIn({ ...world, dataFolder: world.folder }, id).then(() =>
      order.push('the list is in'),
    )
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
