import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { prepared, type Reader } from '../../db/database.ts'
import { ascNullsLast } from '../../db/dialect/expressions.ts'
import { promises } from '../../db/schema/facts.ts'
import { staff } from '../../db/schema/staff.ts'
import type { LoadedFact } from '../facts/kind.ts'
import { audiencesOf, isReadable } from '../facts/queries.ts'
import { factValues } from '../facts/values.ts'
import type { Day } from '../lib/day.ts'
import type { PersonId } from '../people/person.ts'
import type { Role } from '../staff/staff-member.ts'
import type { PromiseId } from './promise.ts'

export interface PromiseRow {
  id: PromiseId
  text: string
  owner: string
  dueOn: Day | null
}

/** What we promised somebody and have not done yet: the soonest due first. */
export async function promisesOf(reader: Reader, personId: PersonId, role: Role): Promise<PromiseRow[]> {
  return openOfPerson(reader).execute({ personId, ...audiencesOf(role) })
}

/** A promise for its form, where the role may read it. */
export async function promiseForForm(
  reader: Reader,
  id: PromiseId,
  role: Role,
): Promise<LoadedFact | undefined> {
  const [row] = await byId(reader).execute({ id, ...audiencesOf(role) })
  if (!row) return undefined
  const { text, ownerId, dueOn, keptAt, done } = row
  return factValues(row, { text, ownerId, dueOn, kept: keptAt !== null, done })
}

const openOfPerson = prepared((reader) =>
  reader
    .select({ id: promises.id, text: promises.text, owner: staff.name, dueOn: promises.dueOn })
    .from(promises)
    .innerJoin(staff, eq(staff.id, promises.ownerId))
    .where(
      and(eq(promises.personId, sql.placeholder('personId')), isNull(promises.keptAt), isReadable(promises)),
    )
    .orderBy(ascNullsLast(promises.dueOn), asc(promises.id))
    .prepare(),
)

const byId = prepared((reader) =>
  reader
    .select()
    .from(promises)
    .where(and(eq(promises.id, sql.placeholder('id')), isReadable(promises)))
    .prepare(),
)
