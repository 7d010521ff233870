import type { Hand } from '../../visits/commands.ts'
import type { Site } from '../../web/site.ts'
import { USUAL_ARRIVAL, type BookingFileId } from '../booking.ts'
import { windowOf } from '../calendars/calendar.ts'
import { readFileAside } from '../reading/read-file-aside.ts'
import type { Weighing } from '../weigh-queries.ts'
import { addFile } from './commands.ts'
import { lookThrough, rowsRead } from './look-through.ts'
import { columnsAsBefore } from './queries.ts'

/** How far ahead the events of a calendar file are brought in. Weeks. */
const WEEKS_AHEAD = 26

/** Reads a file that has arrived, keeps what it says and what each line would do; or says why it cannot be used. */
export async function takeIn(
  site: Pick<Site, 'database'>,
  sent: { path: string; name: string },
  place: Weighing['place'],
  hand: Hand,
): Promise<{ id: BookingFileId } | { refused: string }> {
  const { database } = site
  const { timeZone } = place
  const window = windowOf({ timeZone, weeksAhead: WEEKS_AHEAD }, hand.now)
  const read = await readFileAside({ path: sent.path, timeZone, window, allDayTime: USUAL_ARRIVAL })
  if ('refused' in read) return read
  const about = { placeId: place.id, kind: read.kind, fileName: sent.name, rowCount: read.rows.length }
  const table =
    read.kind === 'table'
      ? {
          headings: read.headings,
          columns: (await columnsAsBefore(database.read, place.id, read.headings)) ?? read.columns,
          dateOrder: read.dateOrder,
        }
      : { headings: [], columns: [], dateOrder: 'day-first' as const }
  const id = await database.write((tx) => addFile(tx, { ...about, ...table }, hand))
  const rows = read.kind === 'table' ? rowsRead(table, read.rows, timeZone) : read.rows
  await lookThrough(site, { id }, rows, { place, calendarId: null, now: hand.now })
  return { id }
}
