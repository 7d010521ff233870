import { choice, index, instant, json, string, table } from '../dialect/index.ts'
import { ANSWERS, SUGGESTION_KINDS, type SuggestionAnswerId } from '../../src/capture/suggestion-answer.ts'
import type { NoteId } from '../../src/notes/note.ts'
import type { StaffId } from '../../src/staff/staff-member.ts'
import { notes } from './notes.ts'
import { staff } from './staff.ts'

/** What somebody said when a note was taken for more. What was suggested is read from the note again, never kept. */
export const suggestionAnswers = table(
  'suggestion_answers',
  {
    id: string().$type<SuggestionAnswerId>().primaryKey(),
    noteId: string()
      .$type<NoteId>()
      .notNull()
      .references(() => notes.id),
    /** Tells the note's suggestions apart and says nothing of what they are. */
    key: string().notNull(),
    answer: choice(ANSWERS).notNull(),
    /** What an accepted one became, so that it can be taken back. */
    kind: choice(SUGGESTION_KINDS),
    factIds: json<string[]>().notNull(),
    staffId: string()
      .$type<StaffId>()
      .notNull()
      .references(() => staff.id),
    at: instant().notNull(),
    undoneAt: instant(),
  },
  (columns) => [index('suggestion_answers_note').on(columns.noteId)],
)
