import { desc } from 'drizzle-orm'
import type { Reader } from '../../db/database.ts'
import { retentionRules, retentionRuns } from '../../db/schema/retention.ts'
import type { StaffId } from '../staff/staff-member.ts'
import { USUAL, type Rules } from './retention.ts'

/** The rules as the owner chose them; nobody chose the usual ones. */
export async function rulesOf(
  reader: Reader,
): Promise<{ rules: Rules; setById: StaffId | null; version: number }> {
  const [row] = await reader.select().from(retentionRules)
  if (!row) return { rules: USUAL, setById: null, version: 0 }
  const { notesMonths, visitsMonths, finishedMonths, removedMonths, surveysMonths, textsDays, ...rest } = row
  const { reviewMonths, eraseMonths, setById, version } = rest
  const facts = { notesMonths, visitsMonths, finishedMonths, removedMonths, surveysMonths, textsDays }
  return { rules: { ...facts, reviewMonths, eraseMonths }, setById, version }
}

/** The last runs, the latest first. */
export async function lastRuns(
  reader: Reader,
  limit: number,
): Promise<(typeof retentionRuns.$inferSelect)[]> {
  return reader.select().from(retentionRuns).orderBy(desc(retentionRuns.startedAt)).limit(limit)
}
