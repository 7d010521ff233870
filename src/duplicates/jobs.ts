import type { Site } from '../web/site.ts'
import { lookAtSome } from './look-commands.ts'

/** Compares whoever has changed, a few in each unit of work so that nobody waits, until all are done or a minute's worth is. */
export async function lookForDuplicates({
  database,
  clock,
}: Pick<Site, 'database' | 'clock'>): Promise<void> {
  for (let looked = 0; looked < MOST_A_MINUTE; looked += AT_ONCE) {
    const many = await database.write((tx) => lookAtSome(tx, AT_ONCE, clock.now()))
    if (many < AT_ONCE) return
  }
}

const AT_ONCE = 25
const MOST_A_MINUTE = 4000
