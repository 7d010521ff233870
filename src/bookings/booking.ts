import type { Day } from '../lib/day.ts'
import type { Id } from '../lib/id.ts'
import { fold } from '../lib/text.ts'
import { timeOfDay, type TimeOfDay } from '../lib/wall-time.ts'

/** What another system's calendar or list says of a visit to come. */
export type BookingId = Id<'Booking'>
/** An address whose calendar is read again and again. */
export type BookingCalendarId = Id<'BookingCalendar'>
/** What a colleague has said once of a name in bookings. */
export type BookingNameId = Id<'BookingName'>

/** A file of bookings that somebody sent. */
export type BookingFileId = Id<'BookingFile'>

/** It became a visit; nobody knows yet whose it is; or it is nobody's visit. */
export const STANDINGS = ['visit', 'open', 'left out'] as const
export type Standing = (typeof STANDINGS)[number]

/** A booking as it was read, whatever it was read from. */
export interface Booked {
  /** What the other system knows it by. */
  key: string
  /** Those of one series may be the same booking at another time. */
  series: string
  /** Where in its file it stands, from 1. */
  line: number
  title: string
  /** On the wall at the place. */
  day: Day
  time: TimeOfDay
  isCancelled: boolean
  who: BookedFor
  /** What for, where the source says it apart from the title. */
  purpose: string | null
  partySize: number | null
  /** The name of whoever hosts it. */
  host: string | null
}

/** Whom a booking is for, as far as it says. */
export interface BookedFor {
  /** In lower case, those who are invited before whoever invites. */
  emails: string[]
  memberNumber: string | null
  /** The name that it gives, or what may be one. */
  name: string
  /** Everything in which a name or a number may stand. */
  texts: string[]
}

/** When somebody arrives whose booking is for whole days, as a hotel's guest does, unless it is said otherwise. */
export const USUAL_ARRIVAL = timeOfDay('15:00')

/** How late somebody may be for a booking to be brought in still. Milliseconds. */
export const LATE = 3_600_000

/**
 * By what a booking's customer is remembered once somebody has said who it is: its e-mail, else its number or its name;
 * where it says nothing of the kind, it is remembered for its own series alone.
 */
export function whoKeyOf({ who, series }: Booked, ours: ReadonlySet<string>): string {
  const email = who.emails.find((address) => !ours.has(address))
  if (email) return `email ${email}`
  if (who.memberNumber !== null) return `number ${who.memberNumber.toLowerCase()}`
  const name = fold(who.name)
  return name === '' ? `series ${series}` : `name ${name}`
}

/** As one says it: "R. Alvarez"; the e-mail or the number where there is no name, or else what it is called. */
export function calledIn({ who, title }: Booked): string {
  return who.name || (who.emails[0] ?? who.memberNumber ?? title)
}
