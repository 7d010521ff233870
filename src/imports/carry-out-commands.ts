import { eq } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { customers, people } from '../../db/schema/people.ts'
import type { StoredRow } from '../../db/stored-rows.ts'
import type { CustomerId, PersonId } from '../people/person.ts'
import type { ChangedRow } from './deed.ts'
import {
  anniversaryOn,
  interestsOn,
  likesAndCautionsOn,
  notesOn,
  relativesOn,
  type Bringing,
} from './facts-onto-sheaf.ts'
import { birthColumns, customerOn, personOn, reachOn, sinceColumns } from './onto-sheaf.ts'
import type { Changes } from './planning/changes.ts'
import type { Held, HeldCustomer } from './planning/held.ts'
import type { Sheaf } from './sheaf-commands.ts'

/** What a row did: whom it touched, its own person first, and what it changed of what was there. */
export interface CarriedOut {
  people: [PersonId, ...PersonId[]]
  changed: ChangedRow[]
}

/**
 * Carries out what a row changes, for somebody whom we hold or somebody new. What is new goes onto the sheaf, to be
 * written with that of other rows; whoever calls it writes the sheaf and then calls `personChanged` for the people.
 */
export async function carryOut(
  tx: Tx,
  { held, changes }: { held: Held | null; changes: Changes },
  sheaf: Sheaf,
  bringing: Bringing,
): Promise<CarriedOut> {
  const { now } = bringing
  const told = { ...changes, name: changes.name ?? held?.name ?? '' }
  const id = held?.id ?? personOn(sheaf, told, now)
  const changed = held ? [await changePerson(tx, held, changes, now)] : []
  if (held?.customer) changed.push(...(await changeMembership(tx, held.id, held.customer, changes)))
  else customerOn(sheaf, id, told, now)
  reachOn(sheaf, id, held, changes, now)
  interestsOn(sheaf, id, changes, bringing)
  likesAndCautionsOn(sheaf, id, changes, bringing)
  notesOn(sheaf, id, changes, bringing)
  const relatives = relativesOn(sheaf, id, changes, bringing)
  anniversaryOn(sheaf, id, { held, changes, relatives }, bringing)
  return { people: [id, ...relatives], changed }
}

/** The version moves with whatever changes, so that a form that a colleague has open is not saved over it. */
async function changePerson(tx: Tx, held: Held, changes: Changes, now: Date): Promise<ChangedRow> {
  const { name, goesBy, pronunciation, about, birthday } = changes
  const told = said({ name, goesBy, pronunciation, about, ...(birthday ? birthColumns(birthday) : {}) })
  const after = { ...told, version: held.version + 1 }
  await tx
    .update(people)
    .set({ ...after, changedAt: now })
    .where(eq(people.id, held.id))
  return changedRow('people', held.id, { ...held, ...birthColumns(held.birthday) }, after)
}

async function changeMembership(
  tx: Tx,
  personId: PersonId,
  held: HeldCustomer,
  changes: Changes,
): Promise<ChangedRow[]> {
  const { memberNumber, tier, town, language, since, photo, comesBack } = changes
  const after = said({
    ...{ memberNumber, tier, town, language, photoId: photo },
    ...(since ? sinceColumns(since) : {}),
    ...(comesBack ? { archivedAt: null } : {}),
  })
  if (Object.keys(after).length === 0) return []
  await tx
    .update(customers)
    .set(after)
    .where(eq(customers.id, personId as CustomerId))
  const before = { ...held, ...sinceColumns(held.since), archivedAt: held.archivedAt?.getTime() ?? null }
  return [changedRow('customers', personId, before, after)]
}

function said<Values extends Record<string, unknown>>(values: Values): Partial<Values> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined),
  ) as Partial<Values>
}

function changedRow(
  table: ChangedRow['table'],
  id: string,
  before: object,
  after: Readonly<Record<string, string | number | null>>,
): ChangedRow {
  const were = before as StoredRow
  const columns = Object.keys(after)
  return {
    table,
    id,
    before: Object.fromEntries(columns.map((name) => [name, were[name] ?? null])),
    after: { ...after },
  }
}
