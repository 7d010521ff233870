import { existsSync } from 'node:fs'
import { inspectFile } from '../../db/inspect.ts'
import { isBackupLate } from '../backups/lateness.ts'
import { keptBackups } from '../backups/folder.ts'
import type { Config } from '../config.ts'
import { plural } from '../lib/text.ts'
import { toMend, well, type Finding } from './finding.ts'

/** Whether the database is whole. Reads all of it. */
export function checkDatabase(path: string): Finding {
  if (!existsSync(path)) return well('Database', 'There is none yet; the first start makes it.')
  const { problems } = inspectFile(path)
  return problems.length === 0
    ? well('Database', 'Whole, and every reference in it leads somewhere.')
    : toMend('Database', `${problems.join(' ')} Stop Rapport and restore the last backup (npm run restore).`)
}

/** Whether there is a backup to go back to. */
export async function checkBackups({ backups }: Config, databasePath: string, now: Date): Promise<Finding> {
  if (backups.kept === 0) return toMend('Backups', 'None is made by itself: BACKUPS_KEPT is 0.')
  if (!existsSync(databasePath)) return well('Backups', 'The first is made once there is something to keep.')
  const [latest] = await keptBackups(backups.folder)
  if (await isBackupLate({ ...backups, databasePath }, now))
    return toMend('Backups', 'None of the last two days is kept: see the page Backups, or npm run backup.')
  const lives = `each lives ${plural(backups.kept, 'night')}, and so long holds whoever was erased since`
  return well('Backups', `The last is of ${latest?.madeAt.toISOString() ?? ''}; ${lives}.`)
}
