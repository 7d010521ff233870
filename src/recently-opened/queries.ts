import { eq, sql } from 'drizzle-orm'
import { prepared, type Database } from '../../db/database.ts'
import { openedCards } from '../../db/schema/opened-cards.ts'
import type { StaffId } from '../staff/staff-member.ts'
import { latestFirst, type Opening } from './opening.ts'
import { waitingFor } from './waiting.ts'

/** The cards that somebody opened last, the latest first, also those that are not written down yet. */
export async function openedLastBy(database: Database, staffId: StaffId): Promise<Opening[]> {
  const waiting = waitingFor(database).get(staffId) ?? []
  return latestFirst([...waiting, ...(await writtenDown(database.read).execute({ staffId }))])
}

const writtenDown = prepared((reader) =>
  reader
    .select({ customerId: openedCards.customerId, at: openedCards.at })
    .from(openedCards)
    .where(eq(openedCards.staffId, sql.placeholder('staffId')))
    .prepare(),
)
