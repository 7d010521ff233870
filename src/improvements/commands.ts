import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { improvements } from '../../db/schema/improvements.ts'
import { staff } from '../../db/schema/staff.ts'
import { enterAudit } from '../audit/commands.ts'
import { newId } from '../lib/id.ts'
import type { Change, Refused } from '../lib/saving.ts'
import type { PlaceId } from '../places/place.ts'
import type { StaffId } from '../staff/staff-member.ts'
import type { DoneInput, ImprovementInput } from './forms.ts'
import type { ImprovementId } from './improvement.ts'

/** Who does it, and when. */
export interface Hand {
  staffId: StaffId
  now: Date
}

/** Puts something on the board that is to be made better. */
export async function addImprovement(
  tx: Tx,
  placeId: PlaceId,
  input: ImprovementInput,
  hand: Hand,
): Promise<{ id: ImprovementId } | Refused> {
  if (!(await worksHere(tx, input.ownerId))) return NOBODY
  const { staffId, now } = hand
  const id = newId<'Improvement'>(now)
  await tx
    .insert(improvements)
    .values({ id, placeId, ...input, version: 1, addedById: staffId, addedAt: now, changedAt: now })
  await enterImprovement(tx, 'put an improvement on the board', id, hand)
  return { id }
}

/** Rewords it, or decides about it, unless a colleague has since the form was opened. */
export async function changeImprovement(
  tx: Tx,
  id: ImprovementId,
  { version, ...input }: ImprovementInput,
  hand: Hand,
): Promise<Change | Refused> {
  if (!(await worksHere(tx, input.ownerId))) return NOBODY
  const isThere = and(eq(improvements.id, id), isNull(improvements.removedAt))
  const changed = await tx
    .update(improvements)
    .set({ ...input, version: version + 1, changedAt: hand.now })
    .where(and(isThere, eq(improvements.version, version)))
    .returning({ id: improvements.id })
  if (changed.length === 0) return (await tx.$count(improvements, isThere)) > 0 ? 'stale' : 'gone'
  await enterImprovement(tx, 'changed an improvement', id, hand)
  return 'saved'
}

/** Says what we did; null says that it is not done after all. */
export async function setDone(
  tx: Tx,
  id: ImprovementId,
  done: DoneInput | null,
  hand: Hand,
): Promise<'done' | 'gone'> {
  const said = done ?? { doneOn: null }
  const changed = await tx
    .update(improvements)
    .set({ ...said, changedAt: hand.now })
    .where(and(eq(improvements.id, id), isNull(improvements.removedAt)))
    .returning({ id: improvements.id })
  if (changed.length === 0) return 'gone'
  await enterImprovement(tx, done ? 'noted an improvement as done' : 'took back that one is done', id, hand)
  return 'done'
}

/** Takes it off the board; mails about it that wait do not go. */
export function removeImprovement(tx: Tx, id: ImprovementId, hand: Hand): Promise<'done' | 'gone'> {
  return setRemoved(tx, id, hand.now, hand)
}

/** Brings it back. */
export function restoreImprovement(tx: Tx, id: ImprovementId, hand: Hand): Promise<'done' | 'gone'> {
  return setRemoved(tx, id, null, hand)
}

/** Enters what was done to an improvement in the record. */
export function enterImprovement(
  tx: Tx,
  action: string,
  subjectId: ImprovementId,
  hand: Hand,
): Promise<void> {
  return enterAudit(tx, { ...hand, action, subjectKind: 'improvement', subjectId })
}

async function setRemoved(
  tx: Tx,
  id: ImprovementId,
  removedAt: Date | null,
  hand: Hand,
): Promise<'done' | 'gone'> {
  const changed = await tx
    .update(improvements)
    .set({ removedAt, changedAt: hand.now })
    .where(eq(improvements.id, id))
    .returning({ id: improvements.id })
  if (changed.length === 0) return 'gone'
  const action = removedAt ? 'took an improvement off the board' : 'brought an improvement back'
  await enterImprovement(tx, action, id, hand)
  return 'done'
}

async function worksHere(tx: Tx, id: StaffId | null): Promise<boolean> {
  if (id === null) return true
  return (await tx.$count(staff, and(eq(staff.id, id), isNull(staff.deactivatedAt)))) > 0
}

const NOBODY: Refused = { refused: { field: 'ownerId', sentence: 'Please choose somebody who works here.' } }
