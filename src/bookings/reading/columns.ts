import { fold } from '../../lib/text.ts'
import type { BookingField, Columns } from './row.ts'

/** What the columns of a table of bookings may hold, and the names that booking systems give them, the usual one first. */
export const BOOKING_COLUMNS: readonly { field: BookingField; label: string; names: readonly string[] }[] = [
  {
    field: 'date',
    label: 'Date',
    names: [
      'date',
      'day',
      'booking date',
      'visit date',
      'arrival',
      'arrival date',
      'check in',
      'start',
      'start date',
      'date time',
      'when',
      'datum',
    ],
  },
  {
    field: 'time',
    label: 'Time',
    names: ['time', 'start time', 'arrival time', 'tee time', 'booking time', 'at', 'from'],
  },
  {
    field: 'name',
    label: 'Name',
    names: [
      'name',
      'customer',
      'guest',
      'member',
      'client',
      'patient',
      'full name',
      'guest name',
      'member name',
      'customer name',
      'booked by',
      'booked for',
    ],
  },
  { field: 'given', label: 'First name', names: ['first name', 'given name', 'forename', 'first'] },
  { field: 'family', label: 'Last name', names: ['last name', 'surname', 'family name', 'last'] },
  {
    field: 'memberNumber',
    label: 'Member number',
    names: [
      'member number',
      'member no',
      'member id',
      'member',
      'membership number',
      'guest number',
      'customer number',
      'client number',
      'account number',
    ],
  },
  { field: 'email', label: 'E-mail', names: ['e mail', 'email', 'e mail address', 'email address', 'mail'] },
  {
    field: 'purpose',
    label: 'What for',
    names: [
      'purpose',
      'what for',
      'service',
      'activity',
      'resource',
      'type',
      'event',
      'booking type',
      'table',
      'course',
      'appointment',
      'title',
      'subject',
    ],
  },
  {
    field: 'partySize',
    label: 'How many',
    names: [
      'party size',
      'party',
      'how many',
      'guests',
      'people',
      'pax',
      'covers',
      'players',
      'number of guests',
      'size',
      'persons',
    ],
  },
  {
    field: 'host',
    label: 'Host',
    names: ['host', 'staff', 'server', 'therapist', 'instructor', 'pro', 'stylist', 'with', 'adviser'],
  },
  {
    field: 'bookingId',
    label: 'Booking number',
    names: [
      'booking id',
      'booking number',
      'booking no',
      'booking',
      'reservation id',
      'reservation number',
      'reservation',
      'confirmation',
      'confirmation number',
      'reference',
      'booking reference',
      'id',
    ],
  },
  { field: 'status', label: 'Status', names: ['status', 'state', 'booking status'] },
]

/** What each heading means; of two columns for one thing the second is left out. */
export function recogniseColumns(headings: readonly string[]): Columns {
  const taken = new Set<BookingField>()
  return headings.map((heading) => {
    const name = fold(heading.slice(0, 100).replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))
    const known = BOOKING_COLUMNS.find(({ field, names }) => names.includes(name) && !taken.has(field))
    if (known) taken.add(known.field)
    return known?.field ?? null
  })
}

/** What is missing for these columns to be bookings, as a sentence; '' where nothing is. */
export function missingIn(columns: Columns): string {
  const has = (...fields: BookingField[]) => fields.some((field) => columns.includes(field))
  if (!has('date')) return 'None of the columns is said to be the date.'
  return has('name', 'given', 'family', 'memberNumber', 'email') ? '' : 'None of the columns says who comes.'
}
