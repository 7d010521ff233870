import { and, asc, eq, or, sql } from 'drizzle-orm'
import { prepared, type Reader } from '../../db/database.ts'
import { occasions } from '../../db/schema/facts.ts'
import { people } from '../../db/schema/people.ts'
import type { LoadedFact } from '../facts/kind.ts'
import { audiencesOf, isReadable } from '../facts/queries.ts'
import { factValues } from '../facts/values.ts'
import type { PersonId } from '../people/person.ts'
import type { Role } from '../staff/staff-member.ts'
import type { OccasionId, Recurrence } from './occasion.ts'

export interface OccasionRow {
  id: OccasionId
  name: string
  recurrence: Recurrence
  year: number | null
  month: number
  day: number
  /** The other half of it, seen from the person asked about. */
  withName: string | null
  withGoesBy: string | null
  mutedAt: Date | null
}

/** Somebody's dates, and those that somebody else shares with them. */
export async function occasionsOf(reader: Reader, personId: PersonId, role: Role): Promise<OccasionRow[]> {
  return ofPerson(reader).execute({ personId, ...audiencesOf(role) })
}

/** An occasion for its form, where the role may read it. */
export async function occasionForForm(
  reader: Reader,
  id: OccasionId,
  role: Role,
): Promise<LoadedFact | undefined> {
  const [row] = await byId(reader).execute({ id, ...audiencesOf(role) })
  if (!row) return undefined
  const { kind, name, recurrence, day, month, year, withId } = row
  return factValues(row, { kind, name, recurrence, dateDay: day, dateMonth: month, dateYear: year, withId })
}

const ofPerson = prepared((reader) => {
  const personId = sql.placeholder('personId')
  return reader
    .select({
      id: occasions.id,
      name: occasions.name,
      recurrence: occasions.recurrence,
      year: occasions.year,
      month: occasions.month,
      day: occasions.day,
      mutedAt: occasions.mutedAt,
      withName: people.name,
      withGoesBy: people.goesBy,
    })
    .from(occasions)
    .leftJoin(
      people,
      sql`${people.id} = case ${occasions.withId} when ${personId} then ${occasions.personId} else ${occasions.withId} end`,
    )
    .where(and(or(eq(occasions.personId, personId), eq(occasions.withId, personId)), isReadable(occasions)))
    .orderBy(asc(occasions.notedAt), asc(occasions.id))
    .prepare()
})

const byId = prepared((reader) =>
  reader
    .select()
    .from(occasions)
    .where(and(eq(occasions.id, sql.placeholder('id')), isReadable(occasions)))
    .prepare(),
)
