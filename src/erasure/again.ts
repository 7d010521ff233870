import type { Clearing } from './clear.ts'
import { eraseAgain } from './commands.ts'
import { writeDown, writtenDown } from './ledger.ts'
import { allErasures } from './queries.ts'

/**
 * Erases once more whoever was erased after the data that is here now was saved, as after going back to a backup; before
 * anybody sees it. Answers how many times somebody was.
 */
export async function eraseWhoCameBack(site: Clearing): Promise<number> {
  const { database, dataFolder, clock } = site
  const kept = await allErasures(database.read)
  await writeDown(dataFolder, kept)
  const known = new Set(kept.map(({ id }) => id))
  const missing = (await writtenDown(dataFolder)).filter(({ id }) => !known.has(id))
  for (const erasure of missing) await database.write((tx) => eraseAgain(tx, erasure, clock.now()))
  return missing.length
}
