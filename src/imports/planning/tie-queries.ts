import { asc, eq, sql } from 'drizzle-orm'
import { prepared, type Reader } from '../../../db/database.ts'
import { among } from '../../../db/dialect/expressions.ts'
import { people, relationships } from '../../../db/schema/people.ts'
import type { PersonId } from '../../people/person.ts'
import { inverseOf } from '../../relationships/relationship.ts'
import type { HeldRelative } from './held.ts'

/** One of somebody's people. */
export interface HeldTie {
  personId: PersonId
  relative: HeldRelative
}

/** The people of these people, read from their side; also those who were taken away, who stay away. */
export async function tiesOfHeld(reader: Reader, personIds: readonly PersonId[]): Promise<HeldTie[]> {
  const asked = { ids: JSON.stringify(personIds) }
  const written = await writtenQuery(reader).execute(asked)
  const others = await writtenByOthersQuery(reader).execute(asked)
  return [
    ...written.map((row) => tieOf(row, row.kind)),
    ...others.map((row) => tieOf(row, inverseOf(row.kind))),
  ]
}

type TieRow = Awaited<ReturnType<ReturnType<typeof writtenQuery>['execute']>>[number]

function tieOf(row: TieRow, kind: HeldRelative['kind']): HeldTie {
  const { personId, endedOn, removedAt, birthYear, birthMonth, birthDay, ...relative } = row
  const birthday = { year: birthYear, month: birthMonth, day: birthDay }
  return { personId, relative: { ...relative, kind, birthday, holds: !endedOn && !removedAt } }
}

const writtenQuery = prepared((reader) =>
  tiesSeenFrom(reader, relationships.personId, relationships.relatedId).prepare(),
)

const writtenByOthersQuery = prepared((reader) =>
  tiesSeenFrom(reader, relationships.relatedId, relationships.personId).prepare(),
)

type End = typeof relationships.personId | typeof relationships.relatedId

function tiesSeenFrom(reader: Reader, from: End, to: End) {
  return reader
    .select({
      personId: from,
      id: people.id,
      name: people.name,
      goesBy: people.goesBy,
      birthYear: people.birthYear,
      birthMonth: people.birthMonth,
      birthDay: people.birthDay,
      kind: relationships.kind,
      endedOn: relationships.endedOn,
      removedAt: relationships.removedAt,
    })
    .from(relationships)
    .innerJoin(people, eq(people.id, to))
    .where(among(from, sql.placeholder('ids')))
    .orderBy(asc(relationships.id))
}
