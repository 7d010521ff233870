import { and, asc, eq, isNull, ne, or, sql } from 'drizzle-orm'
import { prepared, type Reader } from '../../db/database.ts'
import { among } from '../../db/dialect/expressions.ts'
import { people, relationships } from '../../db/schema/people.ts'
import { readableBy } from '../staff/permissions.ts'
import type { Role } from '../staff/staff-member.ts'
import type { PersonId } from './person.ts'

/** Everybody who is tied to somebody, by name: for choosing whom a fact is about. */
export async function circleOf(
  reader: Reader,
  personId: PersonId,
  role: Role,
): Promise<{ id: PersonId; name: string }[]> {
  return circle(reader).execute({ personId, audiences: JSON.stringify(readableBy(role)) })
}

/** Whether the other one is among those; nobody at all will do too. */
export async function isInCircleOf(
  reader: Reader,
  personId: PersonId,
  other: PersonId | null,
  role: Role,
): Promise<boolean> {
  return other === null || (await circleOf(reader, personId, role)).some(({ id }) => id === other)
}

const circle = prepared((reader) => {
  const personId = sql.placeholder('personId')
  const { personId: one, relatedId: other } = relationships
  return reader
    .selectDistinct({ id: people.id, name: people.name })
    .from(relationships)
    .innerJoin(people, and(or(eq(people.id, one), eq(people.id, other)), ne(people.id, personId)))
    .where(
      and(
        or(eq(one, personId), eq(other, personId)),
        isNull(relationships.removedAt),
        among(relationships.audience, sql.placeholder('audiences')),
      ),
    )
    .orderBy(asc(people.name))
    .prepare()
})
