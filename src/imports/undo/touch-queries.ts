import { and, gte, inArray, sql } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Reader } from '../../../db/database.ts'
import { among } from '../../../db/dialect/expressions.ts'
import { auditEntries } from '../../../db/schema/audit.ts'
import { suggestionAnswers } from '../../../db/schema/capture.ts'
import { duplicatePairs } from '../../../db/schema/duplicates.ts'
import { asks, promises } from '../../../db/schema/facts.ts'
import { importAnswers, importRows } from '../../../db/schema/imports.ts'
import { notePeople, notes, noteVersions } from '../../../db/schema/notes.ts'
import { openedCards } from '../../../db/schema/opened-cards.ts'
import { emails, people, phones } from '../../../db/schema/people.ts'
import { staff } from '../../../db/schema/staff.ts'
import type { Row } from '../../../db/stored-rows.ts'
import { TIES, tiedRows } from '../../merges/tie-queries.ts'
import type { NoteId } from '../../notes/note.ts'
import type { PersonId } from '../../people/person.ts'
import type { StaffId } from '../../staff/staff-member.ts'

/** Something that names people, with those whom it names. */
export interface TieFound {
  row: Row
  personIds: PersonId[]
}

/** These people as they stand. */
export async function peopleAsTheyStand(reader: Reader, personIds: readonly PersonId[]) {
  return reader
    .select({ id: people.id, name: people.name, version: people.version, changedAt: people.changedAt })
    .from(people)
    .where(among(people.id, JSON.stringify(personIds)))
}

/** Everything that names any of these, but for what says nothing of whether somebody has used it. */
export async function tiesTo(reader: Reader, personIds: readonly PersonId[]): Promise<TieFound[]> {
  const found: TieFound[] = []
  for (const tie of TIES.filter(({ table }) => !SAYS_NOTHING.has(table))) {
    const rows = await tiedRows(reader, tie, personIds)
    for (const row of tie.table === notePeople ? await withTheirNotes(reader, rows) : rows)
      found.push({ row, personIds: tie.columns.flatMap((name) => (row[name] as PersonId | null) ?? []) })
  }
  return found
}

/** Whom a note is about says nothing of whether the note was changed; nor does the note of what came of it. */
async function withTheirNotes(reader: Reader, rows: readonly Row[]): Promise<Row[]> {
  const ids = JSON.stringify(rows.map(({ noteId }) => noteId))
  const used = sql.join(
    USING_NOTES.map((one) => sql`exists (select 1 from ${one.table} where ${one} = ${notes.id})`),
    sql` or `,
  )
  const found = await reader
    .select({
      ...{ id: notes.id, version: notes.version, removedAt: notes.removedAt, confirmedAt: notes.confirmedAt },
      ...{ howWeKnow: notes.howWeKnow, notedById: notes.notedById, isUsed: sql<number>`${used}` },
    })
    .from(notes)
    .where(among(notes.id, ids))
  const byId = new Map(found.map(({ id, isUsed, ...note }) => [id, isUsed ? { ...note, version: 0 } : note]))
  return rows.map((row) => ({ ...byId.get(row.noteId as NoteId), ...row }))
}

/** What may come of a note. */
export const USING_NOTES = [asks.noteId, promises.noteId, suggestionAnswers.noteId, noteVersions.noteId]

/** Who has entered anything in the record on these since. */
export async function handsOn(reader: Reader, personIds: readonly PersonId[], since: Date) {
  return reader
    .select({ personId: auditEntries.subjectId, at: auditEntries.at, staffId: auditEntries.staffId })
    .from(auditEntries)
    .where(and(inArray(auditEntries.subjectId, [...personIds]), gte(auditEntries.at, since)))
}

/** The names of these. */
export async function staffNames(reader: Reader, ids: readonly StaffId[]): Promise<Map<StaffId, string>> {
  if (ids.length === 0) return new Map()
  const rows = await reader
    .select({ id: staff.id, name: staff.name })
    .from(staff)
    .where(inArray(staff.id, [...ids]))
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Phones and e-mails change with their person alone, whose version says so. */
const SAYS_NOTHING: ReadonlySet<SQLiteTable> = new Set<SQLiteTable>([
  ...[openedCards, duplicatePairs, importRows, importAnswers, phones, emails],
])
