import type { Id } from '../lib/id.ts'

/** What somebody learned, in their words. */
export type NoteId = Id<'Note'>
