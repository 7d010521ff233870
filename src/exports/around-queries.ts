import { and, asc, eq, sql } from 'drizzle-orm'
import { prepared, type Reader } from '../../db/database.ts'
import { among } from '../../db/dialect/expressions.ts'
import { emails, people, phones, relationships } from '../../db/schema/people.ts'
import { audiencesOf, isReadable } from '../facts/queries.ts'
import { interestsOf } from '../interests/queries.ts'
import { groupedBy } from '../lib/grouping.ts'
import type { PersonId } from '../people/person.ts'
import { asWritten, readBack } from '../relationships/relationship.ts'
import type { Role } from '../staff/staff-member.ts'

/** What belongs to each of some people, by their id. */
export type Around = Awaited<ReturnType<typeof aroundOf>>

/** How to reach these people, whom they are tied to, and what they care about, where the role may read it. */
export async function aroundOf(reader: Reader, ids: readonly PersonId[], role: Role) {
  const asked = { ids: JSON.stringify(ids) }
  return {
    phones: groupedBy(await phonesQuery(reader).execute(asked), ofPerson),
    emails: groupedBy(await emailsQuery(reader).execute(asked), ofPerson),
    ties: groupedBy(await tiesAmong(reader, ids, role), ofPerson),
    interests: groupedBy(await interestsOf(reader, ids, role), ofPerson),
  }
}

/** Whom somebody is tied to, and what those are to them. */
export type Tie = Awaited<ReturnType<typeof tiesAmong>>[number]

async function tiesAmong(reader: Reader, ids: readonly PersonId[], role: Role) {
  const asked = { ids: JSON.stringify(ids), ...audiencesOf(role) }
  const written = await writtenQuery(reader).execute(asked)
  const others = await writtenByOthersQuery(reader).execute(asked)
  return [
    ...written.map(({ tie, ...row }) => ({ ...row, relation: asWritten(tie, row.pronoun) })),
    ...others.map(({ tie, ...row }) => ({ ...row, relation: readBack(tie, row.pronoun) })),
  ]
}

function ofPerson({ personId }: { personId: PersonId }): PersonId {
  return personId
}

const isAmong = (column: End | typeof phones.personId | typeof emails.personId) =>
  among(column, sql.placeholder('ids'))

const phonesQuery = prepared((reader) =>
  reader
    .select({ personId: phones.personId, number: phones.number, label: phones.label })
    .from(phones)
    .where(isAmong(phones.personId))
    .orderBy(asc(phones.position))
    .prepare(),
)

const emailsQuery = prepared((reader) =>
  reader
    .select({ personId: emails.personId, address: emails.address, label: emails.label })
    .from(emails)
    .where(isAmong(emails.personId))
    .orderBy(asc(emails.position))
    .prepare(),
)

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
      pronoun: people.pronoun,
      birthday: { year: people.birthYear, month: people.birthMonth, day: people.birthDay },
      tie: { kind: relationships.kind, word: relationships.word },
      since: {
        year: relationships.sinceYear,
        month: relationships.sinceMonth,
        day: relationships.sinceDay,
      },
      endedOn: relationships.endedOn,
    })
    .from(relationships)
    .innerJoin(people, eq(people.id, to))
    .where(and(isAmong(from), isReadable(relationships)))
    .orderBy(asc(relationships.id))
}
