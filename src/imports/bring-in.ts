import { setImmediate as breath } from 'node:timers/promises'
import type { Database } from '../../db/database.ts'
import type { Clock } from '../web/site.ts'
import { applyNext } from './apply.ts'
import type { ImportId } from './import.ts'
import { unfinishedImports } from './queries.ts'

/** How many rows are one unit of work, during which nobody else is answered. */
const A_UNIT = 20

/** What a list that is being brought in needs of the site. */
interface World {
  database: Database
  clock: Clock
}

/** Brings a list in that was begun, unit by unit to its end. Twice at a time is once: the second call joins the first. */
export function bringIn(world: World, id: ImportId): Promise<void> {
  const already = underWay.get(id)
  if (already) return already
  const work = toTheEnd(world, id).finally(() => underWay.delete(id))
  underWay.set(id, work)
  return work
}

/** Goes on with lists that were broken off when the process ended. */
export async function goOnBringingIn(world: World): Promise<void> {
  for (const id of await unfinishedImports(world.database.read)) await bringIn(world, id)
}

const underWay = new Map<ImportId, Promise<void>>()

async function toTheEnd({ database, clock }: World, id: ImportId): Promise<void> {
  let outcome = 'more'
  while (outcome === 'more') {
    outcome = await database.write((tx) => applyNext(tx, id, { atMost: A_UNIT, now: clock.now() }))
    await breath()
  }
}
