import { and, eq, isNull, sql } from 'drizzle-orm'
import { prepared, type Reader } from '../../../db/database.ts'
import { among } from '../../../db/dialect/expressions.ts'
import { customers, emails, phones } from '../../../db/schema/people.ts'
import { familyNameOf, sortNameOf } from '../../people/names.ts'
import type { PersonId } from '../../people/person.ts'
import type { Listed } from '../reading/listed.ts'
import { heldPeople, recallMore } from './held-queries.ts'
import { memoryOf, type Memory } from './held.ts'
import { heldIn, match } from './match.ts'
import { tiesOfHeld } from './tie-queries.ts'

/** Whom these rows could mean, and their people: the same few queries however many rows there are. */
export async function memoryFor(reader: Reader, listed: readonly Listed[]): Promise<Memory> {
  const meant = await idsMeant(reader, listed)
  if (meant.size === 0) return memoryOf([])
  const ties = await tiesOfHeld(reader, [...meant])
  const around = [...new Set(ties.map(({ relative }) => relative.id))].filter((id) => !meant.has(id))
  const all = [...ties, ...(await tiesOfHeld(reader, around))]
  const memory = memoryOf(await heldPeople(reader, [...meant, ...around], all))
  const known = new Set(listed.flatMap((one) => heldIn(match(one, memory)) ?? []))
  await recallMore(reader, [...known], { notes: listed.flatMap(({ notes }) => notes) })
  return memory
}

async function idsMeant(reader: Reader, listed: readonly Listed[]): Promise<Set<PersonId>> {
  const all = (of: (one: Listed) => string[]) => ({
    values: JSON.stringify([...new Set(listed.flatMap(of))]),
  })
  const found = [
    ...(await byNumber(reader).execute(
      all(({ memberNumber }) => (memberNumber === null ? [] : [memberNumber])),
    )),
    ...(await byName(reader).execute(all(sortNamesIn))),
    ...(await byPhone(reader).execute(all(({ phones }) => phones.map(({ digits }) => digits)))),
    ...(await byEmail(reader).execute(
      all(({ emails }) => emails.flatMap((address) => [address, address.toLowerCase()])),
    )),
  ]
  return new Set(found.map(({ id }) => id))
}

/** The row's own name and the partner's, each as far as it may be whole. */
function sortNamesIn({ name, goesBy, partner }: Listed): string[] {
  const family = familyNameOf(name)
  const called = goesBy === null ? [] : [`${goesBy} ${family}`]
  const partners = partner ? [partner.name, `${partner.name} ${family}`] : []
  return [name, ...called, ...partners].map(sortNameOf)
}

const values = sql.placeholder('values')

const customerIds = (reader: Reader) => reader.select({ id: customers.id }).from(customers)

const byNumber = prepared((reader) =>
  customerIds(reader).where(among(customers.memberNumber, values)).prepare(),
)

const byName = prepared((reader) =>
  customerIds(reader)
    .where(and(isNull(customers.archivedAt), among(customers.sortName, values)))
    .prepare(),
)

const byPhone = prepared((reader) =>
  customerIds(reader)
    .innerJoin(phones, eq(phones.personId, customers.id))
    .where(among(phones.digits, values))
    .prepare(),
)

const byEmail = prepared((reader) =>
  customerIds(reader)
    .innerJoin(emails, eq(emails.personId, customers.id))
    .where(among(emails.address, values))
    .prepare(),
)
