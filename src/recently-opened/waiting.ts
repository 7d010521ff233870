import type { Database } from '../../db/database.ts'
import type { StaffId } from '../staff/staff-member.ts'
import { latestFirst, type Opening } from './opening.ts'

/** What was opened and is not written down yet, by member of staff. */
export type Waiting = Map<StaffId, Opening[]>

// A write for each card would cost the disk a commit, and throw away all that is kept until something changes.
const all = new WeakMap<Database, Waiting>()

/** Notes that somebody has opened a card. Nothing is written before `writeDownOpenings` runs. */
export function noteOpening(database: Database, staffId: StaffId, opening: Opening): void {
  const waiting = waitingFor(database)
  waiting.set(staffId, latestFirst([opening, ...(waiting.get(staffId) ?? [])]))
}

/** All that waits to be written down. */
export function waitingFor(database: Database): Waiting {
  const waiting = all.get(database) ?? (new Map() as Waiting)
  all.set(database, waiting)
  return waiting
}

/** Waits no longer for these; whatever was opened meanwhile waits on. */
export function wroteDown(database: Database, written: Waiting): void {
  const waiting = waitingFor(database)
  for (const [staffId, openings] of written) {
    const left = (waiting.get(staffId) ?? []).filter((opening) => !openings.includes(opening))
    if (left.length > 0) waiting.set(staffId, left)
    else waiting.delete(staffId)
  }
}
