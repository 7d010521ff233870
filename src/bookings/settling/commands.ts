import { and, eq, inArray } from 'drizzle-orm'
import type { Tx } from '../../../db/database.ts'
import { bookingNames, bookings } from '../../../db/schema/bookings.ts'
import { newId } from '../../lib/id.ts'
import type { PersonId } from '../../people/person.ts'
import { personRowById } from '../../people/queries.ts'
import { forgetVisit, takeStep } from '../../visits/step-commands.ts'
import type { BookingId, BookingNameId } from '../booking.ts'
import { carryOut, type Origin } from '../carry-out-commands.ts'
import type { Understood } from '../decide.ts'
import { knownAgain, knownOfName, type KnownBooking } from '../known-queries.ts'
import { namesOf } from '../match.ts'
import { purposeIn } from '../purpose.ts'

/** Whose bookings of a name are: a customer's; nobody's this once; or nobody's ever. */
export type Answer = { personId: PersonId } | 'nobody' | 'never'

/** Where it is settled, and by whom. */
export type Settling = Omit<Origin, 'calendarId'>

/** Says whose a booking is, and every other of its name that is open. It is remembered, but for nobody this once. */
export async function settleName(
  tx: Tx,
  id: BookingId,
  answer: Answer,
  settling: Settling,
): Promise<{ count: number; who: string } | 'gone'> {
  const { place, hand } = settling
  const [booking] = await knownAgain(tx, place.id, { ids: [id] })
  if (!booking) return 'gone'
  const open = (await knownOfName(tx, place.id, booking.whoKey, hand.now)).filter(
    ({ standing, cancelledAt }) => standing === 'open' && cancelledAt === null,
  )
  const personId = typeof answer === 'string' ? null : answer.personId
  if (answer !== 'nobody') await remember(tx, booking.whoKey, personId, settling)
  const person = personId && (await personRowById(tx, personId))
  for (const known of open) {
    const origin = { ...settling, calendarId: known.calendarId }
    const names = person ? namesOf({ ...person, memberNumber: null }) : []
    const about = { booking: asUnderstood(known, names), known }
    if (personId) await carryOut(tx, { do: 'expect', ...about, customerIds: [personId] }, origin)
    else await carryOut(tx, { do: 'keep open', ...about, standing: 'left out' }, origin)
  }
  return { count: open.length, who: booking.who }
}

/** Takes back what was just said of a booking and the others of its name: they are open again. */
export async function unsettleName(
  tx: Tx,
  id: BookingId,
  { place, hand }: Settling,
): Promise<'done' | 'gone'> {
  const [booking] = await knownAgain(tx, place.id, { ids: [id] })
  if (!booking) return 'gone'
  await forget(tx, booking.whoKey, place)
  const settled = (await knownOfName(tx, place.id, booking.whoKey, hand.now)).filter(
    ({ standing, readAt }) => standing !== 'open' && readAt.getTime() === booking.readAt.getTime(),
  )
  for (const { visit, visitVersion } of settled) {
    // A visit that a colleague had noted before is theirs.
    const isOurs = visit?.createdAt.getTime() === booking.readAt.getTime()
    if (!visit || !isOurs || visit.version !== visitVersion) continue
    const forgotten = await forgetVisit(tx, visit.id, hand)
    if (forgotten.outcome === 'overtaken') await takeStep(tx, 'cancellation', visit.id, hand)
  }
  const ids = settled.map((each) => each.id)
  await tx.update(bookings).set({ standing: 'open', visitId: null }).where(inArray(bookings.id, ids))
  return 'done'
}

/** Forgets whom a name means: its next booking is asked about again. What is in the book stays. */
export async function forgetName(tx: Tx, id: BookingNameId, { place }: Settling): Promise<void> {
  await tx.delete(bookingNames).where(and(eq(bookingNames.id, id), eq(bookingNames.placeId, place.id)))
}

async function remember(tx: Tx, whoKey: string, personId: PersonId | null, { place, hand }: Settling) {
  await forget(tx, whoKey, place)
  const settled = { settledById: hand.staffId, settledAt: hand.now }
  await tx
    .insert(bookingNames)
    .values({ id: newId<'BookingName'>(hand.now), placeId: place.id, whoKey, personId, ...settled })
}

async function forget(tx: Tx, whoKey: string, place: Settling['place']): Promise<void> {
  const isIt = and(eq(bookingNames.whoKey, whoKey), eq(bookingNames.placeId, place.id))
  await tx.delete(bookingNames).where(isIt)
}

/** A booking as we know it, as if it were read again. */
function asUnderstood(known: KnownBooking, names: readonly string[]): Understood {
  const { title, who, whoKey, startsAt, hostId, calendarId } = known
  const { key, series, day, time, partySize } = known
  return {
    booked: {
      ...{ key, series, title, day, time, partySize, line: 0, isCancelled: false, purpose: null, host: null },
      who: { emails: [], memberNumber: null, name: who, texts: [] },
    },
    ...{ startsAt, whoKey, who, hostId, calendarId, meant: 'open' },
    // A list says apart what for; of a title it is what is left without the name.
    purpose: calendarId === null ? known.purpose : purposeIn(title, [who, ...names]),
  }
}
