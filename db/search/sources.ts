import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { prepared, type Reader } from '../database.ts'
import { among } from '../dialect/expressions.ts'
import { customers, emails, people, phones, relationships } from '../schema/people.ts'
import { groupedBy } from '../../src/lib/grouping.ts'
import type { CustomerId, PersonId } from '../../src/people/person.ts'
import { asWritten, readBack } from '../../src/relationships/relationship.ts'
import type { EntrySource, Relative } from './entry.ts'
import { factSources } from './fact-sources.ts'

/** Everything that these customers can be found by. Those who are no customers are left out. */
export async function entrySources(
  reader: Reader,
  customerIds: readonly CustomerId[],
): Promise<EntrySource[]> {
  const ids = { ids: JSON.stringify(customerIds) }
  const own = await customersQuery(reader).execute(ids)
  const ties = [...(await relatedQuery(reader).execute(ids)), ...(await relatingQuery(reader).execute(ids))]
  const relatives = groupedBy(ties, personOf)
  const numbers = groupedBy(await phonesQuery(reader).execute(ids), personOf)
  const addresses = groupedBy(await emailsQuery(reader).execute(ids), personOf)
  const facts = await factSources(reader, customerIds)
  return own.map(({ customerId, goesBy, formerName, seenAt, archivedAt, deceasedOn, ...face }) => ({
    ...{ customerId, goesBy, formerName, seenAt },
    face: { ...face, archived: archivedAt !== null, deceased: deceasedOn !== null },
    people: (relatives.get(customerId) ?? []).map(relativeOf),
    phones: (numbers.get(customerId) ?? []).map(({ number, digits }) => ({ number, digits })),
    emails: (addresses.get(customerId) ?? []).map(({ address }) => address),
    facts: facts.get(customerId) ?? [],
  }))
}

interface RelativeRow {
  end: 'related' | 'relating'
  kind: typeof relationships.$inferSelect.kind
  word: string | null
  audience: typeof relationships.$inferSelect.audience
  endedOn: string | null
  name: string
  goesBy: string | null
  pronoun: typeof people.$inferSelect.pronoun
}

function relativeOf(row: RelativeRow): Relative {
  const { kind, word } = (row.end === 'related' ? asWritten : readBack)(row, row.pronoun)
  const isFormer = row.endedOn !== null && kind !== 'former partner'
  return {
    relation: isFormer ? `former ${word}`.trim() : word,
    name: row.name,
    goesBy: row.goesBy,
    forManagers: row.audience === 'managers',
  }
}

const personOf = ({ personId }: { personId: PersonId }) => personId

const ids = sql.placeholder('ids')

const customersQuery = prepared((reader) =>
  reader
    .select({
      customerId: customers.id,
      name: people.name,
      goesBy: people.goesBy,
      formerName: people.formerName,
      memberNumber: customers.memberNumber,
      tier: customers.tier,
      town: customers.town,
      photoId: customers.photoId,
      seenAt: customers.lastSeenAt,
      archivedAt: customers.archivedAt,
      deceasedOn: people.deceasedOn,
    })
    .from(customers)
    .innerJoin(people, eq(people.id, customers.id))
    .where(among(customers.id, ids))
    .prepare(),
)

const relatedQuery = prepared((reader) =>
  relativesSeenFrom(reader, 'related', relationships.personId, relationships.relatedId),
)

const relatingQuery = prepared((reader) =>
  relativesSeenFrom(reader, 'relating', relationships.relatedId, relationships.personId),
)

function relativesSeenFrom(reader: Reader, end: RelativeRow['end'], from: Ends, to: Ends) {
  return reader
    .select({
      end: sql<RelativeRow['end']>`${end}`,
      personId: from,
      kind: relationships.kind,
      word: relationships.word,
      audience: relationships.audience,
      endedOn: relationships.endedOn,
      name: people.name,
      goesBy: people.goesBy,
      pronoun: people.pronoun,
    })
    .from(relationships)
    .innerJoin(people, eq(people.id, to))
    .where(and(among(from, ids), isNull(relationships.removedAt)))
    .orderBy(asc(relationships.id))
    .prepare()
}

type Ends = typeof relationships.personId | typeof relationships.relatedId

const phonesQuery = prepared((reader) =>
  reader
    .select({ personId: phones.personId, number: phones.number, digits: phones.digits })
    .from(phones)
    .where(among(phones.personId, ids))
    .orderBy(asc(phones.position), asc(phones.id))
    .prepare(),
)

const emailsQuery = prepared((reader) =>
  reader
    .select({ personId: emails.personId, address: emails.address })
    .from(emails)
    .where(among(emails.personId, ids))
    .orderBy(asc(emails.position), asc(emails.id))
    .prepare(),
)
