import { newId } from '../lib/id.ts'
import type { PartialDate } from '../lib/partial-date.ts'
import { sortNameOf } from '../people/names.ts'
import type { CustomerId, PersonId, PersonKind } from '../people/person.ts'
import type { Changes } from './planning/changes.ts'
import type { Held } from './planning/held.ts'
import type { Sheaf } from './sheaf-commands.ts'

type Told = Pick<Changes, 'goesBy' | 'pronunciation' | 'about' | 'birthday'> & {
  name: string
  isMinor?: true
}

/** Somebody whom we did not know; answers their id. */
export function personOn(sheaf: Sheaf, told: Told, now: Date, kind: PersonKind = 'person'): PersonId {
  const id = newId<'Person'>(now)
  const { name, goesBy, pronunciation, about, birthday, isMinor = false } = told
  sheaf.people.push({
    ...{ id, kind, name },
    goesBy: goesBy ?? null,
    pronunciation: pronunciation ?? null,
    about: about ?? null,
    ...birthColumns(birthday),
    isMinor,
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
  const { name, memberNumber, tier, town, language, since, photo } = told
  sheaf.customers.push({
    // The id of a person becomes that of a customer.
    id: personId as CustomerId,
    memberNumber: memberNumber ?? null,
    tier: tier ?? null,
    town: town ?? null,
    language: language ?? null,
    photoId: photo ?? null,
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

/** A birthday as the table of people has it. */
export function birthColumns(date: PartialDate | undefined) {
  return { birthYear: date?.year ?? null, birthMonth: date?.month ?? null, birthDay: date?.day ?? null }
}

/** A since as the table of customers has it. */
export function sinceColumns(date: PartialDate | undefined) {
  return { sinceYear: date?.year ?? null, sinceMonth: date?.month ?? null, sinceDay: date?.day ?? null }
}
