import { randomBytes } from 'node:crypto'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Day } from '../lib/day.ts'

/**
 * The keys of open months stand in files of their own in the data folder, which no backup, no archive and no database
 * holds. A month that closes takes its key along: whatever copies there are of its box open for nobody any more.
 */
function fileOf(folder: string, month: Day): string {
  return join(folder, `pulse-${month}.key`)
}

const KEY_FILE = /^pulse-(.+)\.key$/u

/** The key of a month, made where there is none. */
export async function keyOf(folder: string, month: Day): Promise<string> {
  const key = `${randomBytes(32).toString('base64url')}\n`
  await writeFile(fileOf(folder, month), key, { mode: 0o600, flag: 'wx' }).catch(unless('EEXIST'))
  return (await knownKeyOf(folder, month)) ?? ''
}

/** The key of a month, where it is there. */
export async function knownKeyOf(folder: string, month: Day): Promise<string | undefined> {
  const text = await readFile(fileOf(folder, month), 'utf8').catch(unless('ENOENT'))
  return text?.trim()
}

/** Destroys all keys but those of the months that are open. */
export async function burnKeys(folder: string, open: readonly Day[]): Promise<void> {
  const names = (await readdir(folder).catch(unless('ENOENT'))) ?? []
  for (const name of names) {
    const month = KEY_FILE.exec(name)?.[1]
    if (month === undefined || open.some((one) => one === month)) continue
    const path = join(folder, name)
    await writeFile(path, randomBytes(64))
    await rm(path, { force: true })
  }
}

function unless(code: string): (error: unknown) => undefined {
  return (error) => {
    if (error instanceof Error && 'code' in error && error.code === code) return undefined
    throw error
  }
}
