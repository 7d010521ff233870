import { setImmediate as breath } from 'node:timers/promises'
import type { Site } from '../web/site.ts'
import { applyNext, refuseNext } from './apply.ts'
import type { ImportId } from './import.ts'
import { takePhotosIn } from './incoming/keep-photos.ts'
import { lookAgain } from './look-again.ts'
import { halfLookedAt, unfinishedImports } from './queries.ts'
import { begin, logBroken } from './work.ts'

/** How many rows whoever wants to save has to wait for. */
const A_STRETCH = 100
/** How many of these are one unit of work while nobody does: each unit waits for the disk. */
const MOST_STRETCHES = 3

type World = Pick<Site, 'database' | 'clock' | 'log' | 'dataFolder'>

/** Brings a list in that was begun, unit by unit to its end; joins in where that is under way. */
export function bringIn(world: World, id: ImportId): Promise<void> {
  return begin(id, world.log, async () => {
    await takePhotosIn(world.dataFolder, id)
    while ((await aUnit(world, id)) === 'more') await breath()
  })
}

/** Goes on with lists that were broken off when the process ended. */
export async function goOnBringingIn(world: World): Promise<void> {
  for (const id of await halfLookedAt(world.database.read))
    await begin(id, world.log, () => lookAgain(world.database, id))
  for (const id of await unfinishedImports(world.database.read)) await bringIn(world, id)
}

/** Where a unit fails, its rows are tried one by one, so that one that cannot be written keeps no other out. */
async function aUnit(world: World, id: ImportId): Promise<'more' | 'done'> {
  try {
    return await applyWhileNobodyWaits(world, id)
  } catch (error) {
    logBroken(world.log, id, error)
  }
  for (let tried = 0; tried < A_STRETCH; tried += 1) {
    try {
      if ((await applyOne(world, id)) === 'done') return 'done'
    } catch (error) {
      logBroken(world.log, id, error)
      await world.database.write((tx) => refuseNext(tx, id, world.clock.now()))
    }
    await breath()
  }
  return 'more'
}

function applyWhileNobodyWaits({ database, clock }: World, id: ImportId): Promise<'more' | 'done'> {
  return database.write((tx) => {
    let stretches = 1
    const goesOn = () => database.waiting() === 0 && (stretches += 1) <= MOST_STRETCHES
    return applyNext(tx, id, { atMost: A_STRETCH, goesOn, now: clock.now() })
  })
}

function applyOne({ database, clock }: World, id: ImportId): Promise<'more' | 'done'> {
  return database.write((tx) => applyNext(tx, id, { atMost: 1, now: clock.now() }))
}
