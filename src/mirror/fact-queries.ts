import { and, asc, desc, eq, getTableColumns, inArray, isNull, ne, or } from 'drizzle-orm'
import type { Reader } from '../../db/database.ts'
import { asks, cautions, occasions, preferences, promises } from '../../db/schema/facts.ts'
import { interests, personInterests } from '../../db/schema/interests.ts'
import { notePeople, notes } from '../../db/schema/notes.ts'
import { customers, people, relationships } from '../../db/schema/people.ts'
import { staff } from '../../db/schema/staff.ts'
import type { NoteId } from '../notes/note.ts'
import type { PersonId } from '../people/person.ts'

/** Everything that is remembered about somebody as facts, whoever may read it, with who noted it. */
export type FactsOf = Awaited<ReturnType<typeof factsOf>>

export async function factsOf(reader: Reader, id: PersonId) {
  return {
    interests: await interestsWithSource(reader, id),
    preferences: await preferencesWithSource(reader, id),
    cautions: await cautionsWithSource(reader, id),
    occasions: await occasionsWithSource(reader, id),
    asks: await asksWithSource(reader, id),
    promises: await promisesWithSource(reader, id),
    notes: await notesWithSource(reader, id),
    tieSources: await tieSources(reader, id),
  }
}

const by = staff.name

function interestsWithSource(reader: Reader, id: PersonId) {
  return reader
    .select({ ...getTableColumns(personInterests), name: interests.name, by })
    .from(personInterests)
    .innerJoin(interests, eq(interests.id, personInterests.interestId))
    .leftJoin(staff, eq(staff.id, personInterests.notedById))
    .where(and(eq(personInterests.personId, id), isNull(personInterests.removedAt)))
    .orderBy(asc(personInterests.notedAt), asc(personInterests.id))
}

function preferencesWithSource(reader: Reader, id: PersonId) {
  return reader
    .select({ ...getTableColumns(preferences), by })
    .from(preferences)
    .leftJoin(staff, eq(staff.id, preferences.notedById))
    .where(and(eq(preferences.personId, id), isNull(preferences.removedAt)))
    .orderBy(asc(preferences.notedAt), asc(preferences.id))
}

function cautionsWithSource(reader: Reader, id: PersonId) {
  return reader
    .select({ ...getTableColumns(cautions), by })
    .from(cautions)
    .leftJoin(staff, eq(staff.id, cautions.notedById))
    .where(and(eq(cautions.personId, id), isNull(cautions.removedAt)))
    .orderBy(asc(cautions.notedAt), asc(cautions.id))
}

/** Those that somebody else shares with them too. */
function occasionsWithSource(reader: Reader, id: PersonId) {
  return reader
    .select({ ...getTableColumns(occasions), by })
    .from(occasions)
    .leftJoin(staff, eq(staff.id, occasions.notedById))
    .where(and(or(eq(occasions.personId, id), eq(occasions.withId, id)), isNull(occasions.removedAt)))
    .orderBy(asc(occasions.notedAt), asc(occasions.id))
}

/** Those about them too that are for somebody else to answer. */
async function asksWithSource(reader: Reader, id: PersonId) {
  const rows = await reader
    .select({ ...getTableColumns(asks), by, aboutCustomerId: customers.id })
    .from(asks)
    .leftJoin(staff, eq(staff.id, asks.notedById))
    .leftJoin(customers, eq(customers.id, asks.aboutId))
    .where(and(or(eq(asks.personId, id), eq(asks.aboutId, id)), isNull(asks.removedAt)))
    .orderBy(asc(asks.fromDay), asc(asks.id))
  return rows.map(({ aboutCustomerId, ...row }) => ({
    ...row,
    isAboutOthers: row.personId !== id || (aboutCustomerId !== null && row.aboutId !== id),
  }))
}

function promisesWithSource(reader: Reader, id: PersonId) {
  return reader
    .select({ ...getTableColumns(promises), by })
    .from(promises)
    .leftJoin(staff, eq(staff.id, promises.notedById))
    .where(and(eq(promises.personId, id), isNull(promises.removedAt)))
    .orderBy(asc(promises.notedAt), asc(promises.id))
}

/** The latest first; each says whether it is about another customer as well. */
async function notesWithSource(reader: Reader, id: PersonId) {
  const rows = await reader
    .select({ ...getTableColumns(notes), by })
    .from(notePeople)
    .innerJoin(notes, eq(notes.id, notePeople.noteId))
    .leftJoin(staff, eq(staff.id, notes.notedById))
    .where(and(eq(notePeople.personId, id), isNull(notes.removedAt)))
    .orderBy(desc(notes.notedAt), desc(notes.id))
  const shared = await notesSharedWithCustomers(reader, id)
  return rows.map((row) => ({ ...row, isAboutOthers: shared.has(row.id) }))
}

/** The notes about somebody that are about another customer too: what that one told us is theirs. */
export async function notesSharedWithCustomers(reader: Reader, id: PersonId): Promise<ReadonlySet<NoteId>> {
  const theirs = reader.select({ id: notePeople.noteId }).from(notePeople).where(eq(notePeople.personId, id))
  const shared = await reader
    .select({ id: notePeople.noteId })
    .from(notePeople)
    .innerJoin(customers, eq(customers.id, notePeople.personId))
    .where(and(inArray(notePeople.noteId, theirs), ne(notePeople.personId, id)))
  return new Set(shared.map((row) => row.id))
}

/** Where each tie to them comes from, by its id. */
async function tieSources(reader: Reader, id: PersonId) {
  const rows = await reader
    .select({ ...getTableColumns(relationships), by })
    .from(relationships)
    .innerJoin(people, eq(people.id, relationships.personId))
    .leftJoin(staff, eq(staff.id, relationships.notedById))
    .where(
      and(
        or(eq(relationships.personId, id), eq(relationships.relatedId, id)),
        isNull(relationships.removedAt),
      ),
    )
  return new Map(rows.map((row) => [row.id, row]))
}
