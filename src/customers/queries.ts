import { asc, eq, sql } from 'drizzle-orm'
import { prepared, type Reader } from '../../db/database.ts'
import { customers, emails, people, phones } from '../../db/schema/people.ts'
import type { PersonId, CustomerId } from '../people/person.ts'

/** A customer with the person that they are. */
export type Customer = NonNullable<Awaited<ReturnType<typeof customerById>>>

/** A customer by id, archived or not. */
export async function customerById(reader: Reader, id: CustomerId) {
  const [row] = await byId(reader).execute({ id })
  return row && { ...row.person, ...row.customer }
}

/** Who has that member number, archived or not. */
export async function nameOfNumber(
  reader: Reader,
  memberNumber: string,
): Promise<{ id: CustomerId; name: string } | undefined> {
  const [row] = await reader
    .select({ id: customers.id, name: people.name })
    .from(customers)
    .innerJoin(people, eq(people.id, customers.id))
    .where(eq(customers.memberNumber, memberNumber))
  return row
}

/** How to reach somebody, in the order in which they want it. */
export async function reachOf(reader: Reader, personId: PersonId): Promise<Reach> {
  return {
    phones: await phonesOf(reader).execute({ personId }),
    emails: await emailsOf(reader).execute({ personId }),
  }
}

export interface Reach {
  phones: { number: string; digits: string; label: string | null }[]
  emails: { address: string; label: string | null }[]
}

const byId = prepared((reader) =>
  reader
    .select({
      person: people,
      customer: {
        id: customers.id,
        memberNumber: customers.memberNumber,
        tier: customers.tier,
        town: customers.town,
        sinceYear: customers.sinceYear,
        sinceMonth: customers.sinceMonth,
        sinceDay: customers.sinceDay,
        photoId: customers.photoId,
        language: customers.language,
        allowsMail: customers.allowsMail,
        allowsSurveys: customers.allowsSurveys,
        knownCount: customers.knownCount,
        lastSeenAt: customers.lastSeenAt,
        archivedAt: customers.archivedAt,
      },
    })
    .from(customers)
    .innerJoin(people, eq(people.id, customers.id))
    .where(eq(customers.id, sql.placeholder('id')))
    .prepare(),
)

const phonesOf = prepared((reader) =>
  reader
    .select({ number: phones.number, digits: phones.digits, label: phones.label })
    .from(phones)
    .where(eq(phones.personId, sql.placeholder('personId')))
    .orderBy(asc(phones.position))
    .prepare(),
)

const emailsOf = prepared((reader) =>
  reader
    .select({ address: emails.address, label: emails.label })
    .from(emails)
    .where(eq(emails.personId, sql.placeholder('personId')))
    .orderBy(asc(emails.position))
    .prepare(),
)
