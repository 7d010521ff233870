import { eq } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { cases } from '../../db/schema/cases.ts'
import type { Hand } from '../facts/commands.ts'
import type { Day } from '../lib/day.ts'
import type { Refused } from '../lib/saving.ts'
import type { StaffId } from '../staff/staff-member.ts'
import { deskOf } from './desk-queries.ts'
import { closingTimeOn } from './hours.ts'
import type { Case } from './queries.ts'
import { takeStep } from './step-commands.ts'
import { tellOwner } from './telling-commands.ts'
import { touched } from './work-commands.ts'

/** Makes a case somebody else's to look after, and lets them know by mail. */
export async function handOverCase(
  tx: Tx,
  one: Case,
  toId: StaffId,
  hand: Hand,
): Promise<{ name: string } | Refused> {
  const desk = await deskOf(tx, one.place.id, hand.now)
  const to = desk.colleagues.find(({ id }) => id === toId)
  if (!to || toId === one.ownerId) return NOBODY_ELSE
  await tx.update(cases).set({ ownerId: toId }).where(eq(cases.id, one.id))
  const stepId = await takeStep(tx, one.id, { kind: 'handed over', toId, dueAt: one.dueAt }, hand)
  if (toId !== hand.staffId) {
    const given = { caseId: one.id, stepId, personId: one.customerId, ownerId: toId }
    await tellOwner(tx, given, desk, hand.now)
  }
  await touched(tx, one, 'handed a case over', hand)
  return { name: to.name }
}

/** Gives a case until the place closes on another day. */
export async function changeDue(tx: Tx, one: Case, day: Day, hand: Hand): Promise<'done' | Refused> {
  const { rota, timeZone } = await deskOf(tx, one.place.id, hand.now)
  const dueAt = closingTimeOn(rota, day, timeZone)
  if (dueAt <= hand.now) return PAST
  await tx.update(cases).set({ dueAt }).where(eq(cases.id, one.id))
  await takeStep(tx, one.id, { kind: 'due changed', dueAt }, hand)
  await touched(tx, one, 'changed when a case is due', hand)
  return 'done'
}

const NOBODY_ELSE: Refused = {
  refused: { field: 'toId', sentence: 'Please choose another colleague who works here.' },
}
const PAST: Refused = {
  refused: { field: 'dueDay', sentence: 'That is past. Choose a day that is still to come.' },
}
