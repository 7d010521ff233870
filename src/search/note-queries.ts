import { sql } from 'drizzle-orm'
import { prepared, type Reader } from '../../db/database.ts'
import { among } from '../../db/dialect/expressions.ts'
import { notes } from '../../db/schema/notes.ts'
import type { Candidate } from '../../db/search/engine.ts'
import { dayIn } from '../lib/day.ts'
import { shortDay } from '../lib/words-for-time.ts'
import type { NoteRead, Search } from './result.ts'

/** The notes by which these were found, which the index holds for the reader's eyes. */
export async function notesRead(
  reader: Reader,
  found: readonly Candidate[],
  { notes: reading }: Search,
): Promise<Map<string, NoteRead>> {
  const ids = found.flatMap(({ note }) => note?.id ?? [])
  if (!reading || ids.length === 0) return new Map()
  const rows = await notesQuery(reader).execute({ ids: JSON.stringify(ids) })
  const { today, timeZone } = reading
  return new Map(
    rows.map(({ id, text, notedAt }) => [id, { text, day: shortDay(dayIn(notedAt, timeZone), today) }]),
  )
}

const notesQuery = prepared((reader) =>
  reader
    .select({ id: notes.id, text: notes.text, notedAt: notes.notedAt })
    .from(notes)
    .where(among(notes.id, sql.placeholder('ids')))
    .prepare(),
)
