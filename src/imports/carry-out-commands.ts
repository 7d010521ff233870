import { eq } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { customers, people } from '../../db/schema/people.ts'
import { noted } from '../facts/commands.ts'
import type { InterestId } from '../interests/interest.ts'
import { newId } from '../lib/id.ts'
import type { PartialDate } from '../lib/partial-date.ts'
import { fold } from '../lib/text.ts'
import { sortNameOf } from '../people/names.ts'
import type { CustomerId, PersonId } from '../people/person.ts'
import type { StaffId } from '../staff/staff-member.ts'
import type { Changes, RelativeToAdd } from './planning/changes.ts'
import type { Held } from './planning/held.ts'
import type { Sheaf } from './sheaf-commands.ts'

/** Who brings a list in, when, and the entries of the catalogue that it names, by folded name. */
export interface Bringing {
  staffId: StaffId
  now: Date
  interests: ReadonlyMap<string, InterestId>
}

/**
 * Carries out what a row changes, for somebody whom we hold or somebody new. What is new goes onto the sheaf, to be
 * written with that of other rows; whoever calls it writes the sheaf and then calls `personChanged` for the people
 * that it answers, the row's own first.
 */
export async function carryOut(
  tx: Tx,
  { held, changes }: { held: Held | null; changes: Changes },
  sheaf: Sheaf,
  bringing: Bringing,
): Promise<[PersonId, ...PersonId[]]> {
  const { now } = bringing
  const name = changes.name ?? held?.name ?? ''
  const id = held?.id ?? personOn(sheaf, { name, ...changes }, now)
  if (held) await changePerson(tx, held, changes, now)
  if (held?.customer) await changeMembership(tx, held.id, changes)
  else customerOn(sheaf, id, { name, ...changes }, now)
  reachOn(sheaf, id, held, changes, now)
  interestsOn(sheaf, id, changes, bringing)
  notesOn(sheaf, id, changes, bringing)
  return [id, ...changes.relatives.map((relative) => relativeOn(sheaf, id, relative, bringing))]
}

const FROM_A_LIST = { audience: 'everyone', forThemAlone: false, howWeKnow: 'import' } as const

type Told = Pick<Changes, 'goesBy' | 'birthday'> & { name: string }

function personOn(sheaf: Sheaf, { name, goesBy, birthday }: Told, now: Date): PersonId {
  const id = newId<'Person'>(now)
  sheaf.people.push({
    id,
    kind: 'person',
    name,
    goesBy: goesBy ?? null,
    ...birthColumns(birthday),
    ageIsPrivate: false,
    createdAt: now,
    changedAt: now,
    version: 1,
  })
  return id
}

function customerOn(sheaf: Sheaf, personId: PersonId, told: Changes & { name: string }, now: Date): void {
  const { name, memberNumber, tier, town, since } = told
  sheaf.customers.push({
    // The id of a person becomes that of a customer.
    id: personId as CustomerId,
    memberNumber: memberNumber ?? null,
    tier: tier ?? null,
    town: town ?? null,
    ...sinceColumns(since),
    allowsMail: true,
    allowsSurveys: true,
    sortName: sortNameOf(name),
    knownCount: 0,
    createdAt: now,
  })
}

/** The version moves with whatever changes, so that a form that a colleague has open is not saved over it. */
async function changePerson(tx: Tx, held: Held, changes: Changes, now: Date): Promise<void> {
  const { name, goesBy, birthday } = changes
  await tx
    .update(people)
    .set({
      ...(name === undefined ? {} : { name }),
      ...(goesBy === undefined ? {} : { goesBy }),
      ...(birthday ? birthColumns(birthday) : {}),
      changedAt: now,
      version: held.version + 1,
    })
    .where(eq(people.id, held.id))
}

async function changeMembership(tx: Tx, personId: PersonId, changes: Changes): Promise<void> {
  const { memberNumber, tier, town, since } = changes
  const told = {
    ...(memberNumber === undefined ? {} : { memberNumber }),
    ...(tier === undefined ? {} : { tier }),
    ...(town === undefined ? {} : { town }),
    ...(since ? sinceColumns(since) : {}),
  }
  if (Object.keys(told).length === 0) return
  await tx
    .update(customers)
    .set(told)
    .where(eq(customers.id, personId as CustomerId))
}

function reachOn(sheaf: Sheaf, personId: PersonId, held: Held | null, changes: Changes, now: Date): void {
  const after = { phones: held?.phones.length ?? 0, emails: held?.emails.length ?? 0 }
  for (const [i, phone] of changes.phones.entries())
    sheaf.phones.push({ id: newId<'Phone'>(now), personId, ...phone, position: after.phones + i })
  for (const [i, address] of changes.emails.entries())
    sheaf.emails.push({ id: newId<'Email'>(now), personId, address, position: after.emails + i })
}

function interestsOn(
  sheaf: Sheaf,
  personId: PersonId,
  changes: Changes,
  { interests, ...by }: Bringing,
): void {
  // "Dolphins" and "Miami Dolphins" may be one entry.
  const entries = new Set(changes.interests.flatMap((name) => interests.get(fold(name)) ?? []))
  for (const interestId of entries)
    sheaf.personInterests.push({
      id: newId<'PersonInterest'>(by.now),
      personId,
      interestId,
      strength: 'mentioned',
      noSpoilers: false,
      ...noted(FROM_A_LIST, by),
    })
}

function notesOn(sheaf: Sheaf, personId: PersonId, changes: Changes, by: Bringing): void {
  for (const text of changes.notes) {
    const noteId = newId<'Note'>(by.now)
    sheaf.notes.push({ id: noteId, text, ...noted(FROM_A_LIST, by) })
    sheaf.notePeople.push({ id: newId<'NotePerson'>(by.now), noteId, personId, notedAt: by.now })
  }
}

function relativeOn(sheaf: Sheaf, personId: PersonId, relative: RelativeToAdd, by: Bringing): PersonId {
  const { kind, word, known, name, birthday } = relative
  const relatedId = known ?? personOn(sheaf, { name, ...(birthday ? { birthday } : {}) }, by.now)
  const id = newId<'Relationship'>(by.now)
  sheaf.relationships.push({ id, personId, relatedId, kind, word, ...noted(FROM_A_LIST, by) })
  return relatedId
}

function birthColumns(date: PartialDate | undefined) {
  return { birthYear: date?.year ?? null, birthMonth: date?.month ?? null, birthDay: date?.day ?? null }
}

function sinceColumns(date: PartialDate | undefined) {
  return { sinceYear: date?.year ?? null, sinceMonth: date?.month ?? null, sinceDay: date?.day ?? null }
}
