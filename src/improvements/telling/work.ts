import { setImmediate as breath } from 'node:timers/promises'
import { aLittle, underWayBy } from '../../lib/under-way.ts'
import type { Site } from '../../web/site.ts'
import { tellNext } from './commands.ts'
import { improvementsToTell } from './queries.ts'

/** How many mails are one unit of work, during which nobody else writes. */
const A_UNIT = 50

type World = Pick<Site, 'database' | 'clock'>

const rounds = underWayBy<World['database']>()

/** Queues what was begun, as far as a page can wait. */
export async function goOnAfterTelling(world: World): Promise<void> {
  await aLittle(goOnTelling(world))
}

/** The same to its end, also where it was broken off; joins in where that is under way. */
export function goOnTelling(world: World): Promise<void> {
  return rounds.begin(world.database, () => round(world))
}

async function round({ database, clock }: World): Promise<void> {
  for (const id of await improvementsToTell(database.read))
    while ((await database.write((tx) => tellNext(tx, id, { atMost: A_UNIT, now: clock.now() }))) === 'more')
      await breath()
}
