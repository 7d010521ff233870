import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Tx } from '../../db/database.ts'
import { rotaExceptions, shifts } from '../../db/schema/rota.ts'
import { newId } from '../lib/id.ts'
import type { PlaceId } from '../places/place.ts'
import type { RotaExceptionId, ShiftId } from '../reminders/duty.ts'
import { planAllMails } from '../reminders/plan-commands.ts'
import type { ExceptionInput, ShiftsInput } from './forms.ts'

/** Puts somebody on duty at those hours, every week on those days. */
export async function addShifts(
  tx: Tx,
  placeId: PlaceId,
  { staffId, weekdays, from, until }: ShiftsInput,
  now: Date,
): Promise<void> {
  const rows = weekdays.map((weekday) => ({
    ...{ id: newId<'Shift'>(now), placeId, staffId, weekday, from, until },
  }))
  await tx.insert(shifts).values(rows)
  await planAllMails(tx, now)
}

/** Takes hours out of the week. False where they are out of it already. */
export function removeShift(tx: Tx, placeId: PlaceId, id: ShiftId, now: Date): Promise<boolean> {
  return setRemoved(tx, shifts, { placeId, id, removedAt: now }, now)
}

export function restoreShift(tx: Tx, placeId: PlaceId, id: ShiftId, now: Date): Promise<boolean> {
  return setRemoved(tx, shifts, { placeId, id, removedAt: null }, now)
}

/** Notes a day on which it is otherwise. */
export async function addException(
  tx: Tx,
  placeId: PlaceId,
  { day, staffId, isOn, hours, why }: ExceptionInput,
  now: Date,
): Promise<{ id: RotaExceptionId }> {
  const id = newId<'RotaException'>(now)
  const { from, until } = hours ?? { from: null, until: null }
  await tx.insert(rotaExceptions).values({ id, placeId, staffId, day, isOn, from, until, why })
  await planAllMails(tx, now)
  return { id }
}

/** Lets a day be as every week again. False where it is already. */
export function removeException(tx: Tx, placeId: PlaceId, id: RotaExceptionId, now: Date): Promise<boolean> {
  return setRemoved(tx, rotaExceptions, { placeId, id, removedAt: now }, now)
}

export function restoreException(tx: Tx, placeId: PlaceId, id: RotaExceptionId, now: Date): Promise<boolean> {
  return setRemoved(tx, rotaExceptions, { placeId, id, removedAt: null }, now)
}

type RotaTable = SQLiteTable & Record<'id' | 'placeId' | 'removedAt', SQLiteColumn>

async function setRemoved(
  tx: Tx,
  table: RotaTable,
  { placeId, id, removedAt }: { placeId: PlaceId; id: string; removedAt: Date | null },
  now: Date,
): Promise<boolean> {
  const isOther = removedAt ? isNull(table.removedAt) : isNotNull(table.removedAt)
  const changed = await tx
    .update(table)
    .set({ removedAt })
    .where(and(eq(table.id, id), eq(table.placeId, placeId), isOther))
    .returning({ id: table.id })
  if (changed.length === 0) return false
  await planAllMails(tx, now)
  return true
}
