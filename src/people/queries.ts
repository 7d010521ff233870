import { eq, sql } from 'drizzle-orm'
import { prepared, type Reader } from '../../db/database.ts'
import { customers, people } from '../../db/schema/people.ts'
import { permits } from '../staff/permissions.ts'
import type { Role } from '../staff/staff-member.ts'
import { circleOf } from './circle-queries.ts'
import type { PersonId, PersonKind, Pronoun } from './person.ts'

/** Enough of a person to name them and to know where their page is. */
export interface Named {
  id: PersonId
  name: string
  goesBy: string | null
  kind: PersonKind
  pronoun: Pronoun | null
  isCustomer: boolean
}

/** A person where the role may see them: whoever is known only through ties for managers is theirs alone to see. */
export async function personSeenBy(reader: Reader, id: PersonId, role: Role): Promise<Named | undefined> {
  const person = await personById(reader, id)
  if (!person || person.isCustomer || permits(role, 'read what is for managers')) return person
  return (await circleOf(reader, id, role)).length > 0 ? person : undefined
}

/** All that we hold on a person themselves. */
export type PersonRow = typeof people.$inferSelect

const byId = prepared((reader) =>
  reader
    .select({
      id: people.id,
      name: people.name,
      goesBy: people.goesBy,
      kind: people.kind,
      pronoun: people.pronoun,
      customerId: customers.id,
    })
    .from(people)
    .leftJoin(customers, eq(customers.id, people.id))
    .where(eq(people.id, sql.placeholder('id')))
    .prepare(),
)

/** A person by id, customer or not. */
export async function personById(reader: Reader, id: PersonId): Promise<Named | undefined> {
  const [row] = await byId(reader).execute({ id })
  if (!row) return undefined
  const { customerId, ...person } = row
  return { ...person, isCustomer: customerId !== null }
}

const rowById = prepared((reader) =>
  reader
    .select()
    .from(people)
    .where(eq(people.id, sql.placeholder('id')))
    .prepare(),
)

/** A person as a whole, for their page and their form. */
export async function personRowById(reader: Reader, id: PersonId): Promise<PersonRow | undefined> {
  const [row] = await rowById(reader).execute({ id })
  return row
}
