/** What is wrong with the mail server, as long as something is. */
export interface ServerTrouble {
  trouble: 'down' | 'configuration'
  /** The server's own words. */
  words: string
  since: Date
  nextTryAt: Date
}

/** How the outbox stands. */
export interface OutboxState {
  /** When the mail that waits longest was due. */
  oldestDueAt: Date | undefined
  lastHandedOverAt: Date | undefined
  server: ServerTrouble | undefined
}

/** From when on it is called late. */
const LATE = 10 * 60_000
/** From when on a process that looks every half minute must have stopped looking. */
const SILENT = 3 * 60_000

export type Health =
  | { state: 'well' }
  /** Mails leave, but later than they should: there are more than the limit lets out. */
  | { state: 'late'; since: Date }
  /** Nothing leaves although something should. */
  | { state: 'stuck'; since: Date }
  /** Nothing can leave before somebody mends our configuration. */
  | { state: 'refused'; since: Date }

/** Whether mails leave as they should. */
export function healthOf({ oldestDueAt, lastHandedOverAt, server }: OutboxState, now: Date): Health {
  if (!oldestDueAt || oldestDueAt > now) return { state: 'well' }
  if (server?.trouble === 'configuration') return { state: 'refused', since: server.since }
  if (isWithin(LATE, oldestDueAt, now)) return { state: 'well' }
  const isLeaving = lastHandedOverAt !== undefined && isWithin(LATE, lastHandedOverAt, now) && !server
  return { state: isLeaving ? 'late' : 'stuck', since: oldestDueAt }
}

/** True where this process delivers mails and has not looked for a while. */
export function isSilent({ lastRunAt }: { lastRunAt: Date | undefined }, now: Date): boolean {
  return lastRunAt !== undefined && !isWithin(SILENT, lastRunAt, now)
}

function isWithin(span: number, at: Date, now: Date): boolean {
  return now.getTime() - at.getTime() < span
}
