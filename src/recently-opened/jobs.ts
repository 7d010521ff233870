import type { Database } from '../../db/database.ts'
import { writeDown } from './commands.ts'
import { waitingFor, wroteDown, type Waiting } from './waiting.ts'

/** Writes down which cards were opened, all together; nothing where none was. */
export async function writeDownOpenings({ database }: { database: Database }): Promise<void> {
  const waiting: Waiting = new Map(waitingFor(database))
  if (waiting.size === 0) return
  await database.write(async (tx) => {
    for (const [staffId, openings] of waiting) await writeDown(tx, staffId, openings)
  })
  wroteDown(database, waiting)
}
