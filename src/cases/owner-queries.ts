import { max, sql } from 'drizzle-orm'
import { prepared, type Reader } from '../../db/database.ts'
import { cases } from '../../db/schema/cases.ts'
import { dayIn } from '../lib/day.ts'
import { timeOfDayIn } from '../lib/wall-time.ts'
import { onDutyThen } from '../reminders/duty.ts'
import type { StaffId } from '../staff/staff-member.ts'
import type { Desk } from './desk-queries.ts'
import { ownerAmong } from './owner.ts'

/** Who is to look after a case that is opened now at that desk. */
export async function ownerFor(reader: Reader, desk: Desk, now: Date): Promise<StaffId> {
  const { placeId, rota, timeZone, colleagues } = desk
  const onDuty = onDutyThen(rota, dayIn(now, timeZone), timeOfDayIn(now, timeZone))
  const loads = new Map((await loadsQuery(reader).execute()).map((row) => [row.ownerId, row]))
  const candidates = colleagues.map(({ id, role, placeId: at }) => ({
    ...{ id, role, placeId: at, isOnDuty: onDuty.includes(id) },
    openCases: loads.get(id)?.open ?? 0,
    lastGivenAt: loads.get(id)?.lastGivenAt ?? null,
  }))
  const ownerId = ownerAmong(candidates, placeId)
  if (!ownerId) throw new Error('Nobody works here')
  return ownerId
}

const loadsQuery = prepared((reader) =>
  reader
    .select({
      ownerId: cases.ownerId,
      open: sql<number>`sum(${cases.closedAt} is null)`,
      lastGivenAt: max(cases.openedAt),
    })
    .from(cases)
    .groupBy(cases.ownerId)
    .prepare(),
)
