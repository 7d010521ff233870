import { asc, sql } from 'drizzle-orm'
import type { NoteId } from '../../src/notes/note.ts'
import { prepared, type Reader, type Tx } from '../database.ts'
import { among } from '../dialect/expressions.ts'
import { notes } from '../schema/notes.ts'
import { addNotes, dropNotes, keptNotes, nextPlace, type WordsOfNote } from './sqlite-notes-upkeep.ts'
import { searchWords } from './words.ts'

/**
 * Keeps the words by which notes find those whom they are about true. Every command that writes, corrects, removes or
 * restores notes calls it, in the same unit of work. One that was removed keeps its place among the others, without
 * its words.
 */
export async function reindexNotes(tx: Tx, ids: readonly NoteId[]): Promise<void> {
  if (ids.length === 0) return
  const kept = await keptNotes(tx, ids)
  const reworded = (await wordsOfNotes(tx, ids)).filter((note) => {
    const before = kept.get(note.noteId)
    return before?.words !== note.words || before.wordsForManagers !== note.wordsForManagers
  })
  if (reworded.length === 0) return
  const old = reworded.map(({ noteId }) => noteId).filter((id) => kept.has(id))
  let next = await nextPlace(tx)
  if (old.length > 0) await dropNotes(tx, old)
  await addNotes(
    tx,
    reworded.map((note) => ({ ...note, id: kept.get(note.noteId)?.id ?? next++ })),
  )
}

/** Takes the words of notes away that are about to go for good. */
export async function forgetNotes(tx: Tx, ids: readonly NoteId[]): Promise<void> {
  if (ids.length > 0) await dropNotes(tx, ids)
}

async function wordsOfNotes(reader: Reader, ids: readonly NoteId[]): Promise<WordsOfNote[]> {
  const rows = await notesQuery(reader).execute({ ids: JSON.stringify(ids) })
  return rows.map(({ id, text, audience, removedAt }) => {
    const words = removedAt === null ? [...new Set(searchWords(text))].join(' ') : ''
    return audience === 'managers'
      ? { noteId: id, words: '', wordsForManagers: words }
      : { noteId: id, words, wordsForManagers: '' }
  })
}

const notesQuery = prepared((reader) =>
  reader
    .select({ id: notes.id, text: notes.text, audience: notes.audience, removedAt: notes.removedAt })
    .from(notes)
    .where(among(notes.id, sql.placeholder('ids')))
    .orderBy(asc(notes.notedAt), asc(notes.id))
    .prepare(),
)
