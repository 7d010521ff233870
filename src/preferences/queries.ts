import { and, asc, eq, sql } from 'drizzle-orm'
import { prepared, type Reader } from '../../db/database.ts'
import { preferences } from '../../db/schema/facts.ts'
import type { LoadedFact } from '../facts/kind.ts'
import { audiencesOf, isReadable } from '../facts/queries.ts'
import { factValues } from '../facts/values.ts'
import type { PersonId } from '../people/person.ts'
import type { Role } from '../staff/staff-member.ts'
import type { Habit, PreferenceId } from './preference.ts'

export interface PreferenceRow {
  id: PreferenceId
  text: string
  habit: Habit
  mutedAt: Date | null
}

/** How somebody likes it: what is always so first, in the order in which we learned it. */
export async function preferencesOf(
  reader: Reader,
  personId: PersonId,
  role: Role,
): Promise<PreferenceRow[]> {
  return ofPerson(reader).execute({ personId, ...audiencesOf(role) })
}

/** A preference for its form, where the role may read it. */
export async function preferenceForForm(
  reader: Reader,
  id: PreferenceId,
  role: Role,
): Promise<LoadedFact | undefined> {
  const [row] = await byId(reader).execute({ id, ...audiencesOf(role) })
  if (!row) return undefined
  const { text, area, habit } = row
  return factValues(row, { text, area, habit })
}

const ofPerson = prepared((reader) =>
  reader
    .select({
      id: preferences.id,
      text: preferences.text,
      habit: preferences.habit,
      mutedAt: preferences.mutedAt,
    })
    .from(preferences)
    .where(and(eq(preferences.personId, sql.placeholder('personId')), isReadable(preferences)))
    .orderBy(asc(preferences.habit), asc(preferences.notedAt), asc(preferences.id))
    .prepare(),
)

const byId = prepared((reader) =>
  reader
    .select()
    .from(preferences)
    .where(and(eq(preferences.id, sql.placeholder('id')), isReadable(preferences)))
    .prepare(),
)
