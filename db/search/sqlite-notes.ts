import { and, desc, eq, sql, type SQL } from 'drizzle-orm'
import { preparedUpTo, type Reader } from '../database.ts'
import { atMost } from '../dialect/expressions.ts'
import { notePeople } from '../schema/notes.ts'
import type { Asked, AskedOfNotes, Candidate } from './engine.ts'
import { candidateColumns, ordersFor, quoted } from './sqlite-candidates.ts'
import { searchEntries, searchIndex, searchNoteIndex, searchNotes } from './sqlite-tables.ts'

/** Which of the words begin some word of a note. */
export async function wordsInNotes(
  reader: Reader,
  words: readonly string[],
  readsForManagers: boolean,
): Promise<string[]> {
  const found = await Promise.all(
    words.map((word) => anyQuery(reader, 1).execute({ orders: ordersOf([word], readsForManagers) })),
  )
  return words.filter((_, i) => found[i]?.length === 1)
}

/** Those about whom a note says all of the words, the newest note first. */
export async function withNotes(
  reader: Reader,
  { words, readsForManagers, limit }: AskedOfNotes,
): Promise<Candidate[]> {
  const found = await notesQuery(reader, limit).execute({ orders: ordersOf(words, readsForManagers) })
  return found.map((row) => candidateOf(row, readsForManagers))
}

/** Those with words of their own, about whom a note says the rest. */
export async function withWordsAndNotes(
  reader: Reader,
  asked: Asked,
  { words, readsForManagers, limit }: AskedOfNotes,
): Promise<Candidate[]> {
  const beginnings = words.map((word) => ` ${word}`)
  const [first = '', ...rest] = beginnings
  const found = await notesOfQuery(reader, asked.limit).execute({ orders: ordersFor(asked), word: first })
  return found
    .map((row) => candidateOf(row, readsForManagers))
    .filter(({ note }) => [first, ...rest].every((word) => ` ${note?.words ?? ''}`.includes(word)))
    .slice(0, limit)
}

type NoteRow = Omit<Candidate, 'endings' | 'note'> & { noteId: typeof searchNotes.$inferSelect.noteId } & {
  words: string
  wordsForManagers: string
}

function candidateOf(
  { noteId, words, wordsForManagers, ...row }: NoteRow,
  readsForManagers: boolean,
): Candidate {
  const readable = readsForManagers && words === '' ? wordsForManagers : words
  return { ...row, endings: [], note: { id: noteId, words: readable } }
}

function ordersOf(words: readonly string[], readsForManagers: boolean): string {
  const columns = readsForManagers ? 'words words_for_managers' : 'words'
  return `{${columns}} : (${words.map((word) => `${quoted(word)}*`).join(' AND ')})`
}

const isNoteMatch = sql`${searchNoteIndex.orders} match ${sql.placeholder('orders')}`

const noteColumns = {
  ...candidateColumns,
  noteId: searchNotes.noteId,
  words: searchNotes.words,
  wordsForManagers: searchNotes.wordsForManagers,
}

const anyQuery = preparedUpTo((reader, limit) =>
  reader
    .select({ rowid: searchNoteIndex.rowid })
    .from(searchNoteIndex)
    .where(isNoteMatch)
    .limit(atMost(limit))
    .prepare(),
)

// Crosswise, in the order in which little has to be read.
const notesQuery = preparedUpTo((reader, limit) => {
  const matching = reader
    .select({ rowid: searchNoteIndex.rowid })
    .from(searchNoteIndex)
    .where(isNoteMatch)
    .orderBy(desc(searchNoteIndex.rowid))
    .limit(atMost(limit))
    .as('matching')
  return reader
    .select(noteColumns)
    .from(matching)
    .crossJoin(searchNotes)
    .crossJoin(notePeople)
    .crossJoin(searchEntries)
    .where(and(eq(searchNotes.id, matching.rowid), isAbout))
    .orderBy(desc(matching.rowid))
    .limit(atMost(limit))
    .prepare()
})

const notesOfQuery = preparedUpTo((reader, limit) => {
  const matching = reader
    .select({ rowid: searchIndex.rowid })
    .from(searchIndex)
    .where(sql`${searchIndex.orders} match ${sql.placeholder('orders')}`)
    .orderBy(desc(searchIndex.rowid))
    .limit(atMost(limit))
    .as('matching')
  const says = (words: SQL) => sql`instr(' ' || ${words}, ${sql.placeholder('word')})`
  return reader
    .select(noteColumns)
    .from(matching)
    .crossJoin(searchEntries)
    .crossJoin(notePeople)
    .crossJoin(searchNotes)
    .where(
      and(
        eq(searchEntries.id, matching.rowid),
        isAbout,
        eq(searchNotes.noteId, notePeople.noteId),
        sql`(${says(sql`${searchNotes.words}`)} or ${says(sql`${searchNotes.wordsForManagers}`)})`,
      ),
    )
    .orderBy(desc(searchNotes.id))
    .prepare()
})

const isAbout = and(
  eq(notePeople.noteId, searchNotes.noteId),
  eq(sql`${searchEntries.customerId}`, notePeople.personId),
)
