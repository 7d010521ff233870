import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { spawnSync } from 'node:child_process'
import { openDatabase } from '../../db/open.ts'
import { makeSearchWhereMissing } from '../../db/search/rebuild.ts'

/** A data folder with so many members, and the moment that it is made for. */
export interface Crowd {
  members: number
  folder: string
}

/** The moment of every crowd: a Saturday morning at the club. */
export const MOMENT = '2026-11-21T14:28:00Z'

/**
 * A crowd to use up: made once for each size and kept for the next run, which begins with a copy of it. One that was
 * made before the last migration is brought up to date first.
 */
export async function crowdOf(members: number): Promise<Crowd & { discard: () => void }> {
  const { folder, discard } = emptyFolder()
  const path = join(folder, 'rapport.sqlite')
  copyFileSync(join(madeOnce(members), 'rapport.sqlite'), path)
  const database = await openDatabase(`file:${path}`)
  await makeSearchWhereMissing(database)
  await database.close()
  return { members, folder, discard }
}

/** A folder to use up. */
export function emptyFolder(): { folder: string; discard: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-bench-run-'))
  return {
    folder,
    discard: () => {
      rmSync(folder, { recursive: true })
    },
  }
}

function madeOnce(members: number): string {
  const folder = join(tmpdir(), `rapport-bench-${members}`)
  if (!existsSync(join(folder, 'rapport.sqlite'))) {
    mkdirSync(folder, { recursive: true })
    const words = [
      '--import',
      'tsx',
      'scripts/crowd.ts',
      '--members',
      String(members),
      '--data',
      folder,
      '--now',
      MOMENT,
    ]
    const made = spawnSync(process.execPath, words, { stdio: 'inherit' })
    if (made.status !== 0) throw new Error('The crowd could not be made')
  }
  return folder
}
