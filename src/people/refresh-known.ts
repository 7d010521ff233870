import { and, eq, inArray, isNull, or, sql, type SQL } from 'drizzle-orm'
import { prepared, type Reader, type Tx } from '../../db/database.ts'
import { among } from '../../db/dialect/expressions.ts'
import { preferences } from '../../db/schema/facts.ts'
import { personInterests } from '../../db/schema/interests.ts'
import { customers, emails, people, phones, relationships } from '../../db/schema/people.ts'
import { knownOf, type KnownFacts } from './known.ts'
import type { CustomerId, PersonId } from './person.ts'

/** Counts again how many of the things worth knowing we know of those among these people who are customers. */
export async function refreshKnown(tx: Tx, personIds: readonly PersonId[]): Promise<void> {
  for (const { id, knownCount, ...facts } of await knownFacts(tx, personIds)) {
    const { known } = knownOf(facts)
    if (known !== knownCount) await setKnownStatement(tx).execute({ id, known })
  }
}

/** What is known of each customer among these people; only what everyone may read counts. */
export async function knownFacts(
  reader: Reader,
  personIds: readonly PersonId[],
): Promise<(KnownFacts & { id: CustomerId; knownCount: number })[]> {
  return knownFactsQuery(reader).execute({ ids: JSON.stringify(personIds) })
}

type Kind = typeof relationships.$inferSelect.kind

/** Who counts as somebody at home, and who as family. */
export const AT_HOME: Kind[] = ['spouse', 'partner']
export const FAMILY: Kind[] = ['parent', 'child', 'grandparent', 'grandchild', 'sibling', 'pet']

const knownFactsQuery = prepared((reader) =>
  reader
    .select({
      id: customers.id,
      knownCount: customers.knownCount,
      goesBy: people.goesBy,
      pronunciation: people.pronunciation,
      addressAs: people.addressAs,
      about: people.about,
      birthMonth: people.birthMonth,
      birthDay: people.birthDay,
      town: customers.town,
      photoId: customers.photoId,
      partners: relativesOf(AT_HOME),
      family: relativesOf(FAMILY),
      interests: factsIn(personInterests),
      preferences: factsIn(preferences),
      phones: count(sql`${phones} where ${eq(phones.personId, customers.id)}`),
      emails: count(sql`${emails} where ${eq(emails.personId, customers.id)}`),
    })
    .from(customers)
    .innerJoin(people, eq(people.id, customers.id))
    .where(among(customers.id, sql.placeholder('ids')))
    .prepare(),
)

const setKnownStatement = prepared((tx: Tx) =>
  tx
    .update(customers)
    .set({ knownCount: sql`${sql.placeholder('known')}` })
    .where(eq(customers.id, sql.placeholder('id')))
    .prepare(),
)

function relativesOf(kinds: Kind[]): SQL<number> {
  const isEnd = or(eq(relationships.personId, customers.id), eq(relationships.relatedId, customers.id))
  const holds = and(
    isNull(relationships.removedAt),
    isNull(relationships.endedOn),
    eq(relationships.audience, 'everyone'),
  )
  return count(sql`${relationships} where ${and(isEnd, inArray(relationships.kind, kinds), holds)}`)
}

function factsIn(facts: typeof personInterests | typeof preferences): SQL<number> {
  return count(
    sql`${facts} where ${and(eq(facts.personId, customers.id), isNull(facts.removedAt), eq(facts.audience, 'everyone'))}`,
  )
}

function count(rows: SQL): SQL<number> {
  return sql<number>`(select count(*) from ${rows})`
}
