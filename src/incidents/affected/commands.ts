import { and, desc, eq, isNull, sql, type SQL } from 'drizzle-orm'
import { addRows } from '../../../db/add-rows.ts'
import type { Tx } from '../../../db/database.ts'
import { affectedCustomers } from '../../../db/schema/incidents.ts'
import { customers } from '../../../db/schema/people.ts'
import { newId } from '../../lib/id.ts'
import type { PersonId } from '../../people/person.ts'
import { endFollowUp } from '../afterwards/follow-up-commands.ts'
import { enterIncident, type Hand } from '../commands.ts'
import type { IncidentId } from '../incident.ts'
import { BY_HAND } from './pick.ts'
import { pickedIds, type Picking } from './pick-queries.ts'
import { enterTelling } from './telling-commands.ts'

/** Adds all whom a pick means, and says how many. */
export async function addPicked(tx: Tx, picking: Picking, pickedBy: string, hand: Hand): Promise<number> {
  const ids = await pickedIds(tx, picking)
  await add(tx, picking.incidentId, ids, pickedBy, hand)
  if (ids.length > 0) await enterIncident(tx, 'said who is affected by an incident', picking.incidentId, hand)
  return ids.length
}

/** Adds somebody by hand; nobody stands there twice. */
export async function addByHand(
  tx: Tx,
  incidentId: IncidentId,
  id: PersonId,
  hand: Hand,
): Promise<'done' | 'gone'> {
  if ((await tx.$count(affectedCustomers, isThere(incidentId, id))) > 0) return 'done'
  if ((await tx.$count(customers, sql`${customers.id} = ${id}`)) === 0) return 'gone'
  await add(tx, incidentId, [id], BY_HAND, hand)
  await enterTelling(tx, 'noted as affected by an incident', incidentId, id, hand)
  return 'done'
}

/** Takes somebody off. */
export async function takeOff(
  tx: Tx,
  incidentId: IncidentId,
  id: PersonId,
  hand: Hand,
): Promise<'done' | 'gone'> {
  const [off] = await setRemoved(tx, isThere(incidentId, id), hand.now, hand.now)
  if (!off) return 'gone'
  if (off.followUp === 'planned') await endFollowUp(tx, off, null, hand.now)
  await enterTelling(tx, 'noted as not affected by an incident', incidentId, id, hand)
  return 'done'
}

/** Brings back whoever was taken off, with what was known of them. */
export async function bringBack(
  tx: Tx,
  incidentId: IncidentId,
  id: PersonId,
  hand: Hand,
): Promise<'done' | 'gone'> {
  if ((await tx.$count(affectedCustomers, isThere(incidentId, id))) > 0) return 'done'
  const [latest] = await tx
    .select({ id: affectedCustomers.id })
    .from(affectedCustomers)
    .where(isOne(incidentId, id))
    .orderBy(desc(affectedCustomers.removedAt))
    .limit(1)
  if (!latest) return 'gone'
  await setRemoved(tx, eq(affectedCustomers.id, latest.id), null, hand.now)
  await enterTelling(tx, 'noted as affected by an incident', incidentId, id, hand)
  return 'done'
}

/** Takes off all who were added at once, but for those who were told since. */
export async function takeOffPick(
  tx: Tx,
  incidentId: IncidentId,
  addedAt: Date,
  hand: Hand,
): Promise<number> {
  const untold = and(
    ...[eq(affectedCustomers.incidentId, incidentId), eq(affectedCustomers.addedAt, addedAt)],
    ...[isNull(affectedCustomers.toldAt), isNull(affectedCustomers.removedAt)],
  )
  const off = await setRemoved(tx, untold, hand.now, hand.now)
  for (const one of off) if (one.followUp === 'planned') await endFollowUp(tx, one, null, hand.now)
  await enterIncident(tx, 'took back who is affected by an incident', incidentId, hand)
  return off.length
}

const ROWS_AT_ONCE = 500

async function add(
  tx: Tx,
  incidentId: IncidentId,
  ids: readonly PersonId[],
  pickedBy: string,
  { staffId, now }: Hand,
): Promise<void> {
  for (let from = 0; from < ids.length; from += ROWS_AT_ONCE)
    await addRows(
      tx,
      affectedCustomers,
      ids.slice(from, from + ROWS_AT_ONCE).map((personId) => ({
        ...{ id: newId<'Affected'>(now), incidentId, personId, pickedBy },
        ...{ addedById: staffId, addedAt: now, changedAt: now, version: 1 },
      })),
    )
}

async function setRemoved(
  tx: Tx,
  where: SQL | undefined,
  removedAt: Date | null,
  now: Date,
): Promise<(typeof affectedCustomers.$inferSelect)[]> {
  return tx.update(affectedCustomers).set({ removedAt, changedAt: now }).where(where).returning()
}

function isOne(incidentId: IncidentId, id: PersonId): SQL | undefined {
  return and(eq(affectedCustomers.incidentId, incidentId), eq(affectedCustomers.personId, id))
}

function isThere(incidentId: IncidentId, id: PersonId): SQL | undefined {
  return and(isOne(incidentId, id), isNull(affectedCustomers.removedAt))
}
