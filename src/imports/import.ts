import type { Id } from '../lib/id.ts'

/** One file of a business's people, brought in. */
export type ImportId = Id<'Import'>

/** What a row of the file does, or did. */
export const VERDICTS = ['new', 'updates', 'same', 'refused'] as const
export type Verdict = (typeof VERDICTS)[number]
