import { setImmediate as breath } from 'node:timers/promises'
import type { Reader } from '../../db/database.ts'
import { fold } from '../lib/text.ts'
import { instantAt } from '../lib/wall-time.ts'
import type { PlaceId } from '../places/place.ts'
import { calledIn, whoKeyOf, type Booked, type BookingCalendarId } from './booking.ts'
import { decide, decideGone, type Decision, type Meant, type Understood } from './decide.ts'
import type { KnownBooking } from './known-queries.ts'
import { candidatesFor, houseOf, type House } from './match-queries.ts'
import { meantBy, type Candidates } from './match.ts'
import type { Pair } from './pairing.ts'
import { purposeIn } from './purpose.ts'

/** Where bookings are for, and when they are looked at. */
export interface Weighing {
  place: { id: PlaceId; timeZone: string }
  calendarId: BookingCalendarId | null
  now: Date
}

/** What is to be done about each of these, however many they are; others get their turn in between. */
export async function weighAll(
  reader: Reader,
  pairs: readonly Pair<KnownBooking>[],
  weighing: Weighing,
): Promise<Decision[]> {
  const all: Decision[] = []
  for (let at = 0; at < pairs.length; at += AT_ONCE) {
    all.push(...(await weigh(reader, pairs.slice(at, at + AT_ONCE), weighing)))
    await breath()
  }
  return all
}

const AT_ONCE = 100

/** What is to be done about each of these, as things stand; in the same order. */
export async function weigh(
  reader: Reader,
  pairs: readonly Pair<KnownBooking>[],
  weighing: Weighing,
): Promise<Decision[]> {
  const house = await houseOf(reader)
  const ours = new Set(house.byEmail.keys())
  const asking = pairs.flatMap(({ booked, known }) => (booked && isAsked(booked, known, ours) ? booked : []))
  const candidates = await candidatesFor(reader, weighing.place.id, asking, house)
  const isAskedOf = new Set(asking)
  return pairs.map(({ booked, known }) => {
    if (!booked) return known ? decideGone(known, weighing.now) : NOTHING
    const meant = isAskedOf.has(booked) ? meantBy(booked, candidates) : 'open'
    return decide(understood(booked, known, { meant, house, candidates, ...weighing }), known, weighing.now)
  })
}

const NOTHING: Decision = { do: 'nothing', because: 'same' }

/** Whose a booking is has to be found out, unless it is settled and says the same as before. */
function isAsked(booked: Booked, known: KnownBooking | null, ours: ReadonlySet<string>): boolean {
  return known?.standing !== 'visit' || known.whoKey !== whoKeyOf(booked, ours)
}

function understood(
  booked: Booked,
  known: KnownBooking | null,
  about: Weighing & { meant: Meant; house: House; candidates: Candidates },
): Understood {
  const { meant, house, candidates, place, calendarId } = about
  return {
    booked,
    startsAt: instantAt(booked.day, booked.time, place.timeZone),
    whoKey: whoKeyOf(booked, candidates.ours),
    who: calledIn(booked),
    purpose: booked.purpose ?? purposeOf(booked, known, meant),
    hostId: hostOf(booked, house),
    calendarId,
    meant,
  }
}

/** As it was read before, unless its title is another: a customer who is renamed since changes no visit. */
function purposeOf({ title, who }: Booked, known: KnownBooking | null, meant: Meant): string | null {
  if (known?.standing === 'visit' && known.title === title) return known.purpose
  return purposeIn(title, typeof meant === 'string' ? [who.name] : [who.name, ...meant.names])
}

/** Whoever of us it names, or invites. */
function hostOf({ host, who }: Booked, { byName, byEmail }: House) {
  if (host !== null) return byName.get(fold(host)) ?? null
  return who.emails.flatMap((email) => byEmail.get(email) ?? [])[0] ?? null
}
