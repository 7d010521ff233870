import { timeZonesOfPlaces } from '../places/queries.ts'
import type { Site } from '../web/site.ts'
import { isDue } from './backup.ts'
import { keptBackups, lastRunIn } from './folder.ts'
import { backUp } from './under-way.ts'

/** Makes this night's backup, once. */
export async function backUpNightly({ backups, ...site }: Site): Promise<void> {
  if (!backups || backups.kept === 0) return
  const [timeZone] = await timeZonesOfPlaces(site.database.read)
  if (timeZone === undefined) return
  const now = site.clock.now()
  const lastMadeAt = (await keptBackups(backups.folder)).find(({ madeAt }) => madeAt <= now)?.madeAt
  const lastTriedAt = (await lastRunIn(backups.folder))?.endedAt
  if (isDue(now, timeZone, { lastMadeAt, lastTriedAt })) await backUp({ ...site, backups })
}
