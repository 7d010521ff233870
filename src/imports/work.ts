import type { Logger } from 'pino'
import { underWayBy } from '../lib/under-way.ts'
import type { ImportId } from './import.ts'

const lists = underWayBy<ImportId>()

/** Begins work on a list, unless it is under way already. A failure is logged; the list can be gone on with. */
export function begin(id: ImportId, log: Logger, work: () => Promise<void>): Promise<void> {
  return lists.begin(id, () => work().catch((error: unknown) => logBroken(log, id, error)))
}

/** Says in the log that work on a list failed: by the kind of error alone, since its message may quote a row. */
export function logBroken(log: Logger, id: ImportId | null, error: unknown): void {
  log.error({ importId: id, type: error instanceof Error ? error.name : typeof error }, 'list broken off')
}

/** True where a list is being worked on by this process. */
export function isUnderWay(id: ImportId): boolean {
  return lists.has(id)
}
