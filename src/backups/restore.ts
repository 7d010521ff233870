import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { inspectFile, isAlone } from '../../db/inspect.ts'
import { BackupRefused, unpack } from './archive.ts'
import { readManifest, type Manifest } from './backup.ts'
import { checksumOf, DATABASE_FILE, MANIFEST_FILE, PHOTOS, SECRET_FILE } from './contents.ts'
import { putAsideName } from './put-aside.ts'

/** Which backup goes back, and where. */
export interface Restoring {
  file: string
  /** The age identity that opens it, where it is encrypted. */
  identity: string | undefined
  dataFolder: string
  databasePath: string
  now: Date
}

export interface Restored {
  madeAt: Date
  /** The folder into which everything was put that was there before; undefined where nothing was. */
  putAside: string | undefined
}

/**
 * Puts a backup in the place of the data. First it is unpacked beside it, and every byte, row and reference checked;
 * what was there is put aside, not removed. Throws BackupRefused with a sentence, and then nothing has changed.
 */
export async function restore({
  file,
  identity,
  dataFolder,
  databasePath,
  now,
}: Restoring): Promise<Restored> {
  await mkdir(dataFolder, { recursive: true, mode: 0o700 })
  await mkdir(dirname(databasePath), { recursive: true, mode: 0o700 })
  if (existsSync(databasePath) && !isAlone(databasePath))
    throw new BackupRefused('Rapport is running on this data. Stop it first.')
  const room = await mkdtemp(join(dataFolder, '.restore-'))
  try {
    await unpack(file, room, identity)
    const manifest = await checked(room)
    const places = placesOf({ dataFolder, databasePath })
    const putAside = await putAsideAll(places, join(dataFolder, putAsideName(now)), room)
    for (const [name, path] of places) if (existsSync(join(room, name))) await rename(join(room, name), path)
    return { madeAt: new Date(manifest.madeAt), putAside }
  } finally {
    await rm(room, { recursive: true, force: true })
  }
}

/** Where each part of a backup belongs. */
type Places = readonly (readonly [name: string, path: string])[]

function placesOf({ dataFolder, databasePath }: Pick<Restoring, 'dataFolder' | 'databasePath'>): Places {
  return [
    [DATABASE_FILE, databasePath],
    [PHOTOS, join(dataFolder, PHOTOS)],
    [SECRET_FILE, join(dataFolder, SECRET_FILE)],
  ]
}

async function checked(room: string): Promise<Manifest> {
  const manifest = await manifestIn(room)
  for (const [path, sum] of Object.entries(manifest.files))
    if ((await checksumOf(join(room, path)).catch(() => '')) !== sum)
      throw new BackupRefused(`The backup is damaged: ${path} is not as it was saved. Nothing was restored.`)
  const { problems, rows } = inspectFile(join(room, DATABASE_FILE))
  const isWhole = Object.entries(manifest.rows).every(([table, count]) => rows[table] === count)
  if (!isWhole) problems.push('It does not hold as many rows as when it was saved.')
  if (problems.length > 0) throw new BackupRefused(`${problems.join(' ')} Nothing was restored.`)
  return manifest
}

async function manifestIn(room: string): Promise<Manifest> {
  const manifest = readManifest(await readFile(join(room, MANIFEST_FILE), 'utf8').catch(() => ''))
  if (manifest === 'newer')
    throw new BackupRefused('This backup was made by a newer Rapport. Nothing was restored.')
  if (!manifest || !(DATABASE_FILE in manifest.files))
    throw new BackupRefused('This file is no backup of Rapport. Nothing was restored.')
  return manifest
}

async function putAsideAll(places: Places, into: string, room: string): Promise<string | undefined> {
  const there = places.filter(([name, path]) => existsSync(path) && existsSync(join(room, name)))
  if (there.length === 0) return undefined
  await mkdir(into, { mode: 0o700 })
  for (const [, path] of there) await rename(path, join(into, basename(path)))
  return into
}
