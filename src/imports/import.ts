import type { Id } from '../lib/id.ts'

/** One file of a business's people, brought in. */
export type ImportId = Id<'Import'>

/** What a row of the file does, or did. */
export const VERDICTS = ['new', 'updates', 'same', 'refused'] as const
export type Verdict = (typeof VERDICTS)[number]

/** How far an import is. */
export type Stage = 'looking through' | 'ready' | 'bringing in' | 'done'

/** How many rows there are of each verdict. */
export type Counts = Readonly<Record<Verdict, number>>

/** How far an import is, by what has happened to it. */
export function stageOf(moments: {
  readAt: Date | null
  startedAt: Date | null
  finishedAt: Date | null
}): Stage {
  if (moments.finishedAt) return 'done'
  if (moments.startedAt) return 'bringing in'
  return moments.readAt ? 'ready' : 'looking through'
}

/** How many people a list brings in or changes. */
export function changing(counts: Counts): number {
  return counts.new + counts.updates
}
