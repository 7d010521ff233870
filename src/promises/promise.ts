import type { Id } from '../lib/id.ts'

/** Something we said we would do. */
export type PromiseId = Id<'Promise'>
