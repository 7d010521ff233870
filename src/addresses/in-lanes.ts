import type { Id } from '../lib/id.ts'
import { aLittle } from '../lib/under-way.ts'
import type { Site } from '../web/site.ts'

/** Addresses that are asked at the same time, so that one that hangs does not hold up the others. */
const LANES = 4
/** How many are asked in one run; the rest wait for the next. */
export const MOST_IN_A_RUN = 40

/** How long somebody waits for an address to be read before they are shown its page. */
const A_WHILE = 5_000

/** Asks every one of these, a few at a time. One that fails stops nothing. */
export async function inLanes<Some extends Id<never>>(
  ids: readonly Some[],
  ask: (id: Some) => Promise<void>,
  log: Site['log'],
): Promise<void> {
  const waiting = [...ids]
  const lane = async () => {
    for (let id = waiting.shift(); id; id = waiting.shift()) {
      await ask(id).catch((error: unknown) => {
        log.error({ askedId: id, type: error instanceof Error ? error.name : typeof error }, 'asking failed')
      })
    }
  }
  await Promise.all(Array.from({ length: LANES }, lane))
}

/** Waits a while for an address that is being asked; it is asked to the end all the same. */
export async function aWhile(asked: Promise<void>): Promise<void> {
  await aLittle(asked, A_WHILE)
}
