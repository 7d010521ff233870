import { jsonOf } from '../lib/json.ts'
import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { LastRun, readBackupName, type Backup } from './backup.ts'

const LAST_RUN_FILE = 'last-run.json'

/** The backups in a folder, the latest first. */
export async function keptBackups(folder: string): Promise<Backup[]> {
  const names = await readdir(folder).catch(() => [])
  const found = await Promise.all(
    names.map(async (name) => {
      const said = readBackupName(name)
      return said ? [{ name, ...said, size: (await stat(join(folder, name))).size }] : []
    }),
  )
  return found.flat().sort((a, b) => b.madeAt.getTime() - a.madeAt.getTime())
}

/** How the last one went; undefined where none was ever tried, or it cannot be read. */
export async function lastRunIn(folder: string): Promise<LastRun | undefined> {
  const text = await readFile(join(folder, LAST_RUN_FILE), 'utf8').catch(() => '')
  const read = LastRun.safeParse(jsonOf(text))
  return read.success ? read.data : undefined
}

/** Keeps how the last one went. */
export async function keepLastRun(folder: string, run: LastRun): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, LAST_RUN_FILE)
  await writeFile(`${path}.new`, JSON.stringify(run), { mode: 0o600 })
  await rename(`${path}.new`, path)
}
