import { sql } from 'drizzle-orm'
import { prepared, type Reader } from '../../../db/database.ts'
import { among } from '../../../db/dialect/expressions.ts'
import { people } from '../../../db/schema/people.ts'
import type { PersonId } from '../../people/person.ts'

/** What these people are called. */
export async function namesOf(
  reader: Reader,
  personIds: readonly PersonId[],
): Promise<Map<PersonId, string>> {
  if (personIds.length === 0) return new Map()
  const rows = await namesQuery(reader).execute({ ids: JSON.stringify(personIds) })
  return new Map(rows.map(({ id, name }) => [id, name]))
}

const namesQuery = prepared((reader) =>
  reader
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(among(people.id, sql.placeholder('ids')))
    .prepare(),
)
