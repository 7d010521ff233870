import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { incidents } from '../../db/schema/incidents.ts'
import { staff } from '../../db/schema/staff.ts'
import { enterAudit } from '../audit/commands.ts'
import { newId } from '../lib/id.ts'
import type { Change, Refused } from '../lib/saving.ts'
import type { PlaceId } from '../places/place.ts'
import type { StaffId } from '../staff/staff-member.ts'
import { cancelFollowUps } from './afterwards/follow-up-commands.ts'
import type { IncidentInput, OpeningInput } from './forms.ts'
import type { IncidentId } from './incident.ts'

/** Who does it, and when. */
export interface Hand {
  staffId: StaffId
  now: Date
}

/** Opens an incident at a place. */
export async function openIncident(
  tx: Tx,
  placeId: PlaceId,
  input: OpeningInput,
  hand: Hand,
): Promise<{ id: IncidentId } | Refused> {
  const { title, what, startedAt, ownerId, status, nextUpdateAt } = input
  if (!(await worksHere(tx, ownerId))) return NOBODY
  const { staffId, now } = hand
  const id = newId<'Incident'>(now)
  await tx.insert(incidents).values({
    ...{ id, placeId, title, what, startedAt, status, nextUpdateAt, ownerId },
    ...{ openedById: staffId, openedAt: now, changedAt: now, version: 1, pageNumber: 0 },
  })
  await enterIncident(tx, 'opened an incident', id, hand)
  return { id }
}

/** Corrects what happened, since when, and who looks after it; it sends nothing. */
export async function changeIncident(
  tx: Tx,
  id: IncidentId,
  { version, ...input }: IncidentInput,
  hand: Hand,
): Promise<Change | Refused> {
  if (!(await worksHere(tx, input.ownerId))) return NOBODY
  const isThere = and(eq(incidents.id, id), isNull(incidents.removedAt))
  const changed = await tx
    .update(incidents)
    .set({ ...input, version: version + 1, changedAt: hand.now })
    .where(and(isThere, eq(incidents.version, version)))
    .returning({ id: incidents.id })
  if (changed.length === 0) return (await tx.$count(incidents, isThere)) > 0 ? 'stale' : 'gone'
  await enterIncident(tx, 'corrected an incident', id, hand)
  return 'saved'
}

/** Takes an incident away, as a slip: its lines and its public page are gone with it. */
export function removeIncident(tx: Tx, id: IncidentId, hand: Hand): Promise<'done' | 'gone'> {
  return setRemoved(tx, id, hand.now, hand)
}

/** Brings it back. */
export function restoreIncident(tx: Tx, id: IncidentId, hand: Hand): Promise<'done' | 'gone'> {
  return setRemoved(tx, id, null, hand)
}

/** Enters what was done to an incident in the record. */
export function enterIncident(tx: Tx, action: string, id: IncidentId, { staffId, now }: Hand): Promise<void> {
  return enterAudit(tx, { staffId, now, action, subjectKind: 'incident', subjectId: id })
}

async function setRemoved(
  tx: Tx,
  id: IncidentId,
  removedAt: Date | null,
  hand: Hand,
): Promise<'done' | 'gone'> {
  const changed = await tx
    .update(incidents)
    .set({ removedAt, changedAt: hand.now })
    .where(eq(incidents.id, id))
    .returning({ id: incidents.id })
  if (changed.length === 0) return 'gone'
  // Brought back, they are planned again, for the same days.
  if (removedAt) await cancelFollowUps(tx, id, hand.now)
  await enterIncident(tx, removedAt ? 'took an incident away' : 'brought an incident back', id, hand)
  return 'done'
}

async function worksHere(tx: Tx, id: StaffId): Promise<boolean> {
  return (await tx.$count(staff, and(eq(staff.id, id), isNull(staff.deactivatedAt)))) > 0
}

const NOBODY: Refused = { refused: { field: 'ownerId', sentence: 'Please choose somebody who works here.' } }
