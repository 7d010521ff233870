import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { prepared, type Reader } from '../../../db/database.ts'
import { incidentUpdates, incidentUpdateVersions } from '../../../db/schema/incidents.ts'
import { staff } from '../../../db/schema/staff.ts'
import type { IncidentId } from '../incident.ts'
import type { IncidentUpdateId } from '../incident-update.ts'

/** A word on how an incident stood, with the name of whoever wrote it. */
export type IncidentUpdate = Awaited<ReturnType<ReturnType<typeof ofIncident>['execute']>>[number]

/** The timeline, the latest first. */
export async function updatesOf(reader: Reader, incidentId: IncidentId): Promise<IncidentUpdate[]> {
  return ofIncident(reader).execute({ incidentId })
}

/** One of them. */
export async function updateById(reader: Reader, id: IncidentUpdateId): Promise<IncidentUpdate | undefined> {
  const [update] = await byId(reader).execute({ id })
  return update
}

/** What updates said before they were edited, the earliest first. */
export function versionsOf(reader: Reader, ids: readonly IncidentUpdateId[]) {
  return reader
    .select({
      updateId: incidentUpdateVersions.updateId,
      text: incidentUpdateVersions.text,
      by: staff.name,
      at: incidentUpdateVersions.replacedAt,
    })
    .from(incidentUpdateVersions)
    .innerJoin(staff, eq(staff.id, incidentUpdateVersions.replacedById))
    .where(inArray(incidentUpdateVersions.updateId, [...ids]))
    .orderBy(asc(incidentUpdateVersions.replacedAt))
}
export type UpdateVersion = Awaited<ReturnType<typeof versionsOf>>[number]

const COLUMNS = {
  ...{ id: incidentUpdates.id, incidentId: incidentUpdates.incidentId, text: incidentUpdates.text },
  ...{ by: staff.name, writtenById: incidentUpdates.writtenById, part: incidentUpdates.part },
  ...{ writtenAt: incidentUpdates.writtenAt, isForColleagues: incidentUpdates.isForColleagues },
  ...{ status: incidentUpdates.status, nextUpdateAt: incidentUpdates.nextUpdateAt },
  ...{ statusBefore: incidentUpdates.statusBefore, nextUpdateBefore: incidentUpdates.nextUpdateBefore },
  ...{ mailedAt: incidentUpdates.mailedAt, mailsQueuedAt: incidentUpdates.mailsQueuedAt },
  version: incidentUpdates.version,
}

const ofIncident = prepared((reader) =>
  reader
    .select(COLUMNS)
    .from(incidentUpdates)
    .innerJoin(staff, eq(staff.id, incidentUpdates.writtenById))
    .where(
      and(eq(incidentUpdates.incidentId, sql.placeholder('incidentId')), isNull(incidentUpdates.removedAt)),
    )
    .orderBy(desc(incidentUpdates.writtenAt), desc(incidentUpdates.id))
    .prepare(),
)

const byId = prepared((reader) =>
  reader
    .select(COLUMNS)
    .from(incidentUpdates)
    .innerJoin(staff, eq(staff.id, incidentUpdates.writtenById))
    .where(and(eq(incidentUpdates.id, sql.placeholder('id')), isNull(incidentUpdates.removedAt)))
    .prepare(),
)
