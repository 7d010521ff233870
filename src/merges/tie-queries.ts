import { getTableColumns, inArray, or } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Reader } from '../../db/database.ts'
import { bookingNames } from '../../db/schema/bookings.ts'
import { bulkSteps } from '../../db/schema/bulk-changes.ts'
import { cases } from '../../db/schema/cases.ts'
import { heardComments } from '../../db/schema/comments.ts'
import { duplicatePairs } from '../../db/schema/duplicates.ts'
import { asks, cautions, occasions, preferences, promises } from '../../db/schema/facts.ts'
import { improvementMails } from '../../db/schema/improvements.ts'
import { importAnswers, importRows } from '../../db/schema/imports.ts'
import { affectedCustomers } from '../../db/schema/incidents.ts'
import { personInterests } from '../../db/schema/interests.ts'
import { notePeople } from '../../db/schema/notes.ts'
import { openedCards } from '../../db/schema/opened-cards.ts'
import { outbox } from '../../db/schema/outbox.ts'
import { emails, phones, relationships } from '../../db/schema/people.ts'
import { keptCustomers } from '../../db/schema/retention.ts'
import { surveyInvitations } from '../../db/schema/survey-invitations.ts'
import { wellDones } from '../../db/schema/well-done.ts'
import { company, promptOutcomes, visitPeople } from '../../db/schema/visits.ts'
import type { Row } from '../../db/stored-rows.ts'
import { fold } from '../lib/text.ts'
import type { PersonId } from '../people/person.ts'
import { inverseOf } from '../relationships/relationship.ts'

/** A table whose rows name people, and what becomes of two rows that say the same of one. */
export interface Tie {
  table: SQLiteTable
  /** The columns that name a person. */
  columns: readonly string[]
  /** What two rows share that say the same. A row without an answer is nobody's double. */
  sameAs?: (row: Row, personId: PersonId) => readonly unknown[] | undefined
  /** A double goes, or stays as a removed fact, so that nothing that anybody noted is lost. */
  double?: 'goes' | 'is removed'
  /** What is blanked in a row both of whose ends are now one person; without it such a row goes. */
  blank?: string
  /** Rows that come over stand behind those that are there. */
  inOrder?: boolean
  /** Which of the columns holds the lower id. */
  sorted?: boolean
  /** A form writes all of these rows anew: one that is missing when a merge is undone is put back. */
  rewritten?: boolean
}

/** Everything that names a person. test/merges/ties.test.ts holds it to the schema. */
export const TIES: readonly Tie[] = [
  { ...reach(phones), sameAs: ({ digits }) => [digits] },
  { ...reach(emails), sameAs: ({ address }) => [String(address).toLowerCase()] },
  {
    table: relationships,
    columns: ['personId', 'relatedId'],
    sameAs: ifThere((row, id) => (row.endedOn === null ? sideOf(row, id) : undefined)),
    double: 'is removed',
  },
  fact(personInterests, ({ interestId }) => [interestId]),
  fact(preferences, ({ area, text }) => [area, folded(text)]),
  fact(cautions, ({ kind, text }) => [kind, folded(text)]),
  fact(promises, ({ text, keptAt }) => (keptAt === null ? [folded(text)] : undefined)),
  {
    ...fact(asks, (row) => (row.askedAt === null ? [folded(row.question), row.fromDay] : undefined)),
    columns: ['personId', 'aboutId'],
    blank: 'aboutId',
  },
  {
    ...fact(occasions, ({ kind, name, month, day }) => [kind, folded(name), month, day]),
    columns: ['personId', 'withId'],
    blank: 'withId',
  },
  { table: notePeople, columns: ['personId'], sameAs: ({ noteId }) => [noteId], double: 'goes' },
  { table: visitPeople, columns: ['personId'], sameAs: ({ visitId }) => [visitId], double: 'goes' },
  {
    table: company,
    columns: ['customerId', 'personId'],
    sameAs: ({ customerId, day, personId }) => [customerId, day, personId],
    double: 'goes',
  },
  {
    table: affectedCustomers,
    columns: ['personId'],
    sameAs: ({ incidentId, removedAt }) => (removedAt === null ? [incidentId] : undefined),
    double: 'is removed',
  },
  { table: promptOutcomes, columns: ['customerId'] },
  { table: surveyInvitations, columns: ['customerId'] },
  { table: cases, columns: ['customerId'] },
  { table: heardComments, columns: ['customerId'] },
  {
    table: improvementMails,
    columns: ['customerId'],
    sameAs: ({ improvementId }) => [improvementId],
    double: 'goes',
  },
  { table: wellDones, columns: ['personId'] },
  { table: openedCards, columns: ['customerId'], sameAs: ({ staffId }) => [staffId], double: 'goes' },
  { table: keptCustomers, columns: ['customerId'], sameAs: () => [], double: 'goes' },
  { table: bookingNames, columns: ['personId'] },
  { table: importRows, columns: ['personId'] },
  { table: bulkSteps, columns: ['personId'] },
  { table: importAnswers, columns: ['personId'] },
  { table: outbox, columns: ['personId'] },
  {
    table: duplicatePairs,
    columns: ['oneId', 'otherId'],
    sameAs: ({ oneId, otherId }) => [oneId, otherId],
    double: 'goes',
    sorted: true,
  },
]

/** The rows of a table that name either of them, the oldest first. */
export async function tiedRows(reader: Reader, tie: Tie, ids: readonly PersonId[]): Promise<Row[]> {
  const columns = getTableColumns(tie.table)
  const named = tie.columns.flatMap((name) => {
    const column = columns[name]
    return column ? [inArray(column, [...ids])] : []
  })
  const rows: Row[] = await reader
    .select()
    .from(tie.table)
    .where(or(...named))
  return rows.sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1))
}

function reach(table: SQLiteTable): Tie {
  return { table, columns: ['personId'], double: 'goes', inOrder: true, rewritten: true }
}

function fact(table: SQLiteTable, sameAs: (row: Row) => readonly unknown[] | undefined): Tie {
  const sameOfThem = ifThere((row) => {
    const same = sameAs(row)
    return same && [...same, row.personId, row.aboutId, row.withId]
  })
  return { table, columns: ['personId'], sameAs: sameOfThem, double: 'is removed' }
}

/** What is remembered is the same only where the same may read it. */
function ifThere(sameAs: NonNullable<Tie['sameAs']>): NonNullable<Tie['sameAs']> {
  return (row, personId) => {
    const same = row.removedAt === null ? sameAs(row, personId) : undefined
    return same && [...same, row.audience, row.forThemAlone]
  }
}

/** A relationship from one side: whose it is, and what they are. */
function sideOf({ personId, relatedId, kind }: Row, id: PersonId): readonly unknown[] {
  const read = kind as Parameters<typeof inverseOf>[0]
  return personId === id ? [relatedId, read] : [personId, inverseOf(read)]
}

function folded(text: unknown): string {
  return fold(String(text))
}
