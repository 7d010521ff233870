import { and, eq } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { people } from '../../db/schema/people.ts'
import type { Day } from '../lib/day.ts'
import type { Added, Change, Refused } from '../lib/saving.ts'
import { newId } from '../lib/id.ts'
import type { PartialDate } from '../lib/partial-date.ts'
import type { PersonInput } from './forms.ts'
import { impossibleIn } from './life.ts'
import { personChanged } from './person-changed.ts'
import type { PersonId } from './person.ts'
import { personRowById } from './queries.ts'

/** The moment of a change, and the day it is at the place where it is made. */
export interface Now {
  now: Date
  today: Day
}

/**
 * Enters a person. Whoever calls it says what they are to us, as a customer or as somebody's, and then calls
 * `personChanged`.
 */
export async function addPerson(
  tx: Tx,
  input: PersonInput,
  { now, today }: Now,
): Promise<(Added & { id: PersonId }) | Refused> {
  const refused = impossibleIn(input, today)
  if (refused) return { refused }
  const id = newId<'Person'>(now)
  await tx
    .insert(people)
    .values({ id, ...columnsOf(input, today), createdAt: now, changedAt: now, version: 1 })
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
  const changed = await tx
    .update(people)
    .set({ ...columnsOf(input, today), version: version + 1, changedAt: now })
    .where(and(eq(people.id, id), eq(people.version, version)))
    .returning({ id: people.id })
  await personChanged(
    tx,
    changed.map((person) => person.id),
  )
  return changed.length > 0 ? 'saved' : 'stale'
}

/** Adds to what we know of somebody, and corrects nothing: only what is blank is filled in. */
export async function fillIn(
  tx: Tx,
  id: PersonId,
  told: Pick<PersonInput, 'pronoun' | 'about' | 'birthday'>,
  now: Date,
): Promise<void> {
  const person = await personRowById(tx, id)
  if (!person) return
  const hasNoBirthday = person.birthYear === null && person.birthMonth === null
  const blanks = {
    ...(person.pronoun === null && told.pronoun ? { pronoun: told.pronoun } : {}),
    ...(person.about === null && told.about ? { about: told.about } : {}),
    ...(hasNoBirthday && told.birthday ? birthdayColumns(told.birthday) : {}),
  }
  if (Object.keys(blanks).length === 0) return
  await tx
    .update(people)
    .set({ ...blanks, version: person.version + 1, changedAt: now })
    .where(eq(people.id, id))
}

function columnsOf({ birthday, hasDied, diedOn, sensitiveUntil, ...input }: PersonInput, today: Day) {
  return {
    ...input,
    ...birthdayColumns(birthday),
    // Where nobody knows the day, the day we heard of it.
    deceasedOn: hasDied ? (diedOn ?? today) : null,
    ...(sensitiveUntil === undefined ? {} : { sensitiveUntil }),
  }
}

function birthdayColumns(birthday: PartialDate | null) {
  return {
    birthYear: birthday?.year ?? null,
    birthMonth: birthday?.month ?? null,
    birthDay: birthday?.day ?? null,
  }
}
