import { generateIdentity, identityToRecipient } from 'age-encryption'
import SQLite from 'better-sqlite3'
import fc from 'fast-check'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { BackupRefused, pack } from '../../src/backups/archive.ts'
import { lastRunIn } from '../../src/backups/folder.ts'
import { makeBackup, makeBackupAside, type Making } from '../../src/backups/make.ts'
import { restore } from '../../src/backups/restore.ts'
import { runBackup } from '../../src/backups/run.ts'
import { keepPhoto } from '../../src/photos/files.ts'
import { newId } from '../../src/lib/id.ts'
import { MORNING } from '../support/clock.ts'
import { freshDatabase } from '../support/database.ts'

describe('a backup', () => {
  it('brings everything back in an empty place: every row of every table, and every photo', async () => {
    const club = await cedarRidge()
    const file = await backUp(club)
    const elsewhere = emptyPlace()
    const { madeAt, putAside } = await restore({ ...elsewhere, file, identity: undefined })
    expect(madeAt).toEqual(MORNING)
    expect(putAside).toBeUndefined()
    expect(everything(elsewhere.databasePath)).toEqual(everything(club.databasePath))
    expect(readFileSync(join(elsewhere.dataFolder, 'photos', `${club.photoId}.webp`))).toEqual(club.photo)
  })

  it('is made in a thread of its own while the desk writes', async () => {
    const club = await cedarRidge()
    const made = await makeBackupAside(club)
    expect(made).toEqual({ name: 'rapport-2026-11-21T142800Z.tar.gz' })
    expect(readdirSync(club.dataFolder).filter((name) => name.startsWith('.backup-'))).toEqual([])
  })

  it('is read by nobody who has not its key', async () => {
    const [identity, another] = [await generateIdentity(), await generateIdentity()]
    const club = await cedarRidge()
    writeFileSync(join(club.dataFolder, 'secret'), 'what signs links')
    const file = await backUp({ ...club, recipient: await identityToRecipient(identity) })
    expect(readFileSync(file).includes('Ray Alvarez')).toBe(false)

    const elsewhere = emptyPlace()
    await expect(restore({ ...elsewhere, file, identity: undefined })).rejects.toThrow(/--key/u)
    await expect(restore({ ...elsewhere, file, identity: another })).rejects.toThrow(/another key/u)
    expect(existsSync(elsewhere.databasePath)).toBe(false)
    await restore({ ...elsewhere, file, identity })
    expect(everything(elsewhere.databasePath)).toEqual(everything(club.databasePath))
    expect(readFileSync(join(elsewhere.dataFolder, 'secret'), 'utf8')).toBe('what signs links')
  })

  it('holds what signs links only where it is encrypted', async () => {
    const club = await cedarRidge()
    writeFileSync(join(club.dataFolder, 'secret'), 'what signs links')
    const elsewhere = emptyPlace()
    await restore({ ...elsewhere, file: await backUp(club), identity: undefined })
    expect(existsSync(join(elsewhere.dataFolder, 'secret'))).toBe(false)
  })

  it('that was damaged anywhere brings back all of it or nothing', async () => {
    const club = await cedarRidge()
    const file = await backUp(club)
    const [whole, saved] = [readFileSync(file), everything(club.databasePath)]
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const damaged = Buffer.from(whole)
        damaged[at] = (damaged[at] ?? 0) ^ flip
        const elsewhere = emptyPlace()
        const copy = join(elsewhere.dataFolder, 'damaged.tar.gz')
        writeFileSync(copy, damaged)
        const outcome = await restore({ ...elsewhere, file: copy, identity: undefined }).catch(
          (e: unknown) => e,
        )
        if (outcome instanceof Error && !(outcome instanceof BackupRefused)) throw outcome
        if (outcome instanceof BackupRefused) expect(existsSync(elsewhere.databasePath)).toBe(false)
        else expect(everything(elsewhere.databasePath)).toEqual(saved)
      }),
      { numRuns: 25, seed: 21 },
    )
  })

  it('does not go over a desk that is open, and puts aside what was there', async () => {
    const club = await cedarRidge()
    const file = await backUp(club)
    await expect(restore({ ...club, file, identity: undefined })).rejects.toThrow('Rapport is running')

    const elsewhere = emptyPlace()
    await restore({ ...elsewhere, file, identity: undefined })
    const { putAside = '' } = await restore({ ...elsewhere, file, identity: undefined })
    expect(everything(join(putAside, 'rapport.sqlite'))).toEqual(everything(club.databasePath))
  })

  it.each([
    ['{"format":2}', 'newer Rapport'],
    ['{"somebody":"else’s"}', 'no backup of Rapport'],
    ['{"form', 'no backup of Rapport'],
    ['{"format":1,"madeAt":"2026-11-21T14:28:00Z","rows":{},"files":{"rapport.sqlite":"00"}}', 'damaged'],
  ])('that says %s of itself is refused', async (manifest, why) => {
    const place = emptyPlace()
    writeFileSync(join(place.dataFolder, 'manifest.json'), manifest)
    const file = join(place.dataFolder, 'other.tar.gz')
    await pack(place.dataFolder, ['manifest.json'], file)
    await expect(restore({ ...place, file, identity: undefined })).rejects.toThrow(why)
  })

  it('of a newer Rapport’s data is not made, and the reason is kept', async () => {
    const club = await cedarRidge()
    const other = new SQLite(club.databasePath)
    other.exec("insert into __drizzle_migrations (hash, created_at) values ('of tomorrow', 9999999999999)")
    other.close()
    const made = await runBackup(club, makeBackup, () => MORNING)
    expect(made).toEqual({ failure: 'It was written by a newer Rapport.' })
    expect(await lastRunIn(club.folder)).toMatchObject({ failure: 'It was written by a newer Rapport.' })
  })

  it('takes the place of the oldest, and of nothing else in the folder', async () => {
    const club = await cedarRidge()
    mkdirSync(club.folder)
    writeFileSync(join(club.folder, 'rapport-2025-notes.txt'), 'mine')
    for (const night of [1, 2, 3])
      await makeBackup({ ...club, kept: 2, now: new Date(`2026-11-0${night}T03:00:00Z`) })
    expect(readdirSync(club.folder).sort()).toEqual([
      'rapport-2025-notes.txt',
      'rapport-2026-11-02T030000Z.tar.gz',
      'rapport-2026-11-03T030000Z.tar.gz',
    ])
  })

  it('that cannot be written says why', async () => {
    const club = await cedarRidge()
    writeFileSync(club.folder, 'a file where the folder should be')
    const made = await makeBackup(club)
    expect(made).toEqual({ failure: 'Something else stands where the folder of the backups should be.' })
  })
})

