import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { NoteId } from '../../src/notes/note.ts'
import type { CustomerId } from '../../src/people/person.ts'

/** How SQLite keeps what is searched: 0018_found-by-anything.sql and 0043_digits-in-the-index.sql in db/migrations/sqlite give reasons. */

export const searchEntries = sqliteTable('search_entries', {
  id: integer().primaryKey(),
  customerId: text().$type<CustomerId>().notNull(),
  tier: text(),
  /** Milliseconds: a prepared statement cannot be handed an instant that may be missing. */
  seenAt: integer(),
  names: text().notNull(),
  called: text().notNull(),
  people: text().notNull(),
  relations: text().notNull(),
  peopleForManagers: text().notNull(),
  number: text().notNull(),
  emails: text().notNull(),
  interests: text().notNull(),
  facts: text().notNull(),
  factsForManagers: text().notNull(),
  /** The last three are JSON, read where they are needed. */
  face: text().notNull(),
  endings: text().notNull(),
  shown: text().notNull(),
})

/** The column named as the table is how FTS5 takes both questions and orders. */
export const searchIndex = sqliteTable('search_index', {
  rowid: integer(),
  orders: text('search_index'),
  names: text(),
  called: text(),
  people: text(),
  relations: text(),
  peopleForManagers: text(),
  number: text(),
  emails: text(),
  interests: text(),
  facts: text(),
  factsForManagers: text(),
})

/** Every word of the index with the columns in which it stands. */
export const searchIndexWords = sqliteTable('search_index_words', {
  term: text().notNull(),
  col: text().notNull(),
})

export const searchDigits = sqliteTable('search_digits', {
  rowid: integer(),
  orders: text('search_digits'),
  endings: text(),
})

export const searchWords = sqliteTable('search_words', {
  id: integer().primaryKey(),
  word: text().notNull(),
  forManagers: integer().notNull(),
})

export const searchLikenesses = sqliteTable('search_likenesses', {
  likeness: text().notNull(),
  wordId: integer().notNull(),
})

export const searchNotes = sqliteTable('search_notes', {
  id: integer().primaryKey(),
  noteId: text().$type<NoteId>().notNull(),
  words: text().notNull(),
  wordsForManagers: text().notNull(),
})

export const searchNoteIndex = sqliteTable('search_note_index', {
  rowid: integer(),
  orders: text('search_note_index'),
  words: text(),
  wordsForManagers: text(),
})

/** While it holds a row, what is removed is not taken out of the index word by word. */
export const searchClearing = sqliteTable('search_clearing', { id: integer().primaryKey() })

/** Holds a row for as long as the index has not been made. */
export const searchUnmade = sqliteTable('search_unmade', { id: integer().primaryKey() })
