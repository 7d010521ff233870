import { eq } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { bookings } from '../../db/schema/bookings.ts'
import { newId } from '../lib/id.ts'
import type { PersonId } from '../people/person.ts'
import { changeVisit, noteVisit, type At, type Hand } from '../visits/commands.ts'
import { takeStep, takeStepBack } from '../visits/step-commands.ts'
import type { VisitId } from '../visits/visit.ts'
import type { BookingCalendarId, BookingId, Standing } from './booking.ts'
import type { Decision, Understood } from './decide.ts'
import { expectedAlready } from './expected-queries.ts'

/** From where bookings come, to which place, and who had them brought in. */
export interface Origin {
  place: At
  calendarId: BookingCalendarId | null
  hand: Hand
}

/** Carries a decision out by the commands that a colleague would give, so that reminders follow. Answers which booking it is. */
export async function carryOut(tx: Tx, decision: Decision, origin: Origin): Promise<BookingId | null> {
  switch (decision.do) {
    case 'nothing':
      return null
    case 'add':
      return add(tx, decision, origin)
    case 'keep open':
      return keepOpen(tx, decision, origin)
    case 'expect':
      return expect(tx, decision, origin)
    case 'note':
      return keep(tx, decision.known.id, decision.booking, origin, {})
    case 'change':
      return change(tx, decision, origin)
    case 'let go':
      return letGo(tx, decision, origin)
    case 'cancel':
      return cancel(tx, decision, origin)
  }
}

type Doing<Name extends Decision['do']> = Extract<Decision, { do: Name }>

async function add(tx: Tx, { booking, customerIds }: Doing<'add'>, origin: Origin): Promise<BookingId> {
  const visit = await visitFor(tx, booking, customerIds, origin)
  return addBooking(tx, booking, origin, { standing: 'visit', ...visit })
}

async function keepOpen(tx: Tx, doing: Doing<'keep open'>, origin: Origin): Promise<BookingId> {
  const { booking, standing, known } = doing
  if (known) return keep(tx, known.id, booking, origin, { standing, cancelledAt: null })
  return addBooking(tx, booking, origin, { standing, visitId: null, visitVersion: 0 })
}

async function expect(tx: Tx, { booking, known, customerIds }: Doing<'expect'>, origin: Origin) {
  const visit = await visitFor(tx, booking, customerIds, origin)
  return keep(tx, known.id, booking, origin, { standing: 'visit', cancelledAt: null, ...visit })
}

async function change(tx: Tx, { booking, known, visit, change }: Doing<'change'>, origin: Origin) {
  const { when, what, customerIds, isBack } = change
  if (isBack) await takeStepBack(tx, 'cancellation', visit.id, origin.hand)
  const isChanged = when !== undefined || what !== undefined || customerIds !== undefined
  const isOurs = visit.version === known.visitVersion
  if (isChanged)
    await changeVisit(
      tx,
      visit.id,
      { ...visit, ...when, ...what, ...(customerIds && { customerIds }) },
      origin.hand.now,
    )
  // What a colleague had changed stays theirs: the version goes on being another than ours.
  const visitVersion = isOurs && isChanged ? visit.version + 1 : known.visitVersion
  return keep(tx, known.id, booking, origin, { visitVersion, cancelledAt: null })
}

/** It is for somebody else now of whom nobody knows who they are. */
async function letGo(tx: Tx, { booking, known, visit }: Doing<'let go'>, origin: Origin): Promise<BookingId> {
  if (visit) await takeStep(tx, 'cancellation', visit.id, origin.hand)
  const standing = booking.meant === 'left out' ? 'left out' : 'open'
  return keep(tx, known.id, booking, origin, { standing, visitId: null, cancelledAt: null })
}

async function cancel(tx: Tx, { known, visit }: Doing<'cancel'>, { hand }: Origin): Promise<BookingId> {
  if (visit) await takeStep(tx, 'cancellation', visit.id, hand)
  await tx.update(bookings).set({ cancelledAt: hand.now }).where(eq(bookings.id, known.id))
  return known.id
}

/** The visit that a booking becomes: the very one that a colleague has noted already, or a new one. */
async function visitFor(
  tx: Tx,
  { booked, purpose, hostId }: Understood,
  customerIds: readonly PersonId[],
  { place, hand }: Origin,
): Promise<{ visitId: VisitId; visitVersion: number }> {
  const { day, time, partySize } = booked
  const already = await expectedAlready(tx, place.id, customerIds, { day, time })
  if (already) return { visitId: already.id, visitVersion: already.version }
  const plan = { customerIds, companionIds: [], purpose, partySize, hostId }
  const { id } = await noteVisit(tx, place, plan, { day, time }, hand)
  return { visitId: id, visitVersion: FIRST_VERSION }
}

const FIRST_VERSION = 1

interface Became {
  standing: Standing
  visitId: VisitId | null
  visitVersion: number
  cancelledAt: Date | null
}

async function addBooking(
  tx: Tx,
  booking: Understood,
  origin: Origin,
  became: Omit<Became, 'cancelledAt'>,
): Promise<BookingId> {
  const id: BookingId = newId(origin.hand.now)
  await tx.insert(bookings).values({ id, placeId: origin.place.id, ...asRead(booking, origin), ...became })
  return id
}

async function keep(
  tx: Tx,
  id: BookingId,
  booking: Understood,
  origin: Origin,
  became: Partial<Became>,
): Promise<BookingId> {
  await tx
    .update(bookings)
    .set({ ...asRead(booking, origin), ...became })
    .where(eq(bookings.id, id))
  return id
}

function asRead(
  { booked, startsAt, whoKey, who, purpose, hostId }: Understood,
  { calendarId, hand }: Origin,
) {
  const { key, series, title, day, time, partySize } = booked
  return {
    calendarId,
    key,
    series,
    title,
    whoKey,
    who,
    day,
    time,
    startsAt,
    purpose,
    partySize,
    hostId,
    readAt: hand.now,
  }
}
