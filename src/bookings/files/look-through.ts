import type { Reader } from '../../../db/database.ts'
import { shortKey } from '../../lib/short-key.ts'
import { fold } from '../../lib/text.ts'
import type { Site } from '../../web/site.ts'
import { calendarsAt } from '../calendars/queries.ts'
import { knownOfFile, type KnownBooking } from '../known-queries.ts'
import { pairUp, type Pair } from '../pairing.ts'
import { readBookingRow } from '../reading/read-row.ts'
import type { FileRow } from '../reading/row.ts'
import { weighAll, type Weighing } from '../weigh-queries.ts'
import { keepRows } from './commands.ts'
import type { PlannedRow } from './file.ts'
import type { BookingFile } from './queries.ts'
import { verdictOf } from './verdict.ts'

/** What the rows of a table say, with the columns that it is said to have. */
export function rowsRead(
  file: Pick<BookingFile, 'columns' | 'headings' | 'dateOrder'>,
  rows: readonly { line: number; cells: string[] }[],
  timeZone: string,
): FileRow[] {
  const { columns, dateOrder } = file
  const system = shortKey(file.headings.map(fold).join('\n'))
  return rows.map(({ line, cells }) => {
    const read = readBookingRow(line, cells, { columns, dateOrder, timeZone, system })
    const { label } = read
    return 'booked' in read
      ? { line, cells, label, read: read.booked, reasons: [] }
      : { line, cells, label, read: null, reasons: read.refused }
  })
}

/** Says of every row what it would do, and keeps that. */
export async function lookThrough(
  { database }: Pick<Site, 'database'>,
  file: Pick<BookingFile, 'id'>,
  rows: readonly FileRow[],
  weighing: Weighing,
): Promise<void> {
  const planned = await plannedRows(database.read, withoutTwins(rows), weighing)
  for (let at = 0; at === 0 || at < planned.length; at += AT_ONCE) {
    const isFirst = at === 0
    const few = planned.slice(at, at + AT_ONCE)
    await database.write((tx) => keepRows(tx, file.id, few, { isFirst, now: weighing.now }))
  }
}

/** The rows of a file beside the bookings that they may be. What a calendar brings is that one's to say. */
export async function pairsOf(
  reader: Reader,
  rows: readonly Pick<FileRow, 'read'>[],
  { place, now }: Weighing,
): Promise<{ ours: Pair<KnownBooking>[]; elsewhere: Set<string> }> {
  const read = rows.flatMap((row) => row.read ?? [])
  const pairs = pairUp(read, await knownOfFile(reader, place.id, read, now)).filter(({ booked }) => booked)
  const calendars = await calendarsAt(reader, place.id)
  const isElsewhere = ({ known }: Pair<KnownBooking>) => calendars.some(({ id }) => id === known?.calendarId)
  const elsewhere = pairs.filter(isElsewhere).flatMap(({ booked }) => booked?.key ?? [])
  return { ours: pairs.filter((pair) => !isElsewhere(pair)), elsewhere: new Set(elsewhere) }
}

const AT_ONCE = 200

async function plannedRows(
  reader: Reader,
  rows: readonly FileRow[],
  weighing: Weighing,
): Promise<PlannedRow[]> {
  const { ours, elsewhere } = await pairsOf(reader, rows, weighing)
  const decisions = await weighAll(reader, ours, weighing)
  const byKey = new Map(ours.map(({ booked }, at) => [booked?.key, decisions[at]]))
  return rows.map((row): PlannedRow => {
    if (!row.read) return { ...row, verdict: 'refused' }
    if (elsewhere.has(row.read.key))
      return { ...row, verdict: 'same', reasons: ['It comes from a calendar that is read.'] }
    const decision = byKey.get(row.read.key)
    return decision ? { ...row, ...verdictOf(decision) } : { ...row, verdict: 'same' }
  })
}

/** Of rows about one booking the first counts. */
function withoutTwins(rows: readonly FileRow[]): FileRow[] {
  const first = new Map<string, number>()
  return rows.map((row) => {
    const { read, line } = row
    if (!read) return row
    const twin = first.get(read.key)
    if (twin === undefined) first.set(read.key, line)
    return twin === undefined
      ? row
      : { ...row, read: null, reasons: [`Line ${twin} is about the same booking.`] }
  })
}
