import type { Looked } from '../addresses/pages.ts'
import { plural } from '../lib/text.ts'
import type { Field } from '../web/field.ts'
import { bookingFilesUrl, bookingNamesUrl, newBookingCalendarUrl } from '../web/urls.ts'
import type { BookingCalendarId } from './booking.ts'
import { calendarRow, type CalendarRow } from './calendars/pages.ts'
import type { BookingCalendar } from './calendars/queries.ts'
import type { Counts } from './files/file.ts'
import { earlierFile, fileField, type EarlierFile } from './files/pages.ts'
import type { BookingFile } from './files/queries.ts'
import { BOOKING_COLUMNS } from './reading/columns.ts'
import { openNameRow, type OpenNameRow } from './settling/pages.ts'
import type { OpenName } from './settling/queries.ts'

/** Where visits are brought in from elsewhere: what is to be settled, and the calendars that are read. */
export interface BookingsPage {
  lede: string
  open: { title: string; names: OpenNameRow[]; more: string } | null
  namesHref: string
  calendars: CalendarRow[]
  add: string
  files: {
    action: string
    field: Field
    earlier: EarlierFile[]
    columns: { label: string; names: string }[]
  }
}

declare module '../web/views.ts' {
  interface Views {
    'bookings/index': BookingsPage
    'bookings/_files': BookingsPage['files']
    'bookings/_open-names': NonNullable<BookingsPage['open']>
  }
}

interface BookingsShown extends Looked {
  open: readonly OpenName[]
  calendars: readonly BookingCalendar[]
  visits: ReadonlyMap<BookingCalendarId, number>
  files: readonly { file: BookingFile; counts: Counts }[]
  /** Why the file just sent could not be used, or ''. */
  refused: string
}

/** The page to bring visits in from. */
export function bookingsPage({
  open,
  calendars,
  visits,
  files,
  refused,
  ...looked
}: BookingsShown): BookingsPage {
  return {
    lede: 'What stands in your booking system becomes visits by itself, with who comes, and reminders as for any other.',
    open: open.length > 0 ? openNames(open, looked) : null,
    namesHref: bookingNamesUrl,
    calendars: calendars.map((calendar) => calendarRow(calendar, visits.get(calendar.id) ?? 0, looked)),
    add: newBookingCalendarUrl,
    files: {
      action: bookingFilesUrl,
      field: fileField(refused),
      earlier: files.map(({ file, counts }) => earlierFile(file, counts, looked.today, looked.timeZone)),
      columns: BOOKING_COLUMNS.map(({ label, names }) => ({
        label,
        names: names.slice(0, MOST_NAMES).join(', '),
      })),
    },
  }
}

const NAMES_SHOWN = 30
const MOST_NAMES = 4

function openNames(open: readonly OpenName[], { today }: Looked): NonNullable<BookingsPage['open']> {
  const count = open.flat().length
  const more = open.length - NAMES_SHOWN
  return {
    title: count === 1 ? 'Whose is this booking?' : `Whose are these ${plural(count, 'booking')}?`,
    names: open.slice(0, NAMES_SHOWN).map((all) => openNameRow(all, today)),
    more: more > 0 ? `And ${plural(more, 'more name')}, once these are settled.` : '',
  }
}
