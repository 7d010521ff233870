import type { Site } from '../web/site.ts'
import { planPacks } from './plan-commands.ts'

/** Queues the weekly packs that come due. */
export async function queuePacks({ database, clock }: Pick<Site, 'database' | 'clock'>): Promise<void> {
  await database.write((tx) => planPacks(tx, clock.now()))
}
