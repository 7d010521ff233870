import { readdirSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { aside, type Limits } from '../src/lib/aside.ts'
import { connect } from './connect.ts'

/**
 * Writes a database file anew, without what it still holds of removed rows, and empties its log. Runs in a thread of its
 * own, since it takes its time with a large file. Nobody may write meanwhile; everybody may read.
 */
export async function compactAside(path: string): Promise<void> {
  for await (const done of aside(compactions, import.meta.url, path, LIMITS)) if (done === path) return
}

const LIMITS: Limits = { milliseconds: 3_600_000, megabytes: 256 }

/** As compact, for a thread. */
// eslint-disable-next-line @typescript-eslint/require-await -- a thread hands over what a generator yields
export async function* compactions(path: string): AsyncGenerator<string, void, void> {
  compact(path)
  yield path
}

/** Writes a database file anew and empties its log; throws where somebody is still reading what was there before. */
export function compact(path: string): void {
  const connection = connect(path)
  try {
    // In memory, the new file would have to fit there.
    connection.pragma('temp_store = FILE')
    connection.exec('VACUUM')
    const [{ busy } = { busy: 1 }] = connection.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
    if (busy !== 0) throw new Error('Somebody is still reading what the database held before')
  } finally {
    connection.close()
  }
}

/** Takes away the copies that were made before the data was brought up to date. */
export function discardCopies(path: string): void {
  const stamp = `${basename(path)}.before-migration-`
  for (const name of readdirSync(dirname(path))) if (name.startsWith(stamp)) rmSync(join(dirname(path), name))
}
