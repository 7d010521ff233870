import { letGoOfAll } from '../lib/keep-last.ts'
import { safeError } from '../lib/safe-error.ts'
import { discardPhotosOfNobody } from '../photos/jobs.ts'
import type { Site } from '../web/site.ts'
import { keepCleared } from './commands.ts'
import { discardFiles, discardPutAside } from './files.ts'
import { writeDown } from './ledger.ts'
import { photosAwaited } from './paper-queries.ts'
import { unclearedErasures } from './queries.ts'

/** What is needed of the site to take the last bytes of somebody away. */
export type Clearing = Pick<Site, 'database' | 'dataFolder' | 'clock' | 'backups'>

/**
 * Takes what is left of those who were erased out of every file, and writes down outside the database that they were.
 * Whatever breaks it off, it is done again from the beginning until all of it is done.
 */
export async function clearErased({ database, dataFolder, clock, backups }: Clearing): Promise<void> {
  const uncleared = await unclearedErasures(database.read)
  if (uncleared.length === 0) return
  // Beside the backups too: they may be all that is left of a machine.
  for (const folder of [dataFolder, ...(backups ? [backups.folder] : [])]) await writeDown(folder, uncleared)
  letGoOfAll()
  for (const { filesLeft } of uncleared) if (filesLeft) await discardFiles(dataFolder, filesLeft)
  await discardPhotosOfNobody({ database, dataFolder }, await photosAwaited(database.read))
  const [last] = uncleared.slice(-1)
  if (last) await discardPutAside(dataFolder, last.at)
  await database.forgetRemoved()
  const ids = uncleared.map(({ id }) => id)
  await database.write((tx) => keepCleared(tx, ids, clock.now()))
}

/** The clearing that this process does, so that two never do it at once. */
let underWay: Promise<void> = Promise.resolve()

/** The same, after whatever is being cleared; for the timetable, and right after somebody was erased. */
export function goOnClearing(site: Clearing): Promise<void> {
  underWay = underWay.catch(() => undefined).then(() => clearErased(site))
  return underWay
}

/** Begins to clear, and waits for nobody: what breaks off is logged, and gone on with by the timetable. */
export function beginClearing(site: Clearing & Pick<Site, 'log'>): void {
  goOnClearing(site).catch((err: unknown) => {
    site.log.error({ err: safeError(err) }, 'what was erased is not yet out of every file')
  })
}
