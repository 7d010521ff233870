import { max, sql } from 'drizzle-orm'
import type { NoteId } from '../../src/notes/note.ts'
import { prepared, type Reader, type Tx } from '../database.ts'
import { among, rowsIn } from '../dialect/expressions.ts'
import { searchNoteIndex, searchNotes } from './sqlite-tables.ts'

/** A note's words, one of the two being ''. */
export type WordsOfNote = Omit<typeof searchNotes.$inferInsert, 'id'>

/** The words of these notes as they are kept. */
export async function keptNotes(
  reader: Reader,
  ids: readonly NoteId[],
): Promise<Map<NoteId, WordsOfNote & { id: number }>> {
  const rows = await keptQuery(reader).execute({ ids: JSON.stringify(ids) })
  return new Map(rows.map((row) => [row.noteId, row]))
}

/** The place above every other note. */
export async function nextPlace(reader: Reader): Promise<number> {
  const [row] = await placeQuery(reader).execute()
  return (row?.highest ?? 0) + 1
}

/** Adds notes in their places. */
export async function addNotes(tx: Tx, notes: readonly (WordsOfNote & { id: number })[]): Promise<void> {
  const rows = notes.map(({ id, noteId, words, wordsForManagers }) => [id, noteId, words, wordsForManagers])
  await addRows(tx).execute({ rows: JSON.stringify(rows) })
  await addWords(tx).execute({ ids: JSON.stringify(notes.map(({ id }) => id)) })
}

/** Removes notes. A trigger takes their words out of the index. */
export async function dropNotes(tx: Tx, ids: readonly NoteId[]): Promise<void> {
  await tx.delete(searchNotes).where(among(searchNotes.noteId, JSON.stringify(ids)))
}

const ids = sql.placeholder('ids')

const keptQuery = prepared((reader) =>
  reader.select().from(searchNotes).where(among(searchNotes.noteId, ids)).prepare(),
)

const placeQuery = prepared((reader) =>
  reader
    .select({ highest: max(searchNotes.id) })
    .from(searchNotes)
    .prepare(),
)

const addRows = prepared((tx: Tx) =>
  tx
    .insert(searchNotes)
    .select(rowsIn(sql.placeholder('rows'), 4))
    .prepare(),
)

const addWords = prepared((tx: Tx) =>
  tx
    .insert(searchNoteIndex)
    .select(
      sql`select ${searchNotes.id}, null, ${searchNotes.words}, ${searchNotes.wordsForManagers} from ${searchNotes}
        where ${among(searchNotes.id, ids)} order by 1`,
    )
    .prepare(),
)
