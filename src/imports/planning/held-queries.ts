import { and, eq, sql } from 'drizzle-orm'
import { prepared, type Reader } from '../../../db/database.ts'
import { among } from '../../../db/dialect/expressions.ts'
import { interestAliases, interests, personInterests } from '../../../db/schema/interests.ts'
import { notePeople, notes } from '../../../db/schema/notes.ts'
import { customers, emails, people, phones } from '../../../db/schema/people.ts'
import { groupedBy } from '../../lib/grouping.ts'
import type { PersonId } from '../../people/person.ts'
import type { Held } from './held.ts'
import { tiesOfHeld } from './tie-queries.ts'

/** What we hold of these people, as far as a list could say it; of their notes only those with such a text. */
export async function heldPeople(
  reader: Reader,
  personIds: readonly PersonId[],
  sought: { notes: readonly string[] },
): Promise<Held[]> {
  const asked = { ids: JSON.stringify(personIds) }
  const digits = byPerson(await phonesQuery(reader).execute(asked))
  const addresses = byPerson(await emailsQuery(reader).execute(asked))
  const names = byPerson(await interestNamesQuery(reader).execute(asked))
  const aliases = byPerson(await interestAliasesQuery(reader).execute(asked))
  const texts = byPerson(await notesQuery(reader).execute({ ...asked, texts: JSON.stringify(sought.notes) }))
  const ties = byPerson(await tiesOfHeld(reader, personIds))
  const textsOf = (rows: { text: string }[] | undefined) => (rows ?? []).map(({ text }) => text)
  return (await peopleQuery(reader).execute(asked)).map((row) => ({
    ...heldOf(row),
    phones: textsOf(digits.get(row.id)),
    emails: textsOf(addresses.get(row.id)),
    interests: new Set([...textsOf(names.get(row.id)), ...textsOf(aliases.get(row.id))]),
    notes: new Set(textsOf(texts.get(row.id))),
    relatives: (ties.get(row.id) ?? []).map(({ relative }) => relative),
  }))
}

type PeopleRow = Awaited<ReturnType<ReturnType<typeof peopleQuery>['execute']>>[number]

function heldOf({ person, customer }: PeopleRow) {
  const { birthYear, birthMonth, birthDay, ...named } = person
  return {
    ...named,
    birthday: { year: birthYear, month: birthMonth, day: birthDay },
    customer: customer && {
      memberNumber: customer.memberNumber,
      tier: customer.tier,
      town: customer.town,
      since: { year: customer.sinceYear, month: customer.sinceMonth, day: customer.sinceDay },
      isArchived: customer.archivedAt !== null,
    },
  }
}

function byPerson<Row extends { personId: PersonId }>(rows: readonly Row[]): Map<PersonId, Row[]> {
  return groupedBy(rows, ({ personId }) => personId)
}

const ids = sql.placeholder('ids')

const peopleQuery = prepared((reader) =>
  reader
    .select({
      id: people.id,
      person: {
        id: people.id,
        name: people.name,
        goesBy: people.goesBy,
        birthYear: people.birthYear,
        birthMonth: people.birthMonth,
        birthDay: people.birthDay,
        version: people.version,
      },
      // Its first column says whether there is one, so it is one that is never null.
      customer: {
        id: customers.id,
        memberNumber: customers.memberNumber,
        tier: customers.tier,
        town: customers.town,
        sinceYear: customers.sinceYear,
        sinceMonth: customers.sinceMonth,
        sinceDay: customers.sinceDay,
        archivedAt: customers.archivedAt,
      },
    })
    .from(people)
    .leftJoin(customers, eq(customers.id, people.id))
    .where(among(people.id, ids))
    .prepare(),
)

const phonesQuery = prepared((reader) =>
  reader
    .select({ personId: phones.personId, text: phones.digits })
    .from(phones)
    .where(among(phones.personId, ids))
    .prepare(),
)

const emailsQuery = prepared((reader) =>
  reader
    .select({ personId: emails.personId, text: sql<string>`lower(${emails.address})` })
    .from(emails)
    .where(among(emails.personId, ids))
    .prepare(),
)

const interestNamesQuery = prepared((reader) =>
  reader
    .select({ personId: personInterests.personId, text: interests.foldedName })
    .from(personInterests)
    .innerJoin(interests, eq(interests.id, personInterests.interestId))
    .where(among(personInterests.personId, ids))
    .prepare(),
)

const interestAliasesQuery = prepared((reader) =>
  reader
    .select({ personId: personInterests.personId, text: interestAliases.foldedAlias })
    .from(personInterests)
    .innerJoin(interestAliases, eq(interestAliases.interestId, personInterests.interestId))
    .where(among(personInterests.personId, ids))
    .prepare(),
)

const notesQuery = prepared((reader) =>
  reader
    .select({ personId: notePeople.personId, text: notes.text })
    .from(notePeople)
    .innerJoin(notes, eq(notes.id, notePeople.noteId))
    .where(and(among(notePeople.personId, ids), among(notes.text, sql.placeholder('texts'))))
    .prepare(),
)
