import { and, asc, desc, eq, getTableColumns, sql, type SQL } from 'drizzle-orm'
import { prepared, preparedUpTo, type Reader } from '../../db/database.ts'
import { among, atMost, given } from '../../db/dialect/expressions.ts'
import { promises } from '../../db/schema/facts.ts'
import { notePeople, notes, noteVersions } from '../../db/schema/notes.ts'
import { customers, people } from '../../db/schema/people.ts'
import { staff } from '../../db/schema/staff.ts'
import { audiencesOf, isReadable } from '../facts/queries.ts'
import type { PersonId } from '../people/person.ts'
import type { Role } from '../staff/staff-member.ts'
import type { NoteId } from './note.ts'

/** Somebody whom a note is about. */
export interface NotePerson {
  id: PersonId
  name: string
  goesBy: string | null
  isCustomer: boolean
}

type StoredNote = typeof notes.$inferSelect

export interface NoteRow extends StoredNote {
  author: string | null
  isEdited: boolean
  /** Something was promised in it. */
  promised: boolean
  about: NotePerson[]
}

/** What a note said before, and who changed it. */
export interface NoteVersionRow {
  text: string
  replacedBy: string
  replacedAt: Date
}

/** The notes about somebody, newest first: at most `limit` of them, those before one where it is given. */
export async function notesAbout(
  reader: Reader,
  personId: PersonId,
  role: Role,
  { before, limit }: { before?: { id: NoteId; notedAt: Date }; limit: number },
): Promise<NoteRow[]> {
  const { id, notedAt } = before ?? AFTER_ALL
  const rows = await latestOfPerson(reader, limit).execute({ personId, id, notedAt, ...audiencesOf(role) })
  return withPeople(reader, rows)
}

/** A note, where the role may read it. */
export async function noteById(reader: Reader, id: NoteId, role: Role): Promise<NoteRow | undefined> {
  const [note] = await withPeople(reader, await byId(reader).execute({ id, ...audiencesOf(role) }))
  return note
}

/** What a note said before, the latest first. */
export async function versionsOf(reader: Reader, id: NoteId): Promise<NoteVersionRow[]> {
  return reader
    .select({
      text: noteVersions.text,
      replacedBy: staff.name,
      replacedAt: noteVersions.replacedAt,
    })
    .from(noteVersions)
    .innerJoin(staff, eq(staff.id, noteVersions.replacedById))
    .where(eq(noteVersions.noteId, id))
    .orderBy(desc(noteVersions.version))
}

// After every note that there can be: the last instant of JavaScript, and an id beyond all others.
const AFTER_ALL = { id: 'g', notedAt: new Date(8.64e15) }

/** The notes with the people whom they are about. One query, however many there are. */
export async function withPeople(reader: Reader, rows: Omit<NoteRow, 'about'>[]): Promise<NoteRow[]> {
  if (rows.length === 0) return []
  const about = await peopleOf(reader).execute({ ids: JSON.stringify(rows.map(({ id }) => id)) })
  return rows.map((row) => ({
    ...row,
    about: about
      .filter(({ noteId }) => noteId === row.id)
      .map(({ id, name, goesBy, customerId }) => ({ id, name, goesBy, isCustomer: customerId !== null })),
  }))
}

/** What is read of every note. */
export const noteColumns = {
  ...getTableColumns(notes),
  author: staff.name,
  isEdited: sql`exists (select 1 from ${noteVersions} where ${eq(noteVersions.noteId, notes.id)})`.mapWith(
    Boolean,
  ),
}

const promisedIn = (who: SQL) =>
  sql`exists (select 1 from ${promises} where ${and(
    eq(promises.noteId, notes.id),
    eq(promises.personId, who),
    isReadable(promises),
  )})`.mapWith(Boolean)

const latestOfPerson = preparedUpTo((reader, limit) =>
  reader
    .select({ ...noteColumns, promised: promisedIn(sql`${sql.placeholder('personId')}`) })
    .from(notePeople)
    .innerJoin(notes, eq(notes.id, notePeople.noteId))
    .leftJoin(staff, eq(staff.id, notes.notedById))
    .where(
      and(
        eq(notePeople.personId, sql.placeholder('personId')),
        sql`(${notePeople.notedAt}, ${notePeople.noteId}) < (${given(notePeople.notedAt, 'notedAt')}, ${sql.placeholder('id')})`,
        isReadable(notes),
      ),
    )
    .orderBy(desc(notePeople.notedAt), desc(notePeople.noteId))
    .limit(atMost(limit))
    .prepare(),
)

const byId = prepared((reader) =>
  reader
    .select({ ...noteColumns, promised: sql`0`.mapWith(Boolean) })
    .from(notes)
    .leftJoin(staff, eq(staff.id, notes.notedById))
    .where(and(eq(notes.id, sql.placeholder('id')), isReadable(notes)))
    .prepare(),
)

const peopleOf = prepared((reader) =>
  reader
    .select({
      noteId: notePeople.noteId,
      id: people.id,
      name: people.name,
      goesBy: people.goesBy,
      customerId: customers.id,
    })
    .from(notePeople)
    .innerJoin(people, eq(people.id, notePeople.personId))
    .leftJoin(customers, eq(customers.id, people.id))
    .where(among(notePeople.noteId, sql.placeholder('ids')))
    .orderBy(asc(notePeople.id))
    .prepare(),
)
