import type { Site } from '../../web/site.ts'
import type { Origin } from '../carry-out-commands.ts'
import type { BookingFileId } from '../booking.ts'
import { markUndone } from './commands.ts'
import { rowsThatDid } from './queries.ts'
import { takeRowsBack } from './undo-commands.ts'

const AT_ONCE = 20

/** Takes back what a file did, a few rows in a unit of work; doing it again changes nothing more. */
export async function undoFile(
  { database }: Pick<Site, 'database'>,
  id: BookingFileId,
  origin: Origin,
): Promise<void> {
  const rows = await rowsThatDid(database.read, id)
  for (let at = 0; at < rows.length; at += AT_ONCE)
    await database.write((tx) => takeRowsBack(tx, rows.slice(at, at + AT_ONCE), origin))
  await database.write((tx) => markUndone(tx, id, origin.hand))
}
