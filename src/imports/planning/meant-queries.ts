import { and, eq, isNull, sql } from 'drizzle-orm'
import { prepared, type Reader } from '../../../db/database.ts'
import { among } from '../../../db/dialect/expressions.ts'
import { customers, emails, people, phones } from '../../../db/schema/people.ts'
import { groupedByEach } from '../../lib/grouping.ts'
import type { PartialDate } from '../../lib/partial-date.ts'
import { familyNameOf, sortNameOf } from '../../people/names.ts'
import type { PersonId } from '../../people/person.ts'
import type { Listed } from '../reading/listed.ts'
import { firstNames } from './held.ts'
import { contradicts } from './match.ts'

/** The customers whom rows could mean. */
export interface Meant {
  /** By number, phone or e-mail, or by the name of somebody on the row. */
  ids: Set<PersonId>
  /** Those who share nothing but the name of somebody's partner, with the first names of whose partner they may be. */
  asPartner: Map<PersonId, Set<string>>
}

/** Whom these rows could mean: the same few queries however many rows there are. */
export async function customersMeant(reader: Reader, listed: readonly Listed[]): Promise<Meant> {
  const numbers = listed.flatMap(({ memberNumber }) => memberNumber ?? [])
  const digits = listed.flatMap((one) => one.phones.map((phone) => phone.digits))
  const addresses = listed.flatMap((one) => one.emails.flatMap((address) => [address, address.toLowerCase()]))
  const reached = [
    ...(await byNumber(reader).execute(anyOf(numbers))),
    ...(await byPhone(reader).execute(anyOf(digits))),
    ...(await byEmail(reader).execute(anyOf(addresses))),
  ]
  const ids = new Set(reached.map(({ id }) => id))
  return { ids, asPartner: await byNames(reader, listed, ids) }
}

/** Adds those of the rows' own names and of their people's, and answers those of their partners' names. */
async function byNames(
  reader: Reader,
  listed: readonly Listed[],
  ids: Set<PersonId>,
): Promise<Meant['asPartner']> {
  const ofOwn = groupedByEach(listed, ownNames)
  const ofPartner = groupedByEach(listed, partnerNames)
  const others = new Set(listed.flatMap(otherNames))
  const asPartner: Meant['asPartner'] = new Map()
  const named = await byName(reader).execute(anyOf([...ofOwn.keys(), ...ofPartner.keys(), ...others]))
  const own = new Set(await ownAmong(reader, named, ofOwn))
  for (const { id, sortName } of named) {
    if (own.has(id) || others.has(sortName)) ids.add(id)
    else if (ofPartner.has(sortName) && !ids.has(id))
      asPartner.set(id, new Set(ofPartner.get(sortName)?.flatMap(firstNames)))
  }
  return asPartner
}

type Named = Awaited<ReturnType<ReturnType<typeof byName>['execute']>>[number]

/** Those whom a row of their name may be about. Most have another number, so only of the rest their birthday is asked. */
async function ownAmong(
  reader: Reader,
  named: readonly Named[],
  ofOwn: ReadonlyMap<string, Listed[]>,
): Promise<PersonId[]> {
  const mayBe = ({ sortName, memberNumber }: Named, birthday: PartialDate) =>
    ofOwn.get(sortName)?.some((one) => !contradicts(one, { customer: { memberNumber }, birthday })) ?? false
  const near = named.filter((one) => mayBe(one, NOT_KNOWN))
  if (near.length === 0) return []
  const rows = await birthdays(reader).execute(anyOf(near.map(({ id }) => id)))
  const birthdayOf = new Map(rows.map(({ id, ...birthday }) => [id, birthday]))
  return near.filter((one) => mayBe(one, birthdayOf.get(one.id) ?? NOT_KNOWN)).map(({ id }) => id)
}

const NOT_KNOWN: PartialDate = { year: null, month: null, day: null }

function ownNames({ name, goesBy }: Listed): string[] {
  return [name, ...(goesBy === null ? [] : [`${goesBy} ${familyNameOf(name)}`])].map(sortNameOf)
}

function partnerNames({ name, partner }: Listed): string[] {
  return partner ? wholeNames(partner.name, name) : []
}

/** Children are no customers as a rule. */
function otherNames({ name, relatives }: Listed): string[] {
  return relatives.filter(({ kind }) => kind !== 'pet').flatMap((one) => wholeNames(one.name, name))
}

/** As far as it may be whole: with the family's name, and as it is. */
function wholeNames(relative: string, name: string): string[] {
  return [relative, `${relative} ${familyNameOf(name)}`].map(sortNameOf)
}

function anyOf(values: readonly string[]): { values: string } {
  return { values: JSON.stringify([...new Set(values)]) }
}

const values = sql.placeholder('values')

const customerIds = (reader: Reader) => reader.select({ id: customers.id }).from(customers)

const byNumber = prepared((reader) =>
  customerIds(reader).where(among(customers.memberNumber, values)).prepare(),
)

const byName = prepared((reader) =>
  reader
    .select({ id: customers.id, sortName: customers.sortName, memberNumber: customers.memberNumber })
    .from(customers)
    .where(and(isNull(customers.archivedAt), among(customers.sortName, values)))
    .prepare(),
)

const birthdays = prepared((reader) =>
  reader
    .select({ id: customers.id, year: people.birthYear, month: people.birthMonth, day: people.birthDay })
    .from(customers)
    .innerJoin(people, eq(people.id, customers.id))
    .where(among(customers.id, values))
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
