import { existsSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { spawnSync } from 'node:child_process'

/** A data folder with so many members, and the moment that it is made for. */
export interface Crowd {
  members: number
  folder: string
}

/** The moment of every crowd: a Saturday morning at the club. */
export const MOMENT = '2026-11-21T14:28:00Z'

/** Makes the crowd once for each size; the folder is kept for the next run. */
export function prepareCrowd(members: number): Promise<Crowd> {
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
  return Promise.resolve({ members, folder })
}
