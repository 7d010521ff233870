import { setImmediate as breath, setTimeout as time } from 'node:timers/promises'
import type { Site } from '../web/site.ts'
import type { BulkChangeId } from './bulk-change.ts'
import { giveUpOnNext, goOn } from './commands.ts'
import { movingBulkChanges } from './queries.ts'

/** How many steps are one unit of work, during which nobody else writes. */
const A_UNIT = 25

/** How long an answer waits, so that a short change is made before its page is seen; in milliseconds. */
const PATIENCE = 1500

type World = Pick<Site, 'database' | 'clock' | 'log'>

const underWay = new Map<BulkChangeId, Promise<void>>()

/** Makes a change to its end, or takes it back; joins in where that is under way. */
export function work(world: World, id: BulkChangeId): Promise<void> {
  const already = underWay.get(id)
  if (already) return already
  const begun = toItsEnd(world, id).finally(() => underWay.delete(id))
  underWay.set(id, begun)
  return begun
}

/** Waits for short work; for long work only so long. */
export async function aLittle(working: Promise<void>): Promise<void> {
  await Promise.race([working, time(PATIENCE, undefined, { ref: false })])
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
