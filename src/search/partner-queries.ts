import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { prepared, type Reader } from '../../db/database.ts'
import { among } from '../../db/dialect/expressions.ts'
import { people, relationships } from '../../db/schema/people.ts'
import { audiencesOf, isReadable } from '../facts/queries.ts'
import { calledName } from '../people/names.ts'
import type { PersonId } from '../people/person.ts'
import type { Role } from '../staff/staff-member.ts'

/** What to call the living husband, wife or partner of each of these, as far as the role may know of them. */
export async function partnersOf(
  reader: Reader,
  personIds: readonly PersonId[],
  role: Role,
): Promise<Map<PersonId, string>> {
  const asked = { ids: JSON.stringify(personIds), ...audiencesOf(role) }
  const rows = [...(await written(reader).execute(asked)), ...(await readBack(reader).execute(asked))]
  return new Map(rows.map(({ ofId, ...partner }) => [ofId, calledName(partner)]))
}

const written = prepared((reader) => partners(reader, relationships.personId, relationships.relatedId))
const readBack = prepared((reader) => partners(reader, relationships.relatedId, relationships.personId))

type End = typeof relationships.personId | typeof relationships.relatedId

function partners(reader: Reader, of: End, partner: End) {
  return reader
    .select({ ofId: of, name: people.name, goesBy: people.goesBy })
    .from(relationships)
    .innerJoin(people, eq(people.id, partner))
    .where(
      and(
        among(of, sql.placeholder('ids')),
        inArray(relationships.kind, ['spouse', 'partner']),
        isNull(relationships.endedOn),
        isNull(people.deceasedOn),
        isReadable(relationships),
      ),
    )
    .orderBy(asc(relationships.id))
    .prepare()
}
