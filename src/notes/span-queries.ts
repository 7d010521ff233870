import { and, count, desc, eq, gte, isNotNull, isNull, lt, ne, sql } from 'drizzle-orm'
import { prepared, type Reader } from '../../db/database.ts'
import { among, atMost, given } from '../../db/dialect/expressions.ts'
import { notePeople, notes } from '../../db/schema/notes.ts'
import { staff } from '../../db/schema/staff.ts'
import { audiencesOf, isReadable } from '../facts/queries.ts'
import type { PersonId } from '../people/person.ts'
import type { Role } from '../staff/staff-member.ts'
import { noteColumns, withPeople, type NoteRow } from './queries.ts'

/** What colleagues wrote down in a time: the latest of it, and how much there is of it. */
export interface NotesInSpan {
  notes: NoteRow[]
  count: number
}

/** How many notes are read whole, of each of the two kinds. */
export const MOST_NOTES = 40

/**
 * What colleagues wrote down between two instants, as far as the role may read it: the latest, and the latest about
 * some people. What came with a list is left out. The same number of queries, however much there is.
 */
export async function notesInSpan(
  reader: Reader,
  { from, until }: { from: Date; until: Date },
  { role, about }: { role: Role; about: readonly PersonId[] },
): Promise<NotesInSpan> {
  const asked = { from, until, ...audiencesOf(role) }
  const latest = await latestQuery(reader).execute(asked)
  const theirs = await aboutQuery(reader).execute({ ...asked, ids: JSON.stringify(about) })
  const known = new Map([...theirs, ...latest].map((row) => [row.id, { ...row, promised: false }]))
  const [counted] = await countQuery(reader).execute(asked)
  return { notes: await withPeople(reader, [...known.values()]), count: counted?.count ?? 0 }
}

const byColleagues = and(
  gte(notes.notedAt, given(notes.notedAt, 'from')),
  lt(notes.notedAt, given(notes.notedAt, 'until')),
  isNotNull(notes.notedById),
  ne(notes.howWeKnow, 'import'),
  isNull(notes.mutedAt),
  isReadable(notes),
)

const latestQuery = prepared((reader) =>
  reader
    .select(noteColumns)
    .from(notes)
    .leftJoin(staff, eq(staff.id, notes.notedById))
    .where(byColleagues)
    .orderBy(desc(notes.notedAt), desc(notes.id))
    .limit(atMost(MOST_NOTES))
    .prepare(),
)

const aboutQuery = prepared((reader) =>
  reader
    .selectDistinct(noteColumns)
    .from(notePeople)
    .innerJoin(notes, eq(notes.id, notePeople.noteId))
    .leftJoin(staff, eq(staff.id, notes.notedById))
    .where(
      and(
        among(notePeople.personId, sql.placeholder('ids')),
        gte(notePeople.notedAt, given(notePeople.notedAt, 'from')),
        lt(notePeople.notedAt, given(notePeople.notedAt, 'until')),
        byColleagues,
      ),
    )
    .orderBy(desc(notes.notedAt), desc(notes.id))
    .limit(atMost(MOST_NOTES))
    .prepare(),
)

const countQuery = prepared((reader) =>
  reader.select({ count: count() }).from(notes).where(byColleagues).prepare(),
)
