import { setImmediate as breath } from 'node:timers/promises'
import { underWayBy } from '../lib/under-way.ts'
import type { Site } from '../web/site.ts'
import type { BulkChangeId } from './bulk-change.ts'
import { giveUpOnNext, goOn } from './commands.ts'
import { movingBulkChanges } from './queries.ts'

/** How many steps are one unit of work, during which nobody else writes. */
const A_UNIT = 25

type World = Pick<Site, 'database' | 'clock' | 'log'>

const changes = underWayBy<BulkChangeId>()

/** Makes a change to its end, or takes it back; joins in where that is under way. */
export function work(world: World, id: BulkChangeId): Promise<void> {
  return changes.begin(id, () => toItsEnd(world, id))
}

/** Goes on with what was broken off when the process ended. */
export async function goOnChangingMany(world: World): Promise<void> {
  for (const id of await movingBulkChanges(world.database.read)) await work(world, id)
}

/** Where a unit fails, its steps are tried one by one, so that one that cannot be written keeps no other out. */
async function toItsEnd({ database, clock, log }: World, id: BulkChangeId): Promise<void> {
  for (let atMost = A_UNIT; ;) {
    try {
      const now = clock.now()
      if ((await database.write((tx) => goOn(tx, id, { atMost, now }))) === 'done') return
    } catch (error) {
      log.error({ bulkChangeId: id, type: error instanceof Error ? error.name : typeof error }, 'step failed')
      if (atMost === 1) await database.write((tx) => giveUpOnNext(tx, id, clock.now()))
      atMost = 1
    }
    await breath()
  }
}
