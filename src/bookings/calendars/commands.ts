import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '../../../db/database.ts'
import { bookingCalendars } from '../../../db/schema/bookings.ts'
import { ASKED_ANEW, NO_TROUBLE, toBeAsked } from '../../addresses/asking.ts'
import { enterAudit } from '../../audit/commands.ts'
import { newId } from '../../lib/id.ts'
import type { Change, Refused } from '../../lib/saving.ts'
import type { PlaceId } from '../../places/place.ts'
import type { StaffId } from '../../staff/staff-member.ts'
import type { BookingCalendarId } from '../booking.ts'
import type { CalendarInput } from './forms.ts'

/** Whose calendar it is, and when. */
export interface Owner {
  staffId: StaffId
  place: { id: PlaceId }
  now: Date
}

/** Adds an address; it is to be asked at once. */
export async function addCalendar(
  tx: Tx,
  input: CalendarInput,
  owner: Owner,
): Promise<{ id: BookingCalendarId } | Refused> {
  if (await isThere(tx, input.address, owner)) return ALREADY_THERE
  const { staffId, place, now } = owner
  const id: BookingCalendarId = newId(now)
  await tx
    .insert(bookingCalendars)
    .values({ id, placeId: place.id, ...input, addedById: staffId, addedAt: now, ...toBeAsked(now) })
  await enter(tx, 'added a calendar of bookings', id, owner)
  return { id }
}

/** Changes what was chosen about an address. It is read whole again. */
export async function changeCalendar(
  tx: Tx,
  id: BookingCalendarId,
  { version, ...input }: CalendarInput & { version: number },
  owner: Owner,
): Promise<Change | Refused> {
  const [calendar] = await tx.select().from(bookingCalendars).where(isHere(id, owner))
  if (!calendar) return 'gone'
  const isAnother = calendar.address !== input.address
  if (isAnother && (await isThere(tx, input.address, owner))) return ALREADY_THERE
  const anew = { ...ASKED_ANEW, ...(isAnother ? { title: null, readAt: null, ...NO_TROUBLE } : {}) }
  const changed = await tx
    .update(bookingCalendars)
    .set({ ...input, ...anew, nextTryAt: owner.now, version: version + 1 })
    .where(and(isHere(id, owner), eq(bookingCalendars.version, version)))
    .returning({ id: bookingCalendars.id })
  return changed.length === 0 ? 'stale' : 'saved'
}

/** Asks a calendar no more, until it goes on. */
export function pauseCalendar(tx: Tx, id: BookingCalendarId, owner: Owner): Promise<'done' | 'gone'> {
  return change(tx, id, { pausedAt: owner.now }, owner)
}

/** Asks a paused calendar again, as if nothing had been wrong with it. */
export function resumeCalendar(tx: Tx, id: BookingCalendarId, owner: Owner): Promise<'done' | 'gone'> {
  return change(tx, id, { pausedAt: null, nextTryAt: owner.now, ...ASKED_ANEW, ...NO_TROUBLE }, owner)
}

/** Lets a calendar be asked now, whenever it would have been. */
export function askCalendarNow(tx: Tx, id: BookingCalendarId, owner: Owner): Promise<'done' | 'gone'> {
  return change(tx, id, { nextTryAt: owner.now, ...ASKED_ANEW }, owner)
}

/** Removes an address. The visits that it has brought stay in the book. */
export async function removeCalendar(tx: Tx, id: BookingCalendarId, owner: Owner): Promise<'done' | 'gone'> {
  await enter(tx, 'removed a calendar of bookings', id, owner)
  return change(tx, id, { removedAt: owner.now }, owner)
}

/** Brings a removed address back. */
export function restoreCalendar(tx: Tx, id: BookingCalendarId, owner: Owner): Promise<'done' | 'gone'> {
  return change(tx, id, { removedAt: null, nextTryAt: owner.now, ...ASKED_ANEW }, owner)
}

const ALREADY_THERE: Refused = {
  refused: { field: 'address', sentence: 'That address is read here already.' },
}

async function isThere(tx: Tx, address: string, { place }: Owner): Promise<boolean> {
  const same = and(
    ...[eq(bookingCalendars.address, address), eq(bookingCalendars.placeId, place.id)],
    isNull(bookingCalendars.removedAt),
  )
  return (await tx.$count(bookingCalendars, same)) > 0
}

async function change(
  tx: Tx,
  id: BookingCalendarId,
  changes: Partial<typeof bookingCalendars.$inferInsert>,
  { place }: Owner,
): Promise<'done' | 'gone'> {
  const changed = await tx
    .update(bookingCalendars)
    .set(changes)
    .where(and(eq(bookingCalendars.id, id), eq(bookingCalendars.placeId, place.id)))
    .returning({ id: bookingCalendars.id })
  return changed.length > 0 ? 'done' : 'gone'
}

function isHere(id: BookingCalendarId, { place }: Owner) {
  return and(
    ...[eq(bookingCalendars.id, id), eq(bookingCalendars.placeId, place.id)],
    isNull(bookingCalendars.removedAt),
  )
}

function enter(tx: Tx, action: string, subjectId: BookingCalendarId, { staffId, now }: Owner): Promise<void> {
  return enterAudit(tx, { staffId, now, action, subjectKind: 'booking calendar', subjectId })
}
