import type { Id } from '../lib/id.ts'

/** What somebody learned, in their words. */
export type NoteId = Id<'Note'>

/** Past this a note is a letter, and reading what is in it would take too long. */
export const LONGEST_NOTE = 5000

/** How many notes the card shows; a page more of them is a click away. */
export const NOTES_ON_CARD = 6
