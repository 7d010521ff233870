import type { Site } from '../web/site.ts'
import { MS_A_DAY } from '../lib/milliseconds.ts'
import { planMornings } from './mornings/commands.ts'
import { planAllMails } from './plan-commands.ts'

/** How far ahead reminders are looked over: those after that are looked over later. Milliseconds. */
const NEAR = 2 * MS_A_DAY

/**
 * Plans the reminders of the next days again. Whatever changes a visit has planned them already; this is for what
 * nobody hooked: a colleague who left, a death, a merge, a list that was brought in, a database put back.
 */
export async function lookOverReminders({ database, clock }: Site): Promise<void> {
  const now = clock.now()
  await database.write((tx) => planAllMails(tx, now, new Date(now.getTime() + NEAR)))
}

/** Queues the digests of the next mornings, and the promises that come due on them. */
export async function queueMornings({ database, clock }: Site): Promise<void> {
  const now = clock.now()
  await database.write((tx) => planMornings(tx, now))
}
