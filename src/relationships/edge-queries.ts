import { and, eq, sql } from 'drizzle-orm'
import { prepared, type Reader } from '../../db/database.ts'
import { relationships } from '../../db/schema/people.ts'
import { audiencesOf, isReadable } from '../facts/queries.ts'
import { personById, type Named } from '../people/queries.ts'
import type { Role } from '../staff/staff-member.ts'
import type { RelationshipId } from './relationship.ts'

/** A relationship as it was written, with the names at both its ends; where the role may read it. */
export async function relationshipById(
  reader: Reader,
  id: RelationshipId,
  role: Role,
): Promise<RelationshipRow | undefined> {
  const [row] = await byId(reader).execute({ id, ...audiencesOf(role) })
  if (!row) return undefined
  const person = await personById(reader, row.personId)
  const related = await personById(reader, row.relatedId)
  return person && related && { ...row, person, related }
}

export type RelationshipRow = typeof relationships.$inferSelect & { person: Named; related: Named }

const byId = prepared((reader) =>
  reader
    .select()
    .from(relationships)
    .where(and(eq(relationships.id, sql.placeholder('id')), isReadable(relationships)))
    .prepare(),
)
