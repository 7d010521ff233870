import { readFile } from 'node:fs/promises'
import { isCalendar, readCalendar } from '../../icalendar/calendar.ts'
import { textOf } from '../../addresses/text.ts'
import { dateOrders, noDates, tallyDate } from '../../imports/reading/date-order.ts'
import { rowsOf, type SourceRow } from '../../imports/reading/read-list.ts'
import { sourceAt } from '../../imports/reading/source-file.ts'
import { Unreadable } from '../../imports/reading/unreadable.ts'
import type { Window } from '../../icalendar/occurrences.ts'
import type { DateOrder } from '../../lib/date-readings.ts'
import type { Columns, FileRow } from './row.ts'
import { bookingsOf, type AtPlace } from './booking-calendar.ts'
import { recogniseColumns } from './columns.ts'

/** A file that somebody sent, and how to understand it. */
export interface SentFile extends AtPlace {
  path: string
  window: Window
}

/** What a file of bookings holds: a calendar’s bookings, or the rows of a table with what its columns seem to be. */
export type FileRead =
  | { refused: string }
  | { kind: 'calendar'; rows: FileRow[] }
  | { kind: 'table'; headings: string[]; columns: Columns; dateOrder: DateOrder; rows: SourceRow[] }

/** Reads a file of bookings. It is pure, and may take long: readFileAside does it out of everybody's way. */
export async function readBookingFile(file: SentFile): Promise<FileRead> {
  const bytes = await readFile(file.path)
  const beginning = textOf(bytes.subarray(0, 200), '')
  if (isCalendar(beginning)) return calendarFrom(textOf(bytes, ''), file)
  const source = sourceAt(file.path)
  if ('refused' in source) return source
  try {
    return await tableFrom(rowsOf(source), file.timeZone)
  } catch (error) {
    if (error instanceof Unreadable) return { refused: error.message }
    throw error
  }
}

const MOST_EVENTS = 20_000
const MOST_ROWS = 5_000
const LATEST_HEADER = 5

function calendarFrom(text: string, { window, ...place }: SentFile): FileRead {
  const calendar = readCalendar(text, { timeZone: place.timeZone, window, mostEvents: MOST_EVENTS })
  const { booked, cutAt } = bookingsOf(calendar, window.from, place)
  if (calendar.eventCount === MOST_EVENTS || cutAt) return { refused: TOO_MANY }
  const rows = booked.map((read) => ({ line: read.line, cells: [], label: read.title, read, reasons: [] }))
  const broken = calendar.brokenAt.map((line) => ({
    ...{ line, cells: [], label: `Event of line ${line}`, read: null },
    reasons: ['It has no time, or breaks off before its end.'],
  }))
  if (rows.length + broken.length === 0) return { refused: 'Nothing in this calendar is still to come.' }
  return { kind: 'calendar', rows: [...broken, ...rows] }
}

async function tableFrom(source: AsyncIterable<SourceRow>, timeZone: string): Promise<FileRead> {
  const all: SourceRow[] = []
  for await (const row of source) {
    all.push(row)
    if (all.length > MOST_ROWS + LATEST_HEADER) return { refused: TOO_MANY }
  }
  const known = (cells: readonly string[]) => recogniseColumns(cells).filter((field) => field !== null).length
  const first = all.slice(0, LATEST_HEADER)
  const best = first.reduce(
    (most, { cells }, at) => (known(cells) > known(first[most]?.cells ?? []) ? at : most),
    0,
  )
  const header = all[best]
  if (!header) return { refused: 'There is nothing in this file.' }
  const rows = all.slice(best + 1)
  if (rows.length === 0) return { refused: 'It ends after the names of its columns.' }
  const headings = header.cells.map((heading) => heading.trim())
  const columns = recogniseColumns(headings)
  return { kind: 'table', headings, columns, rows, dateOrder: dateOrderOf(rows, columns, timeZone) }
}

function dateOrderOf(rows: readonly SourceRow[], columns: Columns, timeZone: string): DateOrder {
  const tally = noDates()
  for (const { cells } of rows) tallyDate(tally, cells[columns.indexOf('date')] ?? '')
  return dateOrders([tally], timeZone)[0] ?? 'day-first'
}

const TOO_MANY = `It holds more than ${MOST_ROWS.toLocaleString('en')} bookings to come. Please split it.`
