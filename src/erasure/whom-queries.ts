import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Reader } from '../../db/database.ts'
import { among } from '../../db/dialect/expressions.ts'
import { notePeople } from '../../db/schema/notes.ts'
import { merges } from '../../db/schema/merges.ts'
import { customers, emails, people, phones, relationships } from '../../db/schema/people.ts'
import { company, visitPeople } from '../../db/schema/visits.ts'
import type { PersonId } from '../people/person.ts'
import { namesOf, type Names } from './names.ts'

/** Somebody who is to be erased, or may be. */
export interface Subject {
  id: PersonId
  name: string
  goesBy: string | null
  isCustomer: boolean
  memberNumber: string | null
}

/** Somebody by id, as far as they are named before they are erased. */
export async function subjectById(reader: Reader, id: PersonId): Promise<Subject | undefined> {
  const [row] = await reader
    .select({
      ...{ id: people.id, name: people.name, goesBy: people.goesBy },
      ...{ customerId: customers.id, memberNumber: customers.memberNumber },
    })
    .from(people)
    .leftJoin(customers, eq(customers.id, people.id))
    .where(eq(people.id, id))
  if (!row) return undefined
  const { customerId, ...subject } = row
  return { ...subject, isCustomer: customerId !== null }
}

/** Those with them who are no customers and belong to nobody else, and those whom only these know; by name. */
export async function relativesOf(reader: Reader, id: PersonId): Promise<Subject[]> {
  const going = new Set([id])
  for (let before = 0; before < going.size;) {
    before = going.size
    for (const one of await belongingTo(reader, going)) going.add(one)
  }
  going.delete(id)
  const found = await Promise.all([...going].map((one) => subjectById(reader, one)))
  return found.filter((one) => one !== undefined).toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
}

/** With everybody who was merged into one of them, also long ago. */
export async function withMerged(reader: Reader, ids: readonly PersonId[]): Promise<PersonId[]> {
  const all = new Set(ids)
  for (let before = 0; before < all.size;) {
    before = all.size
    const went = await reader
      .select({ id: merges.wentId })
      .from(merges)
      .where(and(inArray(merges.stayedId, [...all]), isNull(merges.undoneAt)))
    for (const { id } of went) all.add(id)
  }
  return [...all]
}

/** Those who stand near them and stay: related to them, in a note or at a visit with them. */
export async function nearTo(
  reader: Reader,
  ids: readonly PersonId[],
): Promise<{ id: PersonId; name: string }[]> {
  const theirs = JSON.stringify(ids)
  return reader
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(
      sql`${people.id} not in (select value from json_each(${theirs})) and ${people.id} in (
        select ${relationships.relatedId} from ${relationships} where ${among(relationships.personId, theirs)}
        union select ${relationships.personId} from ${relationships} where ${among(relationships.relatedId, theirs)}
        union select ${notePeople.personId} from ${notePeople} where ${notePeople.noteId} in (
          select ${notePeople.noteId} from ${notePeople} where ${among(notePeople.personId, theirs)})
        union select ${visitPeople.personId} from ${visitPeople} where ${visitPeople.visitId} in (
          select ${visitPeople.visitId} from ${visitPeople} where ${among(visitPeople.personId, theirs)})
        union select ${company.personId} from ${company} where ${among(company.customerId, theirs)}
        union select ${company.customerId} from ${company} where ${among(company.personId, theirs)}
      )`,
    )
}

/** By what these are known; what those near them are called too tells nobody apart. */
export async function namesOfThem(
  reader: Reader,
  ids: readonly PersonId[],
  near: readonly { name: string }[],
): Promise<Names> {
  const theirs = JSON.stringify(ids)
  const called = await reader
    .select({ name: people.name, goesBy: people.goesBy, formerName: people.formerName })
    .from(people)
    .where(among(people.id, theirs))
  const addresses = await reader
    .select({ address: emails.address })
    .from(emails)
    .where(among(emails.personId, theirs))
  const numbers = await reader
    .select({ digits: phones.digits })
    .from(phones)
    .where(among(phones.personId, theirs))
  const reach = {
    emails: addresses.map(({ address }) => address),
    digits: numbers.map(({ digits }) => digits),
    ids,
  }
  return namesOf(
    called,
    { ...reach, ids: [...ids] },
    near.map(({ name }) => name),
  )
}

/** Who is no customer, and has no tie that holds but to these. */
async function belongingTo(reader: Reader, going: ReadonlySet<PersonId>): Promise<PersonId[]> {
  const theirs = JSON.stringify([...going])
  const rows = await reader
    .select({ id: people.id })
    .from(people)
    .where(
      sql`${people.id} in (
        select ${relationships.relatedId} from ${relationships} where ${among(relationships.personId, theirs)}
        union select ${relationships.personId} from ${relationships} where ${among(relationships.relatedId, theirs)}
      ) and ${people.id} not in (select value from json_each(${theirs}))
      and not exists (select 1 from ${customers} where ${customers.id} = ${people.id})
      and not exists (select 1 from ${relationships} inner join ${customers}
        on ${customers.id} in (${relationships.personId}, ${relationships.relatedId})
        where ${people.id} in (${relationships.personId}, ${relationships.relatedId})
        and ${relationships.removedAt} is null
        and ${customers.id} not in (select value from json_each(${theirs})))`,
    )
  return rows.map(({ id }) => id)
}
