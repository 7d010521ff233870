import { and, asc, eq, sql } from 'drizzle-orm'
import { prepared, type Reader } from '../../db/database.ts'
import { customers, people, relationships } from '../../db/schema/people.ts'
import { audiencesOf, isReadable } from '../facts/queries.ts'
import { interestsOf, type InterestRow } from '../interests/queries.ts'
import type { Day } from '../lib/day.ts'
import type { PartialDate } from '../lib/partial-date.ts'
import type { PersonId, PersonKind, Pronoun } from '../people/person.ts'
import type { Role } from '../staff/staff-member.ts'
import { asWritten, isPartner, readBack, type RelationshipId, type RelationshipKind } from './relationship.ts'

/** Somebody around a person, with what they are to them. */
export interface PersonAround {
  relationshipId: RelationshipId
  relation: { kind: RelationshipKind; word: string }
  since: PartialDate
  endedOn: Day | null
  mutedAt: Date | null
  id: PersonId
  name: string
  goesBy: string | null
  kind: PersonKind
  pronoun: Pronoun | null
  about: string | null
  birthday: PartialDate
  ageIsPrivate: boolean
  deceasedOn: Day | null
  photoId: string | null
  isCustomer: boolean
  interests: InterestRow[]
}

/** Everybody around a person, whichever end it was written from, with what they care about. */
export async function peopleAround(reader: Reader, personId: PersonId, role: Role): Promise<PersonAround[]> {
  const around = await tiesOf(reader, personId, role)
  if (around.length === 0) return []
  const interests = await interestsOf(
    reader,
    around.map(({ id }) => id),
    role,
  )
  return around.map((person) => ({
    ...person,
    interests: interests.filter((interest) => interest.personId === person.id),
  }))
}

/** The same without what they care about. */
export async function tiesOf(
  reader: Reader,
  personId: PersonId,
  role: Role,
): Promise<Omit<PersonAround, 'interests'>[]> {
  const asked = { personId, ...audiencesOf(role) }
  const written = await writtenFor(reader).execute(asked)
  const others = await writtenForOthers(reader).execute(asked)
  return [
    ...written.map((row) => seen(row, asWritten(row.tie, row.person.pronoun))),
    ...others.map((row) => seen(row, readBack(row.tie, row.person.pronoun))),
  ]
}

/** Whom somebody shares a home with now. */
export async function partnerOf(
  reader: Reader,
  personId: PersonId,
  role: Role,
): Promise<Omit<PersonAround, 'interests'> | undefined> {
  const around = await tiesOf(reader, personId, role)
  return around.find(
    ({ relation, endedOn, deceasedOn }) =>
      isPartner(relation.kind) && endedOn === null && deceasedOn === null,
  )
}

type TieRow = Awaited<ReturnType<ReturnType<typeof writtenFor>['execute']>>[number]

function seen({ tie, person, customerId, photoId }: TieRow, relation: PersonAround['relation']) {
  const { birthYear, birthMonth, birthDay, ...shown } = person
  return {
    ...shown,
    photoId,
    relation,
    relationshipId: tie.id,
    since: { year: tie.sinceYear, month: tie.sinceMonth, day: tie.sinceDay },
    endedOn: tie.endedOn,
    mutedAt: tie.mutedAt,
    birthday: { year: birthYear, month: birthMonth, day: birthDay },
    isCustomer: customerId !== null,
  }
}

const writtenFor = prepared((reader) =>
  seenFrom(reader, relationships.personId, relationships.relatedId).prepare(),
)
const writtenForOthers = prepared((reader) =>
  seenFrom(reader, relationships.relatedId, relationships.personId).prepare(),
)

type Ends = typeof relationships.personId | typeof relationships.relatedId

function seenFrom(reader: Reader, from: Ends, to: Ends) {
  return reader
    .select({
      tie: {
        id: relationships.id,
        kind: relationships.kind,
        word: relationships.word,
        sinceYear: relationships.sinceYear,
        sinceMonth: relationships.sinceMonth,
        sinceDay: relationships.sinceDay,
        endedOn: relationships.endedOn,
        mutedAt: relationships.mutedAt,
      },
      person: {
        id: people.id,
        name: people.name,
        goesBy: people.goesBy,
        kind: people.kind,
        pronoun: people.pronoun,
        about: people.about,
        birthYear: people.birthYear,
        birthMonth: people.birthMonth,
        birthDay: people.birthDay,
        ageIsPrivate: people.ageIsPrivate,
        deceasedOn: people.deceasedOn,
      },
      customerId: customers.id,
      photoId: customers.photoId,
    })
    .from(relationships)
    .innerJoin(people, eq(people.id, to))
    .leftJoin(customers, eq(customers.id, to))
    .where(and(eq(from, sql.placeholder('personId')), isReadable(relationships)))
    .orderBy(asc(relationships.notedAt), asc(relationships.id))
}
