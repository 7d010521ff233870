import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { discardLeftFiles } from '../../../src/imports/incoming/jobs.ts'
import { newId } from '../../../src/lib/id.ts'
import { MORNING } from '../../support/clock.ts'
import { freshWorld, type World } from '../../support/world.ts'
import { arrived, refusal, sent, settled } from '../sending.ts'

const LIST = 'Name,Tier\nRay Stone,Gold\n'

const filesOf = ({ folder }: World) => readdirSync(join(folder, 'incoming'))

const tidied = ({ database, folder, clock }: World) =>
  discardLeftFiles({ database, dataFolder: folder, clock })

it('the file of a list is kept where nobody else on the machine may look', async () => {
  const world = freshWorld()
  await arrived(await world.as('manager'), LIST)
  const [name = ''] = filesOf(world)
  const folder = join(world.folder, 'incoming', name)
  expect(statSync(folder).mode & 0o777).toBe(0o700)
  expect(statSync(join(folder, 'list')).mode & 0o777).toBe(0o600)
})

it('the file of a list goes with it: refused, taken away or brought in', async () => {
  const world = freshWorld()
  const mara = await world.as('manager')
  await refusal(mara, '%PDF-1.7', 'list.csv')
  expect(filesOf(world)).toEqual([])
  const address = await sent(mara, LIST)
  await settled(mara, address)
  expect(filesOf(world)).toHaveLength(1)
  await mara.post(`${address}/removal`).expect(303)
  expect(filesOf(world)).toEqual([])
  const other = await sent(mara, LIST)
  await settled(mara, other)
  await mara.post(`${other}/application`).expect(303)
  await settled(mara, other)
  await tidied(world)
  expect(filesOf(world)).toEqual([])
})

it('a file that nobody asks for any more goes by itself, and one that is waited for stays', async () => {
  const world = freshWorld()
  const mara = await world.as('manager')
  const address = await arrived(mara, LIST)
  const orphan = join(world.folder, 'incoming', newId<'Import'>(MORNING))
  mkdirSync(orphan)
  writeFileSync(join(orphan, 'list'), LIST)
  await tidied(world)
  expect(filesOf(world)).toEqual([address.split('/')[2]])
  world.clock.moveBy(31 * 86_400_000)
  await tidied(world)
  expect(filesOf(world)).toEqual([])
  const later = await world.as('manager')
  expect((await later.get(address).expect(200)).text).toContain('The file is no longer kept.')
})
