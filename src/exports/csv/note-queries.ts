import { and, asc, eq, sql } from 'drizzle-orm'
import { prepared, type Reader } from '../../../db/database.ts'
import { among, given, isAfter } from '../../../db/dialect/expressions.ts'
import { notePeople, notes } from '../../../db/schema/notes.ts'
import { customers, people } from '../../../db/schema/people.ts'
import { staff } from '../../../db/schema/staff.ts'
import { audiencesOf, isReadable, isReadableBy } from '../../facts/queries.ts'
import { groupedBy } from '../../lib/grouping.ts'
import type { NoteId } from '../../notes/note.ts'
import type { Role } from '../../staff/staff-member.ts'

/** How many notes the role may read. */
export function notesToTakeOut(reader: Reader, role: Role): Promise<number> {
  return reader.$count(notes, isReadableBy(role, notes))
}

export type TakenNote = Awaited<ReturnType<ReturnType<typeof notesQuery>['execute']>>[number]

/** The next notes that the role may read, the oldest first. */
export function notesAfter(reader: Reader, last: TakenNote | undefined, role: Role) {
  const { notedAt, id } = last ?? { notedAt: new Date(0), id: '' }
  return notesQuery(reader).execute({ notedAt, id, ...audiencesOf(role) })
}

/** Whom each of these notes is about. */
export async function subjectsOf(reader: Reader, ids: readonly NoteId[]) {
  const rows = await subjectsQuery(reader).execute({ ids: JSON.stringify(ids) })
  return groupedBy(rows, ({ noteId }) => noteId)
}

const A_PAGE = 200

const IN_ORDER = [notes.notedAt, notes.id]

const notesQuery = prepared((reader) =>
  reader
    .select({
      id: notes.id,
      text: notes.text,
      notedAt: notes.notedAt,
      author: staff.name,
      howWeKnow: notes.howWeKnow,
      audience: notes.audience,
      forThemAlone: notes.forThemAlone,
      version: notes.version,
    })
    .from(notes)
    .leftJoin(staff, eq(staff.id, notes.notedById))
    .where(
      and(
        isReadable(notes),
        isAfter(IN_ORDER, [given(notes.notedAt, 'notedAt'), sql`${sql.placeholder('id')}`]),
      ),
    )
    .orderBy(...IN_ORDER.map((column) => asc(column)))
    .limit(A_PAGE)
    .prepare(),
)

const subjectsQuery = prepared((reader) =>
  reader
    .select({ noteId: notePeople.noteId, name: people.name, memberNumber: customers.memberNumber })
    .from(notePeople)
    .innerJoin(people, eq(people.id, notePeople.personId))
    .leftJoin(customers, eq(customers.id, notePeople.personId))
    .where(among(notePeople.noteId, sql.placeholder('ids')))
    .orderBy(asc(notePeople.id))
    .prepare(),
)
