import { and, eq } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { customers, people } from '../../db/schema/people.ts'
import type { Day } from '../lib/day.ts'
import type { Added, Change, Refused } from '../lib/saving.ts'
import { newId } from '../lib/id.ts'
import { birthdayColumns, personColumns } from './columns.ts'
import type { PersonInput } from './forms.ts'
import { impossibleIn } from './life.ts'
import { minorsLimitOf } from './minors-queries.ts'
import { marked, withinMinorsLimit, type Limited } from './minors.ts'
import { personChanged } from './person-changed.ts'
import type { CustomerId, PersonId } from './person.ts'
import { personRowById } from './queries.ts'

/** The moment of a change, and the day it is at the place where it is made. */
export interface Now {
  now: Date
  today: Day
}

/**
 * Enters a person. Whoever calls it makes a customer of them, or says whose relative they are, and then calls
 * `personChanged`.
 */
export async function addPerson(
  tx: Tx,
  input: PersonInput,
  { now, today }: Now,
  as: 'customer' | 'relative',
): Promise<(Added & { id: PersonId }) | Refused> {
  const refused = impossibleIn(input, today)
  if (refused) return { refused }
  const id = newId<'Person'>(now)
  const columns = await personToKeep(tx, personColumns(input, today), as === 'customer', today)
  await tx.insert(people).values({ id, ...columns, createdAt: now, changedAt: now, version: 1 })
  return { id }
}

/** Corrects what we know of a person, unless a colleague did so since the form was opened. */
export async function changePerson(
  tx: Tx,
  id: PersonId,
  { version, ...input }: PersonInput & { version: number },
  { now, today }: Now,
): Promise<Exclude<Change, 'gone'> | Refused> {
  const refused = impossibleIn(input, today)
  if (refused) return { refused }
  const columns = await personToKeep(tx, personColumns(input, today), await isCustomer(tx, id), today)
  const changed = await tx
    .update(people)
    .set({ ...columns, version: version + 1, changedAt: now })
    .where(and(eq(people.id, id), eq(people.version, version)))
    .returning({ id: people.id })
  await personChanged(
    tx,
    changed.map((person) => person.id),
  )
  return changed.length > 0 ? 'saved' : 'stale'
}

/**
 * Adds to what we know of somebody, and corrects nothing: only what is blank is filled in. Who turns out to be a minor
 * by it is kept as a minor.
 */
export async function fillIn(
  tx: Tx,
  id: PersonId,
  told: Pick<PersonInput, 'pronoun' | 'about' | 'birthday' | 'isMinor'>,
  { now, today }: Now,
): Promise<void> {
  const person = await personRowById(tx, id)
  if (!person) return
  const hasNoBirthday = person.birthYear === null && person.birthMonth === null
  const filled = {
    ...person,
    pronoun: person.pronoun ?? told.pronoun,
    about: person.about ?? told.about,
    isMinor: person.isMinor || told.isMinor,
    ...(hasNoBirthday ? birthdayColumns(told.birthday) : {}),
  }
  await writeChanges(tx, person, await personToKeep(tx, filled, await isCustomer(tx, id), today), now)
}

/** Takes from these people what is not kept of minors who are no customers. */
export async function keepWithinMinorsLimit(
  tx: Tx,
  ids: readonly PersonId[],
  { now, today }: Now,
): Promise<void> {
  const limit = await minorsLimitOf(tx, today)
  const changed: PersonId[] = []
  for (const id of ids) {
    const person = await personRowById(tx, id)
    if (!person || (await isCustomer(tx, id))) continue
    const { person: kept, left } = withinMinorsLimit(person, limit)
    if (left.length === 0) continue
    await writeChanges(tx, person, kept, now)
    changed.push(id)
  }
  await personChanged(tx, changed)
}

/** What of somebody is kept as they come to be: all that was said of a customer, and of others what the owner lets be. */
export async function personToKeep<Person extends Limited>(
  tx: Tx,
  said: Person,
  isCustomer: boolean,
  today: Day,
): Promise<Person> {
  return isCustomer ? marked(said, today) : withinMinorsLimit(said, await minorsLimitOf(tx, today)).person
}

async function isCustomer(tx: Tx, id: PersonId): Promise<boolean> {
  return (await tx.$count(customers, eq(customers.id, id as CustomerId))) > 0
}

type PersonRow = typeof people.$inferSelect

/** Writes what is not as before. */
async function writeChanges(tx: Tx, before: PersonRow, after: PersonRow, now: Date): Promise<void> {
  const changes = Object.entries(after).filter(([name, value]) => before[name as keyof PersonRow] !== value)
  if (changes.length === 0) return
  await tx
    .update(people)
    .set({ ...Object.fromEntries(changes), version: before.version + 1, changedAt: now })
    .where(eq(people.id, before.id))
}
