import { setTimeout as time } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { ImportId } from './import.ts'

/** Work on lists that may go on after the request that began it was answered. */
const underWay = new Map<ImportId, Promise<void>>()

/** How long an answer waits, so that a short list is done before its page is seen; in milliseconds. */
const PATIENCE = 1500

/** Begins work on a list, unless it is under way already. A failure is logged; the list can be gone on with. */
export function begin(id: ImportId, log: Logger, work: () => Promise<void>): Promise<void> {
  const already = underWay.get(id)
  if (already) return already
  const begun = work()
    .catch((error: unknown) => logBroken(log, id, error))
    .finally(() => underWay.delete(id))
  underWay.set(id, begun)
  return begun
}

/** Says in the log that work on a list failed: by the kind of error alone, since its message may quote a row. */
export function logBroken(log: Logger, id: ImportId | null, error: unknown): void {
  log.error({ importId: id, type: error instanceof Error ? error.name : typeof error }, 'list broken off')
}

/** True where a list is being worked on by this process. */
export function isUnderWay(id: ImportId): boolean {
  return underWay.has(id)
}

/** Waits for short work; for long work only so long. */
export async function aLittle(work: Promise<void>): Promise<void> {
  await Promise.race([work, time(PATIENCE, undefined, { ref: false })])
}
