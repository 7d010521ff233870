import { isInTimeToUndo } from '../lib/time-to-undo.ts'
import type { InterestId } from '../interests/interest.ts'
import type { Id } from '../lib/id.ts'

/** One change, made to many customers at once. */
export type BulkChangeId = Id<'BulkChange'>
/** What it does to one of them. */
export type BulkStepId = Id<'BulkStep'>

export const BULK_KINDS = [
  'set the tier',
  'add an interest',
  'take an interest away',
  'archive',
  'bring back',
] as const
export type BulkKind = (typeof BULK_KINDS)[number]

/** What is to change, and to what. */
export interface Wanted {
  kind: BulkKind
  /** The tier to be set; null for none. */
  tier: string | null
  interestId: InterestId | null
}

/** How far a step has got: waiting, done, left as it was for a reason, or taken back again. */
export const STEP_OUTCOMES = [
  ...(['waiting', 'changed', 'same before', 'changed meanwhile', 'not possible'] as const),
  ...(['put back', 'changed since'] as const),
] as const
export type StepOutcome = (typeof STEP_OUTCOMES)[number]

/** How many steps have come to each outcome. */
export type StepCounts = Readonly<Partial<Record<StepOutcome, number>>>

interface Progress {
  madeAt: Date
  finishedAt: Date | null
  undoneAt: Date | null
  undoFinishedAt: Date | null
}

/** True while work on it is to be done: it is being made, or being taken back. */
export function isMoving({ finishedAt, undoneAt, undoFinishedAt }: Progress): boolean {
  return finishedAt === null || (undoneAt !== null && undoFinishedAt === null)
}

/** True where it is made and can still be taken back. */
export function mayBeUndone(change: Progress, now: Date): boolean {
  return isInTimeToUndo(change.madeAt, now) && change.finishedAt !== null && change.undoneAt === null
}
