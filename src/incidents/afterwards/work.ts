import { setImmediate as breath } from 'node:timers/promises'
import { aLittle, underWayBy } from '../../lib/under-way.ts'
import type { Site } from '../../web/site.ts'
import { queueNextMails, updatesToMail } from '../mails/queue-commands.ts'
import { noteReached, reachedByMail } from '../mails/told-commands.ts'
import { cancelForThoseWhoLeft, planNextFollowUps } from './follow-up-commands.ts'
import { incidentsToFollowUp, plannedForThoseWhoLeft } from './follow-up-queries.ts'

/** How many are one unit of work, during which nobody else writes. */
const A_UNIT = 50

type World = Pick<Site, 'database' | 'clock'>

const rounds = underWayBy<World['database']>()

/** Goes on with what was begun by a word on an incident: its mails and its follow-ups, as far as a page can wait. */
export async function goOnAfter(world: World): Promise<void> {
  await aLittle(goOnWithIncidents(world))
}

/** The same to its end, also where it was broken off; joins in where that is under way. */
export function goOnWithIncidents(world: World): Promise<void> {
  return rounds.begin(world.database, () => round(world))
}

async function round({ database, clock }: World): Promise<void> {
  for (const id of await updatesToMail(database.read))
    await toItsEnd(() => database.write((tx) => queueNextMails(tx, id, { atMost: A_UNIT, now: clock.now() })))
  for (const id of await incidentsToFollowUp(database.read))
    await toItsEnd(() =>
      database.write((tx) => planNextFollowUps(tx, id, { atMost: A_UNIT, now: clock.now() })),
    )
}

/** Notes what has come about meanwhile: whom a mail has reached, and who has left. Where nothing has, nothing is written. */
export async function lookOverAffected({ database, clock }: World): Promise<void> {
  const now = clock.now()
  const reached = await reachedByMail(database.read, now)
  for (let from = 0; from < reached.length; from += A_UNIT)
    await database.write((tx) => noteReached(tx, reached.slice(from, from + A_UNIT)))
  const left = await plannedForThoseWhoLeft(database.read)
  if (left.length > 0) await database.write((tx) => cancelForThoseWhoLeft(tx, left, now))
}

async function toItsEnd(step: () => Promise<'more' | 'done'>): Promise<void> {
  while ((await step()) === 'more') await breath()
}
