import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { copyDatabase } from '../../db/copy.ts'
import { inspectFile } from '../../db/inspect.ts'
import { aside, type Limits } from '../lib/aside.ts'
import type { BackupPlan } from '../web/site.ts'
import { pack } from './archive.ts'
import { backupName, tooMany, type Manifest } from './backup.ts'
import { checksumOf, DATABASE_FILE, gatherPhotos, gatherSecret, MANIFEST_FILE } from './contents.ts'
import { failureInWords } from './failure.ts'
import { keptBackups } from './folder.ts'

/** What a backup is made of, and where it goes. */
export interface Making extends BackupPlan {
  dataFolder: string
  now: Date
}

/** What came of it: the name of the file, or why there is none. */
export type Made = { name: string } | { failure: string }

/** Makes a backup in a thread of its own, since reading everything takes its time. */
export async function makeBackupAside(making: Making): Promise<Made> {
  for await (const made of aside(backups, import.meta.url, making, LIMITS)) return made
  throw new Error('A backup ended without an answer')
}

const LIMITS: Limits = { milliseconds: 2 * 3_600_000, megabytes: 1024 }

/** As makeBackup, for a thread. */
export async function* backups(making: Making): AsyncGenerator<Made, void, void> {
  yield await makeBackup(making)
}

/** Makes a backup of what is whole, and removes those that are more than are kept. */
export async function makeBackup(making: Making): Promise<Made> {
  // What the system says it by does not reach another thread.
  return makeWhole(making).catch((error: unknown) => ({ failure: failureInWords(error) }))
}

async function makeWhole(making: Making): Promise<Made> {
  const { dataFolder, folder, recipient, now } = making
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const name = backupName(now, recipient !== undefined)
  const unfinished = join(folder, `${name}.unfinished`)
  const room = await mkdtemp(join(dataFolder, '.backup-'))
  try {
    const gathered = await gather(room, making)
    if ('failure' in gathered) return gathered
    await pack(room, gathered.files, unfinished, recipient)
    await rename(unfinished, join(folder, name))
  } finally {
    await rm(room, { recursive: true, force: true })
    await rm(unfinished, { force: true })
  }
  for (const old of tooMany(await keptBackups(folder), making.kept)) await rm(join(folder, old.name))
  return { name }
}

async function gather(
  room: string,
  { databasePath, dataFolder, recipient, now }: Making,
): Promise<{ files: string[] } | { failure: string }> {
  const copy = join(room, DATABASE_FILE)
  copyDatabase(databasePath, copy)
  const { problems, rows } = inspectFile(copy)
  if (problems.length > 0) return { failure: problems.join(' ') }
  const secret = recipient === undefined ? [] : await gatherSecret(dataFolder, room)
  const files = [DATABASE_FILE, ...secret, ...(await gatherPhotos(dataFolder, room))]
  const sums = await Promise.all(
    files.map(async (path) => [path, await checksumOf(join(room, path))] as const),
  )
  const manifest: Manifest = { format: 1, madeAt: now.toISOString(), rows, files: Object.fromEntries(sums) }
  await writeFile(join(room, MANIFEST_FILE), JSON.stringify(manifest, null, 2), { mode: 0o600 })
  return { files: [MANIFEST_FILE, ...files] }
}
