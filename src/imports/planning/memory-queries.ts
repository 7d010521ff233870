import { and, eq, isNull, sql } from 'drizzle-orm'
import { prepared, type Reader } from '../../../db/database.ts'
import { among } from '../../../db/dialect/expressions.ts'
import { customers, emails, phones } from '../../../db/schema/people.ts'
import { familyNameOf, sortNameOf } from '../../people/names.ts'
import type { PersonId } from '../../people/person.ts'
import type { Listed } from '../reading/listed.ts'
import { heldPeople, recallMore } from './held-queries.ts'
import { answersTo } from './answer-queries.ts'
import { memoryOf, type Held, type Memory } from './held.ts'
import type { RowToPlan } from './in-order.ts'
import { match } from './match.ts'
import { toldOf } from './plan.ts'
import { tiesOfHeld } from './tie-queries.ts'

/** Whom these rows could mean, and their people: the same few queries however many rows there are. */
export async function memoryFor(reader: Reader, rows: readonly RowToPlan[]): Promise<Memory> {
  const listed = rows.flatMap(({ read }) => ('listed' in read ? read.listed : []))
  const answered = await answersTo(reader, rows)
  const told = rows.flatMap((row) => (row.told && row.told.means !== 'somebody new' ? row.told.means : []))
  const meant = new Set([...(await idsMeant(reader, listed)), ...answered.values(), ...told])
  if (meant.size === 0) return memoryOf([])
  const ties = await tiesOfHeld(reader, [...meant])
  const around = [...new Set(ties.map(({ relative }) => relative.id))].filter((id) => !meant.has(id))
  const all = [...ties, ...(await tiesOfHeld(reader, around))]
  const memory = memoryOf(await heldPeople(reader, [...meant, ...around], all), answered)
  const known = new Set(rows.flatMap((row) => heldIn(row, memory)))
  await recallMore(reader, [...known], { notes: listed.flatMap(({ notes }) => notes) })
  return memory
}

function heldIn({ read, told }: RowToPlan, memory: Memory): Held[] {
  if ('refused' in read) return []
  const meant = match(read.listed, memory, toldOf(read, memory, told))
  return 'held' in meant && !Array.isArray(meant.held) ? [meant.held] : []
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

/** The row's own name and those of its people, each as far as it may be whole; children are no customers as a rule. */
function sortNamesIn({ name, goesBy, partner, relatives }: Listed): string[] {
  const family = familyNameOf(name)
  const called = goesBy === null ? [] : [`${goesBy} ${family}`]
  const named = [...(partner ? [partner] : []), ...relatives.filter(({ kind }) => kind !== 'pet')]
  const theirs = named.flatMap((one) => [one.name, `${one.name} ${family}`])
  return [name, ...called, ...theirs].map(sortNameOf)
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
