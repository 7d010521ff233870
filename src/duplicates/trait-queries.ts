import { and, eq, isNull, sql } from 'drizzle-orm'
import { prepared, type Reader } from '../../db/database.ts'
import { among } from '../../db/dialect/expressions.ts'
import { customers, emails, people, phones, relationships } from '../../db/schema/people.ts'
import { groupedBy } from '../lib/grouping.ts'
import type { PartialDate } from '../lib/partial-date.ts'
import { fold, words } from '../lib/text.ts'
import { nameParts } from '../people/names.ts'
import type { PersonId } from '../people/person.ts'
import { inverseOf } from '../relationships/relationship.ts'
import type { Relative, Traits } from './traits.ts'

/** What these people are compared by. Pets are left out, and whoever is not there. */
export async function traitsOf(reader: Reader, personIds: readonly PersonId[]): Promise<Traits[]> {
  const given = { ids: JSON.stringify(personIds) }
  const rows = await peopleQuery(reader).execute(given)
  const numbers = groupedBy(await phonesQuery(reader).execute(given), ofPerson)
  const addresses = groupedBy(await emailsQuery(reader).execute(given), ofPerson)
  const related = await relatedQuery(reader).execute(given)
  const relating = await relatingQuery(reader).execute(given)
  const ties = groupedBy(
    [...related, ...relating.map((tie) => ({ ...tie, kind: inverseOf(tie.kind) }))],
    ofPerson,
  )
  return rows.map((row) => ({
    ...namesOf(row),
    id: row.id,
    isCustomer: row.customerId !== null,
    phones: (numbers.get(row.id) ?? []).map(({ digits }) => digits),
    emails: (addresses.get(row.id) ?? []).map(({ address }) => address.toLowerCase()),
    birthday: { year: row.birthYear, month: row.birthMonth, day: row.birthDay },
    memberNumber: numberOf(row.memberNumber),
    town: fold(row.town ?? ''),
    relatives: (ties.get(row.id) ?? []).map(relativeOf),
  }))
}

/** Somebody who is being entered, as far as the form says. */
export interface Entered {
  name: string
  goesBy: string | null
  formerName: string | null
  birthday: PartialDate | null
  memberNumber: string | null
  town: string | null
  phones: readonly { digits: string }[]
  emails: readonly { address: string }[]
}

/** What somebody would be compared by. */
export function traitsOfEntered({ birthday, ...entered }: Entered): Traits {
  return {
    ...namesOf(entered),
    id: NOBODY,
    isCustomer: true,
    phones: entered.phones.map(({ digits }) => digits),
    emails: entered.emails.map(({ address }) => address.toLowerCase()),
    birthday: birthday ?? { year: null, month: null, day: null },
    memberNumber: numberOf(entered.memberNumber),
    town: fold(entered.town ?? ''),
    relatives: [],
  }
}

/** Stands for who has no id yet. */
const NOBODY = '' as PersonId

function numberOf(memberNumber: string | null): string {
  return fold(memberNumber ?? '').replace(/^0+/u, '')
}

type PersonRow = Awaited<ReturnType<ReturnType<typeof peopleQuery>['execute']>>[number]

function namesOf({ name, goesBy, formerName }: Pick<PersonRow, 'name' | 'goesBy' | 'formerName'>) {
  const { given, family, suffix } = nameParts(name)
  return {
    name: [...given, ...family].sort().join(' '),
    given: [...new Set([...given, ...words(goesBy ?? '').slice(0, 1)])],
    family,
    suffix,
    formerFamily: formerName ? nameParts(formerName).family : [],
  }
}

function relativeOf({
  otherId,
  kind,
  name,
}: {
  otherId: PersonId
  kind: Relative['kind']
  name: string
}): Relative {
  return { id: otherId, kind, given: words(name)[0] ?? '' }
}

const ofPerson = ({ personId }: { personId: PersonId }) => personId

const ids = sql.placeholder('ids')

const peopleQuery = prepared((reader) =>
  reader
    .select({
      id: people.id,
      customerId: customers.id,
      name: people.name,
      goesBy: people.goesBy,
      formerName: people.formerName,
      birthYear: people.birthYear,
      birthMonth: people.birthMonth,
      birthDay: people.birthDay,
      memberNumber: customers.memberNumber,
      town: customers.town,
    })
    .from(people)
    .leftJoin(customers, eq(customers.id, people.id))
    .where(and(among(people.id, ids), eq(people.kind, 'person')))
    .prepare(),
)

const phonesQuery = prepared((reader) =>
  reader
    .select({ personId: phones.personId, digits: phones.digits })
    .from(phones)
    .where(among(phones.personId, ids))
    .prepare(),
)

const emailsQuery = prepared((reader) =>
  reader
    .select({ personId: emails.personId, address: emails.address })
    .from(emails)
    .where(among(emails.personId, ids))
    .prepare(),
)

const relatedQuery = prepared((reader) => tiesFrom(reader, relationships.personId, relationships.relatedId))
const relatingQuery = prepared((reader) => tiesFrom(reader, relationships.relatedId, relationships.personId))

type End = typeof relationships.personId | typeof relationships.relatedId

function tiesFrom(reader: Reader, from: End, to: End) {
  return reader
    .select({ personId: from, otherId: to, kind: relationships.kind, name: people.name })
    .from(relationships)
    .innerJoin(people, eq(people.id, to))
    .where(and(among(from, ids), isNull(relationships.removedAt)))
    .prepare()
}
