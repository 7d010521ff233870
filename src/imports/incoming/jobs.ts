import { MS_A_DAY } from '../../lib/milliseconds.ts'
import type { Site } from '../../web/site.ts'
import { isArriving } from './arriving.ts'
import { discardFile, listsKept } from './files.ts'
import { listsInNeed } from './queries.ts'

/** How long the file of a list is kept that nobody brings in, in days. */
export const DAYS_KEPT = 30

/** Discards the files of lists that are in, that were taken away, that nobody brought in, or that broke off arriving. */
export async function discardLeftFiles({
  database,
  dataFolder,
  clock,
}: Pick<Site, 'database' | 'dataFolder' | 'clock'>): Promise<void> {
  const kept = await listsKept(dataFolder)
  if (kept.length === 0) return
  const needed = await listsInNeed(database.read, new Date(clock.now().getTime() - DAYS_KEPT * MS_A_DAY))
  for (const id of kept) if (!needed.has(id) && !isArriving(id)) await discardFile(dataFolder, id)
}
