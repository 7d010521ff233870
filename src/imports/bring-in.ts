import { setImmediate as breath } from 'node:timers/promises'
import type { Site } from '../web/site.ts'
import { applyNext } from './apply.ts'
import type { ImportId } from './import.ts'
import { unfinishedImports } from './queries.ts'
import { begin } from './work.ts'

/** How many rows are one unit of work, during which nobody else is answered. */
const A_UNIT = 20

type World = Pick<Site, 'database' | 'clock' | 'log'>

/** Brings a list in that was begun, unit by unit to its end; joins in where that is under way. */
export function bringIn({ database, clock, log }: World, id: ImportId): Promise<void> {
  return begin(id, log, async () => {
    let outcome = 'more'
    while (outcome === 'more') {
      outcome = await database.write((tx) => applyNext(tx, id, { atMost: A_UNIT, now: clock.now() }))
      await breath()
    }
  })
}

/** Goes on with lists that were broken off when the process ended. */
export async function goOnBringingIn(world: World): Promise<void> {
  for (const id of await unfinishedImports(world.database.read)) await bringIn(world, id)
}
