import { execFile } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { preferences } from '../../db/schema/facts.ts'
import { notes } from '../../db/schema/notes.ts'
import { people } from '../../db/schema/people.ts'
import { sqliteDatabase } from '../../db/sqlite.ts'
import { auditEntries } from '../../db/schema/audit.ts'
import { makeBackup } from '../../src/backups/make.ts'
import { goOnClearing } from '../../src/erasure/clear.ts'
import { pageAt, post } from '../support/browsing.ts'
import { memberNamed, personNamed } from '../support/cast.ts'
import { freshWorld, type World } from '../support/world.ts'
import { filesHolding } from './bytes.ts'
import { erase } from './erasing.ts'
import { DIGITS, MARK, NAME, planted } from './planted.ts'

describe('erasing somebody', () => {
  it('leaves no byte of them in the database, its log, or any file beside it', async () => {
    const world = freshWorld()
    const { id } = await planted(world)
    expect(tops(world)).toEqual(expect.arrayContaining(['incoming', 'mail', 'rapport.sqlite-wal']))
    await erase(world, id, NAME)
    expect(filesHolding(world.folder, MARK)).toEqual([])
    expect(filesHolding(world.folder, DIGITS)).toEqual([])
    expect(readdirSync(join(world.folder, 'photos'))).toEqual([])
    const otis = await world.as('owner')
    await otis.get(`/customers/${id}`).expect(404)
    expect((await otis.get(`/find?q=${MARK}`)).text).not.toContain('Zqxwvkana')
  }, 120_000)

  it('stays done after going back to a backup that held them, and only ids tell of it', async () => {
    const world = freshWorld()
    const { id } = await planted(world)
    const databasePath = join(world.folder, 'rapport.sqlite')
    const backups = { databasePath, folder: join(world.folder, 'backups'), kept: 3, recipient: undefined }
    const made = await makeBackup({ ...backups, dataFolder: world.folder, now: world.clock.now() })
    if (!('name' in made)) throw new Error(made.failure)
    await erase(world, id, NAME)
    const ledger = join(world.folder, 'erasures.jsonl')
    expect(statSync(ledger).mode & 0o777).toBe(0o600)
    expect(readFileSync(ledger, 'utf8')).toContain(id)
    await world.database.close()

    const script = ['--import', 'tsx', 'scripts/restore.ts', join(backups.folder, made.name)]
    const env = { PATH: process.env['PATH'], RAPPORT_DATA: world.folder }
    const { stdout } = await promisify(execFile)(process.execPath, script, { env })
    expect(stdout).toContain('Erased again whoever was erased since that day: 1 time.')
    const restored = sqliteDatabase(databasePath)
    expect(await restored.read.$count(people, eq(people.id, id))).toBe(0)
    expect(await restored.read.$count(auditEntries, eq(auditEntries.subjectId, id))).toBeGreaterThan(0)
    await restored.close()
    expect(filesHolding(world.folder, MARK)).toEqual([])
  }, 120_000)

  it('asks for the name or the number first, and keeps what was chosen', async () => {
    const world = freshWorld()
    const otis = await world.as('owner')
    const { id } = await memberNamed(world.database.read, 'Ray Alvarez')
    const answer = await post(otis, `/customers/${id}/erasure`, { confirm: 'Ray' }).expect(422)
    expect(answer.text).toContain('Please type “Ray Alvarez”')
    expect(answer.text).not.toMatch(/name="with:[^"]+" value="yes" checked/u)
    await otis.get(`/customers/${id}`).expect(200)
    await post(otis, `/customers/${id}/erasure`, { confirm: '2214' }).expect(303)
    await otis.get(`/customers/${id}`).expect(404)
    await goOnClearing({ ...world, dataFolder: world.folder })
    expect(await pageAt(otis, '/erasures')).toContain('Done: nothing of them is left')
  })

  it('takes along whom we know through nobody else, but for those who were unticked', async () => {
    const world = freshWorld()
    const { read } = world.database
    const [ray, sofia] = [await memberNamed(read, 'Ray Alvarez'), await personNamed(read, 'Sofia Alvarez')]
    await erase(world, ray.id, 'Ray Alvarez', { [`with:${sofia.id}`]: undefined })
    expect(await read.$count(people, eq(people.id, sofia.id))).toBe(1)
    expect(await read.$count(people, eq(people.name, 'Elena Alvarez'))).toBe(0)
    await erase(world, sofia.id, 'sofia  alvarez')
    expect(await read.$count(people, eq(people.id, sofia.id))).toBe(0)
  })

  it('lets what is about others too stay without them, or go as well', async () => {
    const world = freshWorld()
    const { read } = world.database
    const [dana, ray] = [await world.as('attendant'), await memberNamed(read, 'Ray Alvarez')]
    const { id } = await memberNamed(read, 'Nikhil Rao')
    for (const text of ['Golf with Nikhil Rao in May', 'Owes Nikhil Rao a dinner']) {
      const preference = {
        text,
        area: 'service',
        habit: 'always',
        audience: 'everyone',
        howWeKnow: 'told us',
      }
      await post(dana, `/people/${ray.id}/preferences`, preference).expect(303)
    }
    await post(dana, `/people/${ray.id}/notes`, { text: 'Drove home with Nikhil Rao' }).expect(303)
    const otis = await world.as('owner')
    const page = await pageAt(otis, `/customers/${id}/erasure`)
    await erase(world, id, 'Nikhil Rao', {
      [fieldBefore(page, 'Keep it as: Owes someone')]: 'whole',
      [fieldBefore(page, 'Keep it as: Drove home')]: 'whole',
    })
    expect((await read.select().from(notes)).filter(({ text }) => text.startsWith('Drove home'))).toEqual([])
    const kept = await read.select({ text: preferences.text }).from(preferences)
    expect(kept.map(({ text }) => text)).toContain('Golf with someone in May')
    expect(kept.filter(({ text }) => text.startsWith('Owes'))).toEqual([])
  })

  it('is the owner’s, and entered in the record', async () => {
    const world = freshWorld()
    const { id } = await memberNamed(world.database.read, 'Ray Alvarez')
    const mara = await world.as('manager')
    await mara.get(`/customers/${id}/erasure`).expect(403)
    expect(await pageAt(mara, `/customers/${id}/edit`)).not.toContain('/erasure')
    await erase(world, id, 'Ray Alvarez')
    const [entry] = await world.database.read
      .select()
      .from(auditEntries)
      .where(eq(auditEntries.action, 'erased a customer'))
    expect(entry).toMatchObject({ subjectId: id, subjectKind: 'customer' })
  })
})

/** The name of the choice that a page offers just before these words. */
function fieldBefore(page: string, words: string): string {
  const names = [...page.slice(0, page.indexOf(words)).matchAll(/name="((?:preferences|notes):[^"]+)"/gu)]
  return names.at(-1)?.[1] ?? ''
}

function tops({ folder }: World): string[] {
  return [...new Set(filesHolding(folder, MARK).map((path) => path.split('/')[0] ?? ''))]
}
