import { and, eq, inArray, isNull, or } from 'drizzle-orm'
import type { Reader } from '../../db/database.ts'
import { customers, emails, people, phones } from '../../db/schema/people.ts'
import { whoMayBe } from '../duplicates/likely-queries.ts'
import { sortNameOf } from '../people/names.ts'
import type { PersonId } from '../people/person.ts'
import { personSeenBy } from '../people/queries.ts'
import type { Role } from '../staff/staff-member.ts'
import type { CustomerInput } from './forms.ts'
import type { ReachInput } from './reach-form.ts'

/** Somebody who may be the one whom a form describes. */
export interface Lookalike {
  id: PersonId
  name: string
  memberNumber: string | null
  isCustomer: boolean
}

/**
 * Those of the same name, phone or e-mail, whether they are customers or only somebody's, and those who are likely the
 * same by all that the form says; as far as the role sees.
 */
export async function lookalikes(
  reader: Reader,
  { person, membership, reach }: CustomerInput,
  role: Role,
): Promise<Lookalike[]> {
  const { name } = person
  const likely = await whoMayBe(reader, { ...person, ...membership, ...reach })
  const alike = or(
    inArray(people.id, likely),
    eq(people.name, name),
    inArray(people.id, ofSortName(reader, name)),
    inArray(people.id, calledAt(reader, reach)),
    inArray(people.id, writtenTo(reader, reach)),
  )
  const rows = await reader
    .select({
      id: people.id,
      name: people.name,
      memberNumber: customers.memberNumber,
      customerId: customers.id,
    })
    .from(people)
    .leftJoin(customers, eq(customers.id, people.id))
    .where(and(alike, eq(people.kind, 'person'), isNull(people.deceasedOn)))
    .limit(MOST)
  const seen = await Promise.all(rows.map(({ id }) => personSeenBy(reader, id, role)))
  return rows
    .filter((_, i) => seen[i] !== undefined)
    .map(({ customerId, ...row }) => ({ ...row, isCustomer: customerId !== null }))
}

const MOST = 6

// The lists' own order holds the folded name, so that "José" and "Jose" fall together without another index.
function ofSortName(reader: Reader, name: string) {
  return reader
    .select({ id: customers.id })
    .from(customers)
    .where(and(isNull(customers.archivedAt), eq(customers.sortName, sortNameOf(name))))
}

function calledAt(reader: Reader, reach: ReachInput) {
  const digits = reach.phones.map((phone) => phone.digits)
  return reader.select({ id: phones.personId }).from(phones).where(inArray(phones.digits, digits))
}

function writtenTo(reader: Reader, reach: ReachInput) {
  const addresses = reach.emails.map(({ address }) => address)
  return reader.select({ id: emails.personId }).from(emails).where(inArray(emails.address, addresses))
}
