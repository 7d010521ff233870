import { eq } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { customers, people } from '../../db/schema/people.ts'
import type { CustomerId, PersonId } from '../people/person.ts'
import {
  birthColumns,
  customerOn,
  interestsOn,
  notesOn,
  personOn,
  reachOn,
  relativeOn,
  sinceColumns,
  type Bringing,
} from './onto-sheaf.ts'
import type { Changes } from './planning/changes.ts'
import type { Held } from './planning/held.ts'
import type { Sheaf } from './sheaf-commands.ts'

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
  return [id, ...changes.relatives.map((relative, i) => relativeOn(sheaf, id, relative, i, bringing))]
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
