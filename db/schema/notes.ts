import { index, instant, int, string, table } from '../dialect/index.ts'
import type { Id } from '../../src/lib/id.ts'
import type { NoteId } from '../../src/notes/note.ts'
import type { PersonId } from '../../src/people/person.ts'
import type { StaffId } from '../../src/staff/staff-member.ts'
import { people } from './people.ts'
import { remembered } from './remembered.ts'
import { staff } from './staff.ts'

/** Its author and time are notedById and notedAt. */
export const notes = table(
  'notes',
  {
    id: string().$type<NoteId>().primaryKey(),
    text: string().notNull(),
    ...remembered(),
  },
  (columns) => [index('notes_noted').on(columns.notedAt)],
)

/** The people a note is about. */
export const notePeople = table(
  'note_people',
  {
    id: string().$type<Id<'NotePerson'>>().primaryKey(),
    noteId: string()
      .$type<NoteId>()
      .notNull()
      .references(() => notes.id),
    personId: string()
      .$type<PersonId>()
      .notNull()
      .references(() => people.id),
    /** Same as the note's notedAt: the latest of somebody's notes are found without reading them all. */
    notedAt: instant().notNull(),
  },
  (columns) => [
    index('note_people_note').on(columns.noteId),
    index('note_people_person').on(columns.personId, columns.notedAt),
  ],
)

/** What a note said before it was edited. */
export const noteVersions = table(
  'note_versions',
  {
    id: string().$type<Id<'NoteVersion'>>().primaryKey(),
    noteId: string()
      .$type<NoteId>()
      .notNull()
      .references(() => notes.id),
    version: int().notNull(),
    text: string().notNull(),
    replacedById: string()
      .$type<StaffId>()
      .notNull()
      .references(() => staff.id),
    replacedAt: instant().notNull(),
  },
  (columns) => [index('note_versions_note').on(columns.noteId)],
)