async function cedarRidge(): Promise<Making & { photoId: string; photo: Buffer }> {
  const { folder, path } = freshDatabase()
  const [photoId, photo] = [newId<'Photo'>(MORNING), Buffer.from('a face')]
  await keepPhoto(folder, photoId, photo)
  const plan = { databasePath: path, folder: join(folder, 'backups'), kept: 3, recipient: undefined }
  return { ...plan, dataFolder: folder, now: MORNING, photoId, photo }
}

async function backUp(making: Making): Promise<string> {
  const made = await makeBackup(making)
  if ('failure' in made) throw new Error(made.failure)
  return join(making.folder, made.name)
}

function emptyPlace() {
  const dataFolder = mkdtempSync(join(tmpdir(), 'rapport-restored-'))
  onTestFinished(() => {
    rmSync(dataFolder, { recursive: true, force: true })
  })
  return { dataFolder, databasePath: join(dataFolder, 'rapport.sqlite'), now: MORNING }
}

/** Every row of every table, the index of the search included. */
function everything(path: string): Record<string, unknown[]> {
  const file = new SQLite(path, { readonly: true })
  const tables = file.prepare<[], string>("select name from sqlite_master where type = 'table'").pluck().all()
  const rows = tables
    .filter((name) => !name.startsWith('sqlite_'))
    .map((name) => [name, file.prepare(`select * from "${name}"`).all()] as const)
  file.close()
  return Object.fromEntries(rows)
}
