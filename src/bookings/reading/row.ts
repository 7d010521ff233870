import type { Booked } from '../booking.ts'

/** What the columns of a table of bookings may hold. */
export const BOOKING_FIELDS = [
  'date',
  'time',
  'name',
  'given',
  'family',
  'memberNumber',
  'email',
  'purpose',
  'partySize',
  'host',
  'bookingId',
  'status',
] as const
export type BookingField = (typeof BOOKING_FIELDS)[number]

/** For each column what it holds; null where it is left out. */
export type Columns = (BookingField | null)[]

/** A row of a file: what it says, and why it cannot be used where it cannot. */
export interface FileRow {
  line: number
  cells: string[]
  /** What it goes by in a list. */
  label: string
  read: Booked | null
  reasons: string[]
}
