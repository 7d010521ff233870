import { setImmediate as breath } from 'node:timers/promises'
import type { Site } from '../../web/site.ts'
import { forgetSomeDeeds } from './forget-commands.ts'

/** Forgets what lists said and did that can no longer be undone, a few rows in each unit of work. */
export async function forgetOldDeeds({ database, clock }: Pick<Site, 'database' | 'clock'>): Promise<void> {
  const some = () => database.write((tx) => forgetSomeDeeds(tx, AT_ONCE, clock.now()))
  while ((await some()) === AT_ONCE) await breath()
}

const AT_ONCE = 200
