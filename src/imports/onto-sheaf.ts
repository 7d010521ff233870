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

const FROM_A_LIST = { audience: 'everyone', forThemAlone: false, howWeKnow: 'import' } as const

type Told = Pick<Changes, 'goesBy' | 'birthday'> & { name: string }

/** Somebody whom we did not know; answers their id. */
export function personOn(sheaf: Sheaf, { name, goesBy, birthday }: Told, now: Date): PersonId {
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

/** What makes a customer of a person. */
export function customerOn(
  sheaf: Sheaf,
  personId: PersonId,
  told: Changes & { name: string },
  now: Date,
): void {
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

/** Phones and e-mails, after those that are held. */
export function reachOn(
  sheaf: Sheaf,
  personId: PersonId,
  held: Held | null,
  changes: Changes,
  now: Date,
): void {
  const after = { phones: held?.phones.length ?? 0, emails: held?.emails.length ?? 0 }
  for (const [i, phone] of changes.phones.entries())
    sheaf.phones.push({ id: newId<'Phone'>(now), personId, ...phone, position: after.phones + i })
  for (const [i, address] of changes.emails.entries())
    sheaf.emails.push({ id: newId<'Email'>(now), personId, address, position: after.emails + i })
}

/** What they care about. */
export function interestsOn(
  sheaf: Sheaf,
  personId: PersonId,
  changes: Changes,
  { interests, ...by }: Bringing,
): void {
  // "Dolphins" and "Miami Dolphins" may be one entry.
  const entries = new Set(changes.interests.flatMap((name) => interests.get(fold(name)) ?? []))
  for (const [i, interestId] of [...entries].entries())
    sheaf.personInterests.push({
      id: newId<'PersonInterest'>(inOrder(by.now, i)),
      personId,
      interestId,
      strength: 'mentioned',
      noSpoilers: false,
      ...noted(FROM_A_LIST, by),
    })
}

/** What the list remarks on them. */
export function notesOn(sheaf: Sheaf, personId: PersonId, changes: Changes, by: Bringing): void {
  for (const text of changes.notes) {
    const noteId = newId<'Note'>(by.now)
    sheaf.notes.push({ id: noteId, text, ...noted(FROM_A_LIST, by) })
    sheaf.notePeople.push({ id: newId<'NotePerson'>(by.now), noteId, personId, notedAt: by.now })
  }
}

/** One of their people; answers the id. */
export function relativeOn(
  sheaf: Sheaf,
  personId: PersonId,
  relative: RelativeToAdd,
  i: number,
  by: Bringing,
): PersonId {
  const { kind, word, known, name, birthday } = relative
  const relatedId = known ?? personOn(sheaf, { name, ...(birthday ? { birthday } : {}) }, by.now)
  const id = newId<'Relationship'>(inOrder(by.now, i))
  sheaf.relationships.push({ id, personId, relatedId, kind, word, ...noted(FROM_A_LIST, by) })
  return relatedId
}

/** Ids of one millisecond have no order, and a family is shown in the order in which it was written down. */
function inOrder(now: Date, i: number): Date {
  return new Date(now.getTime() + i)
}

/** A birthday as the table of people has it. */
export function birthColumns(date: PartialDate | undefined) {
  return { birthYear: date?.year ?? null, birthMonth: date?.month ?? null, birthDay: date?.day ?? null }
}

/** A since as the table of customers has it. */
export function sinceColumns(date: PartialDate | undefined) {
  return { sinceYear: date?.year ?? null, sinceMonth: date?.month ?? null, sinceDay: date?.day ?? null }
}
