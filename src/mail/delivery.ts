import { deliverDue, deliverNext } from './deliver.ts'
import type { PostOffice } from './post-office.ts'
import { nextMailAt } from './queries.ts'
import { LANES } from './smtp.ts'
import { safeError } from '../lib/safe-error.ts'

/** The longest that a lane waits between two mails, so that they leave spread over the minute and the desk feels none. */
const A_SECOND = 1_000
/** How often it looks whether anything was committed, here or in another process. */
const LOOK_EVERY = 1_000
/** How long it rests at most, whatever it has been told. */
const LONGEST_REST = 30_000
/** How long a stop waits for the mails that are being handed over. */
const PATIENCE = 30_000

/** How delivering goes in this process. */
export interface Runs {
  lastRunAt: Date | undefined
  nextRunAt: Date | undefined
}

export interface Delivery {
  runs: () => Runs
  /** Looks at once. */
  wake: () => void
  /** Takes no more mails, and ends when those under way have. */
  stop: () => Promise<void>
}

/** Delivers mails as they fall due: when something was queued, when the next is due, and every half minute. */
export function startDelivery(post: PostOffice): Delivery {
  const { clock } = post
  let goesOn = true
  let seen = ''
  let running: Promise<void> | undefined
  const runs: Runs = { lastRunAt: undefined, nextRunAt: undefined }

  const run = async () => {
    seen = await post.database.changeMark()
    const rests = await deliverInLanes(post, () => goesOn)
    const now = clock.now()
    runs.lastRunAt = now
    runs.nextRunAt = soonest(rests, now)
  }
  const wake = () => {
    if (!goesOn) return
    running ??= run()
      .catch((error: unknown) => {
        post.log.error({ err: safeError(error) }, 'delivery failed')
      })
      .finally(() => (running = undefined))
  }
  const look = async () => {
    if (isOver(runs.nextRunAt, clock.now()) || (await post.database.changeMark()) !== seen) wake()
  }
  const looking = setInterval(() => void look().catch(wake), LOOK_EVERY).unref()
  wake()
  return {
    runs: () => runs,
    wake,
    async stop() {
      goesOn = false
      clearInterval(looking)
      const cutOff = setTimeout(() => post.transport.close('cut off'), PATIENCE)
      await running
      clearTimeout(cutOff)
      post.transport.close()
    },
  }
}

/** One mail goes ahead of the others, so that a server that is down is found out by one. */
async function deliverInLanes(post: PostOffice, goesOn: () => boolean): Promise<(Date | undefined)[]> {
  const next = await nextMailAt(post.database.read)
  if (!next || next > post.clock.now()) return [next]
  const first = await deliverNext(post)
  if (first !== 'done') return [first.restUntil]
  const pause = Math.min(A_SECOND, (LANES * 60_000) / post.aMinute)
  const rests = await Promise.all(Array.from({ length: LANES }, () => deliverDue(post, goesOn, pause)))
  return rests.map(({ restUntil }) => restUntil)
}

function soonest(rests: readonly (Date | undefined)[], now: Date): Date {
  const longest = now.getTime() + LONGEST_REST
  return new Date(Math.min(longest, ...rests.map((rest) => rest?.getTime() ?? longest)))
}

/** A rest that is longer than any comes of a clock that was put back. */
function isOver(until: Date | undefined, now: Date): boolean {
  return until === undefined || until <= now || until.getTime() - now.getTime() > LONGEST_REST
}
