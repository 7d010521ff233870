import { MS_A_DAY } from '../lib/milliseconds.ts'
import type { BackupPlan } from '../web/site.ts'
import { keptBackups } from './folder.ts'

const LATE_AFTER = 2 * MS_A_DAY

/** True where backups should be made and the last is older than two nights. */
export async function isBackupLate({ folder, kept }: BackupPlan, now: Date): Promise<boolean> {
  if (kept === 0) return false
  const [latest] = await keptBackups(folder)
  return !latest || now.getTime() - latest.madeAt.getTime() > LATE_AFTER
}
