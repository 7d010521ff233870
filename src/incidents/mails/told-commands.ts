import { and, asc, eq, gt, isNull, sql } from 'drizzle-orm'
import type { Reader, Tx } from '../../../db/database.ts'
import { affectedCustomers, incidentUpdates } from '../../../db/schema/incidents.ts'
import { outbox } from '../../../db/schema/outbox.ts'
import { MS_A_DAY } from '../../lib/milliseconds.ts'
import type { StaffId } from '../../staff/staff-member.ts'
import type { AffectedId } from '../affected-customer.ts'
import { TO_AFFECTED } from './kinds.ts'

/** One of those affected whom an update has reached by mail, when, and whose word it was. */
export interface Reached {
  id: AffectedId
  at: Date | null
  by: StaffId
}

/** Those whom a mail of the last day has told, and nobody before; the earliest mail first. */
export function reachedByMail(reader: Reader, now: Date): Promise<Reached[]> {
  return reader
    .select({ id: affectedCustomers.id, at: outbox.settledAt, by: incidentUpdates.writtenById })
    .from(outbox)
    .innerJoin(affectedCustomers, eq(affectedCustomers.personId, outbox.personId))
    .innerJoin(incidentUpdates, eq(incidentUpdates.incidentId, affectedCustomers.incidentId))
    .where(
      and(
        ...[eq(outbox.kind, TO_AFFECTED), eq(outbox.status, 'sent'), isNull(affectedCustomers.toldAt)],
        gt(outbox.settledAt, new Date(now.getTime() - MS_A_DAY)),
        sql`${outbox.dedupeKey} = ${`${TO_AFFECTED} `} || ${incidentUpdates.id} || ' ' || ${affectedCustomers.personId}`,
      ),
    )
    .orderBy(asc(outbox.settledAt))
}

/** Notes of them that they were told. */
export async function noteReached(tx: Tx, reached: readonly Reached[]): Promise<void> {
  for (const { id, at, by } of reached)
    await tx
      .update(affectedCustomers)
      .set({ toldAt: at, toldById: by, toldHow: 'by mail', version: sql`${affectedCustomers.version} + 1` })
      .where(and(eq(affectedCustomers.id, id), isNull(affectedCustomers.toldAt)))
}
