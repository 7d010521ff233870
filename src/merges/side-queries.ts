import { and, eq, isNull, or } from 'drizzle-orm'
import type { Reader } from '../../db/database.ts'
import { cautions, preferences } from '../../db/schema/facts.ts'
import { personInterests } from '../../db/schema/interests.ts'
import { notePeople, notes } from '../../db/schema/notes.ts'
import { relationships } from '../../db/schema/people.ts'
import { visitPeople } from '../../db/schema/visits.ts'
import type { PersonId } from '../people/person.ts'

/** How much hangs on a person, for a manager to see what comes together. */
export interface Attached {
  notes: number
  people: number
  interests: number
  preferences: number
  cautions: number
  visits: number
}

/** Counts what is remembered of a person, whoever may read it. */
export async function attachedTo(reader: Reader, id: PersonId): Promise<Attached> {
  const ofThem = (table: typeof personInterests | typeof preferences | typeof cautions) =>
    reader.$count(table, and(eq(table.personId, id), isNull(table.removedAt)))
  const aboutThem = reader
    .select({ id: notes.id })
    .from(notes)
    .innerJoin(notePeople, eq(notePeople.noteId, notes.id))
    .where(and(eq(notePeople.personId, id), isNull(notes.removedAt)))
  const isEnd = or(eq(relationships.personId, id), eq(relationships.relatedId, id))
  return {
    notes: (await aboutThem).length,
    people: await reader.$count(relationships, and(isEnd, isNull(relationships.removedAt))),
    interests: await ofThem(personInterests),
    preferences: await ofThem(preferences),
    cautions: await ofThem(cautions),
    visits: await reader.$count(visitPeople, eq(visitPeople.personId, id)),
  }
}
