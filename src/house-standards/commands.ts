import { and, eq, isNull, max } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { houseStandards } from '../../db/schema/house-standards.ts'
import { enterAudit } from '../audit/commands.ts'
import { newId } from '../lib/id.ts'
import type { Change } from '../lib/saving.ts'
import type { StaffId } from '../staff/staff-member.ts'
import type { HouseStandardInput } from './forms.ts'
import type { HouseStandardId } from './house-standard.ts'
import { standardsInOrder } from './queries.ts'

interface Hand {
  staffId: StaffId
  now: Date
}

/** Adds a standard behind the others. */
export async function addStandard(tx: Tx, text: string, hand: Hand): Promise<HouseStandardId> {
  const { staffId, now } = hand
  const id = newId<'HouseStandard'>(now)
  const [last] = await tx.select({ position: max(houseStandards.position) }).from(houseStandards)
  const position = (last?.position ?? 0) + 1
  await tx
    .insert(houseStandards)
    .values({ id, text, position, addedById: staffId, addedAt: now, changedAt: now, version: 1 })
  await enter(tx, 'added a house standard', id, hand)
  return id
}

/** Corrects one, unless a colleague has since the form was opened. */
export async function changeStandard(
  tx: Tx,
  id: HouseStandardId,
  { text, version }: HouseStandardInput,
  hand: Hand,
): Promise<Change> {
  const isThere = and(eq(houseStandards.id, id), isNull(houseStandards.removedAt))
  const changed = await tx
    .update(houseStandards)
    .set({ text, version: version + 1, changedAt: hand.now })
    .where(and(isThere, eq(houseStandards.version, version)))
    .returning({ id: houseStandards.id })
  if (changed.length === 0) return (await tx.$count(houseStandards, isThere)) > 0 ? 'stale' : 'gone'
  await enter(tx, 'corrected a house standard', id, hand)
  return 'saved'
}

/** Moves one before the one above it; the first stays the first. */
export async function moveUp(tx: Tx, id: HouseStandardId, { now }: Hand): Promise<'done' | 'gone'> {
  const all = await standardsInOrder(tx)
  const at = all.findIndex((standard) => standard.id === id)
  const [above, own] = [all[at - 1], all[at]]
  if (!own) return 'gone'
  if (!above) return 'done'
  await setPosition(tx, own.id, above.position, now)
  await setPosition(tx, above.id, own.position, now)
  return 'done'
}

/** Takes one away. */
export function removeStandard(tx: Tx, id: HouseStandardId, hand: Hand): Promise<'done' | 'gone'> {
  return setRemoved(tx, id, hand.now, hand)
}

/** Brings it back, where it stood. */
export function restoreStandard(tx: Tx, id: HouseStandardId, hand: Hand): Promise<'done' | 'gone'> {
  return setRemoved(tx, id, null, hand)
}

async function setPosition(tx: Tx, id: HouseStandardId, position: number, changedAt: Date): Promise<void> {
  await tx.update(houseStandards).set({ position, changedAt }).where(eq(houseStandards.id, id))
}

async function setRemoved(
  tx: Tx,
  id: HouseStandardId,
  removedAt: Date | null,
  hand: Hand,
): Promise<'done' | 'gone'> {
  const changed = await tx
    .update(houseStandards)
    .set({ removedAt, changedAt: hand.now })
    .where(eq(houseStandards.id, id))
    .returning({ id: houseStandards.id })
  if (changed.length === 0) return 'gone'
  await enter(tx, removedAt ? 'took a house standard away' : 'brought a house standard back', id, hand)
  return 'done'
}

function enter(tx: Tx, action: string, subjectId: HouseStandardId, { staffId, now }: Hand): Promise<void> {
  return enterAudit(tx, { staffId, now, action, subjectKind: 'house standard', subjectId })
}
