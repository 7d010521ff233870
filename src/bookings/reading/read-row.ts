import { dateReadings, type DateOrder } from '../../lib/date-readings.ts'
import { dayIn, dayOf, type Day } from '../../lib/day.ts'
import { shortKey } from '../../lib/short-key.ts'
import { fold, truncate } from '../../lib/text.ts'
import { asTimeOfDay, timeOfDayIn, type TimeOfDay } from '../../lib/wall-time.ts'
import { isDeskDay } from '../../visits/visit.ts'
import { USUAL_ARRIVAL, type Booked } from '../booking.ts'
import type { BookingField, Columns } from './row.ts'

/** How the rows of a table are to be read. */
export interface HowToReadRows {
  columns: Columns
  dateOrder: DateOrder
  timeZone: string
  /** The same for every file of the same system: its booking numbers are its own. */
  system: string
}

/** What a row says, or why it cannot be used; and what it goes by in a list. */
export type RowRead = { booked: Booked; label: string } | { refused: string[]; label: string }

/** Reads one row of a table of bookings. It never throws, whatever the cells hold. */
export function readBookingRow(line: number, cells: readonly string[], how: HowToReadRows): RowRead {
  const text = (field: BookingField) => (cells[how.columns.indexOf(field)] ?? '').replace(/\s+/gu, ' ').trim()
  const name = text('name') || `${text('given')} ${text('family')}`.trim()
  const who = name || text('email') || text('memberNumber')
  const when = whenIn(text('date'), text('time'), how)
  const partySize = partyIn(text('partySize'))
  const refused = [
    ...(typeof when === 'string' ? [when] : []),
    ...(who === '' ? ['It does not say who comes.'] : []),
    ...(partySize === undefined ? [`“${short(text('partySize'))}” is no number of people.`] : []),
    ...LIMITS.filter(([field, most]) => text(field).length > most).map(
      ([, most, words]) => `The ${words} is longer than ${most} characters.`,
    ),
    ...(BROKEN.test(cells.join('')) ? ['It holds signs that cannot be read.'] : []),
  ]
  if (typeof when === 'string' || partySize === undefined || refused.length > 0)
    return { refused, label: short(who) || `Line ${line}` }
  const purpose = text('purpose') || null
  const id = text('bookingId')
  const series = shortKey(`${how.system} ${id || `${fold(who)} ${when.day}`}`)
  const booked: Booked = {
    // Without a number of its own a booking is known by who comes on that day and when.
    key: id ? series : shortKey(`${series} ${when.time}`),
    series,
    line,
    title: [name, purpose].filter(Boolean).join(', ') || who,
    ...when,
    isCancelled: CANCELLED.test(text('status')),
    who: whoIn(name, text('email'), text('memberNumber')),
    purpose,
    partySize,
    host: text('host') || null,
  }
  return { booked, label: short(who) }
}

const LIMITS = [
  ['name', 200, 'name'],
  ['email', 254, 'e-mail'],
  ['memberNumber', 40, 'member number'],
  ['purpose', 100, 'purpose'],
  ['bookingId', 200, 'booking number'],
] as const satisfies readonly (readonly [BookingField, number, string])[]

const CANCELLED = /^(?:cancel|storniert|void|deleted|annul)/iu

const BROKEN = /[\u0000-\u0008\u000b-\u001f\u007f\ufffd]/u

function whoIn(name: string, email: string, memberNumber: string): Booked['who'] {
  const emails = email ? [email.toLowerCase()] : []
  return { emails, memberNumber: memberNumber || null, name, texts: [] }
}

/** On which day and at what time, on the wall at the place; or a sentence on what is wrong with that. */
function whenIn(date: string, time: string, how: HowToReadRows): { day: Day; time: TimeOfDay } | string {
  if (date === '') return 'It does not say on which day.'
  const moment = WITH_ZONE.test(date) ? new Date(date) : undefined
  if (moment && !Number.isNaN(moment.getTime()))
    return { day: dayIn(moment, how.timeZone), time: timeOfDayIn(moment, how.timeZone) }
  const [reading] = dateReadings(date, how.dateOrder)
  const day = reading?.year ? dayOf(reading.year, reading.month ?? 0, reading.day ?? 0) : undefined
  if (!day || !isDeskDay(day)) return `“${short(date)}” is no day on the calendar, with its year.`
  const written = time || (TIME_WITHIN.exec(date)?.[1] ?? '')
  if (written === '')
    return how.columns.includes('time') ? 'It does not say at what time.' : { day, time: USUAL_ARRIVAL }
  const at = asTimeOfDay(written.replace(SECONDS, '$1'))
  return at ? { day, time: at } : `“${short(written)}” is no time of day.`
}

const WITH_ZONE = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)$/u
const TIME_WITHIN = /[T ](\d{1,2}:\d\d(?::\d\d)?(?: ?[AP]\.?M\.?)?)$/iu
const SECONDS = /(:\d\d):\d\d/u

/** Null where it says nothing, undefined where that is no number. */
function partyIn(text: string): number | null | undefined {
  if (text === '') return null
  return /^[1-9]\d{0,2}$/u.test(text) ? Number(text) : undefined
}

function short(text: string): string {
  return truncate(text, 60)
}
