import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { staff } from '../db/schema/staff.ts'
import { secretIn } from '../src/secret.ts'
import { turnOn } from '../src/two-factor/commands.ts'
import { secondFactorOf } from '../src/two-factor/queries.ts'
import { pageAt, post } from './support/browsing.ts'
import { staffNamed } from './support/cast.ts'
import { freshWorld, type World } from './support/world.ts'

const ROOT = join(import.meta.dirname, '..')
const NEW = 'the heron waits by the weir'
const SLOW = 60_000

it(
  'an owner who is locked out gets a link at the machine, which works once',
  async () => {
    const world = freshWorld()
    const { id } = await staffNamed(world.database.read, 'Otis Bell')
    const factor = { lockedKey: 'x', codeHashes: [], lastStep: 0 }
    await world.database.write((tx) => turnOn(tx, id, factor, world.clock.now()))
    const said = resetOwner(world, ['--two-factor'])
    expect(said).toContain('For Otis Bell')
    const link = /\/new-password\/\S+/.exec(said)?.[0] ?? ''
    world.clock.moveTo(new Date())
    const asked = freshWorld('demo', {
      database: world.database,
      secret: secretIn(join(world.folder, 'secret')),
    })
    asked.clock.moveTo(new Date())
    const otis = asked.stranger()
    expect(await pageAt(otis, link)).toContain('For Otis Bell')
    await post(otis, link, { password: NEW }).expect(303)
    await post(otis, link, { password: NEW }).expect(404)
    await post(otis, '/sign-in', { email: 'otis@cedarridge.example', password: NEW }).expect(303)
    await otis.get('/staff').expect(200)
    expect(await secondFactorOf(world.database.read, id)).toBeUndefined()
  },
  SLOW,
)

it(
  'where there are several owners, it asks which one',
  async () => {
    const world = freshWorld()
    const { id } = await staffNamed(world.database.read, 'Mara Lindqvist')
    await world.database.write((tx) => tx.update(staff).set({ role: 'owner' }).where(eq(staff.id, id)))
    expect(resetOwner(world, [])).toContain('Which owner? mara@cedarridge.example, otis@cedarridge.example')
    expect(resetOwner(world, ['otis@cedarridge.example'])).toContain('For Otis Bell')
  },
  SLOW,
)

function resetOwner({ folder }: World, words: string[]): string {
  const env = { ...process.env, RAPPORT_DATA: folder, BASE_URL: '', NODE_ENV: '' }
  const args = ['--import', 'tsx', 'scripts/reset-owner.ts', ...words]
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, env, encoding: 'utf8' })
  return stdout + stderr
}
