import { eq, sql } from 'drizzle-orm'
import type { Tx } from '../../../db/database.ts'
import { incidents } from '../../../db/schema/incidents.ts'
import { enterIncident, type Hand } from '../commands.ts'
import { incidentById } from '../queries.ts'
import type { IncidentId } from '../incident.ts'

/** Opens a public page, at an address that it never had before. */
export async function openPage(tx: Tx, id: IncidentId, hand: Hand): Promise<'done' | 'gone'> {
  const incident = await incidentById(tx, id)
  if (!incident) return 'gone'
  if (incident.pageOpenAt) return 'done'
  await tx
    .update(incidents)
    .set({ pageNumber: sql`${incidents.pageNumber} + 1`, pageOpenAt: hand.now })
    .where(eq(incidents.id, id))
  await enterIncident(tx, 'made a public page of an incident', id, hand)
  return 'done'
}

/** Switches it off. */
export function endPage(tx: Tx, id: IncidentId, hand: Hand): Promise<'done' | 'gone'> {
  return setOpen(tx, id, null, hand)
}

/** Switches it on again at the address that it had, where that was a slip. */
export function reopenPage(tx: Tx, id: IncidentId, hand: Hand): Promise<'done' | 'gone'> {
  return setOpen(tx, id, hand.now, hand)
}

async function setOpen(
  tx: Tx,
  id: IncidentId,
  pageOpenAt: Date | null,
  hand: Hand,
): Promise<'done' | 'gone'> {
  const changed = await tx
    .update(incidents)
    .set({ pageOpenAt })
    .where(eq(incidents.id, id))
    .returning({ id: incidents.id })
  if (changed.length === 0) return 'gone'
  await enterIncident(tx, `switched the public page of an incident ${pageOpenAt ? 'on' : 'off'}`, id, hand)
  return 'done'
}
