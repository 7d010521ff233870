import { and, eq, gte, isNull, sql } from 'drizzle-orm'
import type { Reader, Tx } from '../../db/database.ts'
import { visits } from '../../db/schema/visits.ts'
import type { StaffId } from '../staff/staff-member.ts'

/** How many visits ahead somebody hosts. */
export function hostedAheadCount(reader: Reader, hostId: StaffId, now: Date): Promise<number> {
  return reader.$count(visits, aheadOf(hostId, now))
}

/** Gives the visits ahead that one hosts to another. Who is told of them is planned by whoever calls this. */
export async function handOverVisits(tx: Tx, from: StaffId, to: StaffId, now: Date): Promise<void> {
  await tx
    .update(visits)
    .set({ hostId: to, version: sql`${visits.version} + 1` })
    .where(aheadOf(from, now))
}

function aheadOf(hostId: StaffId, now: Date) {
  return and(
    ...[eq(visits.hostId, hostId), gte(visits.startsAt, now)],
    ...[isNull(visits.arrivedAt), isNull(visits.cancelledAt), isNull(visits.noShowAt)],
  )
}
