import { eq, sql } from 'drizzle-orm'
import { prepared, type Reader } from '../../../db/database.ts'
import { among } from '../../../db/dialect/expressions.ts'
import { customers, emails, people, phones } from '../../../db/schema/people.ts'
import { groupedBy } from '../../lib/grouping.ts'
import { fold } from '../../lib/text.ts'
import type { PersonId } from '../../people/person.ts'
import {
  anniversariesOf,
  cautionsQuery,
  interestAliasesQuery,
  interestNamesQuery,
  notesQuery,
  preferencesQuery,
} from './fact-queries.ts'
import type { Held } from './held.ts'
import type { HeldTie } from './tie-queries.ts'

/** What we hold of these people, as far as it tells whom a list means; `recallMore` adds what it may repeat. */
export async function heldPeople(
  reader: Reader,
  personIds: readonly PersonId[],
  ties: readonly HeldTie[],
): Promise<Held[]> {
  const rows = await peopleQuery(reader).execute({ ids: JSON.stringify(personIds) })
  const customerIds = rows.filter(({ customer }) => customer).map(({ id }) => id)
  const reach = await reachOf(reader, customerIds)
  const tiesOf = byPerson(ties)
  return rows.map((row) => ({
    ...heldOf(row),
    ...reach(row.id),
    interests: new Set<string>(),
    notes: new Set<string>(),
    preferences: new Set<string>(),
    cautions: new Set<string>(),
    anniversaries: [],
    relatives: (tiesOf.get(row.id) ?? []).map(({ relative }) => relative),
  }))
}

/**
 * What a list may repeat of those whom it means: their interests and other facts, and of their notes those with such a
 * text. Of somebody's wife who becomes a customer also phones and e-mails.
 */
export async function recallMore(
  reader: Reader,
  people: readonly Held[],
  sought: { notes: readonly string[] },
): Promise<void> {
  const asked = { ids: JSON.stringify(people.map(({ id }) => id)) }
  const reach = await reachOf(
    reader,
    people.filter(({ customer }) => !customer).map(({ id }) => id),
  )
  const names = byPerson(await interestNamesQuery(reader).execute(asked))
  const aliases = byPerson(await interestAliasesQuery(reader).execute(asked))
  const texts = byPerson(await notesQuery(reader).execute({ ...asked, texts: JSON.stringify(sought.notes) }))
  const likes = byPerson(await preferencesQuery(reader).execute(asked))
  const minded = byPerson(await cautionsQuery(reader).execute(asked))
  const days = byPerson(await anniversariesOf(reader, asked))
  for (const held of people) {
    held.interests = new Set([...textsOf(names.get(held.id)), ...textsOf(aliases.get(held.id))])
    held.notes = new Set(textsOf(texts.get(held.id)))
    held.preferences = new Set(textsOf(likes.get(held.id)).map(fold))
    held.cautions = new Set(textsOf(minded.get(held.id)).map(fold))
    held.anniversaries = textsOf(days.get(held.id))
    if (!held.customer) Object.assign(held, reach(held.id))
  }
}

async function reachOf(reader: Reader, personIds: readonly PersonId[]) {
  const asked = { ids: JSON.stringify(personIds) }
  const digits = byPerson(await phonesQuery(reader).execute(asked))
  const addresses = byPerson(await emailsQuery(reader).execute(asked))
  return (id: PersonId) => ({ phones: textsOf(digits.get(id)), emails: textsOf(addresses.get(id)) })
}

function textsOf(rows: readonly { text: string }[] | undefined): string[] {
  return (rows ?? []).map(({ text }) => text)
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
      language: customer.language,
      since: { year: customer.sinceYear, month: customer.sinceMonth, day: customer.sinceDay },
      photoId: customer.photoId,
      archivedAt: customer.archivedAt,
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
        pronunciation: people.pronunciation,
        about: people.about,
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
        language: customers.language,
        sinceYear: customers.sinceYear,
        sinceMonth: customers.sinceMonth,
        sinceDay: customers.sinceDay,
        photoId: customers.photoId,
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
