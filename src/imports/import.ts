import { isInTimeToUndo } from '../lib/time-to-undo.ts'
import type { Id } from '../lib/id.ts'

/** One file of a business's people, brought in. */
export type ImportId = Id<'Import'>

/** What a file holds: rows with columns, or vCards. */
export const LIST_KINDS = ['table', 'cards'] as const
export type ListKind = (typeof LIST_KINDS)[number]

/** What a row of the file does, or did. */
export const VERDICTS = ['new', 'updates', 'same', 'maybe', 'refused'] as const
export type Verdict = (typeof VERDICTS)[number]

/** The stages of an import, one after the other. */
export type Stage =
  | 'mapping'
  | 'looking through'
  | 'ready'
  | 'bringing in'
  | 'stopped'
  | 'done'
  | 'weighing an undo'
  | 'undoing'

/** How many rows there are of each verdict. */
export type Counts = Readonly<Record<Verdict, number>>

/** A list of which no row was looked at. */
export const NOTHING_YET: Counts = { new: 0, updates: 0, same: 0, maybe: 0, refused: 0 }

/** What has happened to an import so far. */
interface Moments {
  mappedAt: Date | null
  readAt: Date | null
  lookedUpTo: number | null
  startedAt: Date | null
  stoppedAt: Date | null
  finishedAt: Date | null
  weighed: number | null
  undoStartedAt: Date | null
}

/** How far an import is. */
export function stageOf(moments: Moments): Stage {
  const { readAt, lookedUpTo, startedAt, stoppedAt, finishedAt, weighed, undoStartedAt } = moments
  if (!moments.mappedAt) return 'mapping'
  if (!readAt || lookedUpTo !== null) return 'looking through'
  if (undoStartedAt) return 'undoing'
  if (weighed !== null) return 'weighing an undo'
  if (finishedAt) return 'done'
  if (stoppedAt) return 'stopped'
  return startedAt ? 'bringing in' : 'ready'
}

/** True at a stage that comes to its end by itself. */
export function isMoving(moments: Moments): boolean {
  return MOVING.has(stageOf(moments))
}

const MOVING: ReadonlySet<Stage> = new Set(['looking through', 'bringing in', 'weighing an undo', 'undoing'])

/** How many people a list brings in or changes. */
export function changing(counts: Counts): number {
  return counts.new + counts.updates
}

/** Every row that has a verdict. */
export function sumOf(counts: Counts): number {
  return VERDICTS.reduce((total, verdict) => total + counts[verdict], 0)
}

/** True while what an import did is remembered row by row. */
export function mayBeUndone({ startedAt }: Pick<Moments, 'startedAt'>, now: Date): boolean {
  return startedAt !== null && isInTimeToUndo(startedAt, now)
}
