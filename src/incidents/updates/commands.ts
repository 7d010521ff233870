import { and, desc, eq, isNull } from 'drizzle-orm'
import type { Tx } from '../../../db/database.ts'
import { incidentUpdates, incidentUpdateVersions } from '../../../db/schema/incidents.ts'
import { newId } from '../../lib/id.ts'
import type { Change } from '../../lib/saving.ts'
import { standAs } from '../afterwards/stand-commands.ts'
import { enterIncident, type Hand } from '../commands.ts'
import { beginMailing, takeBackMails } from '../mails/queue-commands.ts'
import { incidentById, type Incident } from '../queries.ts'
import type { CorrectionInput, UpdateInput } from './forms.ts'
import { updateById, type IncidentUpdate } from './queries.ts'
import type { IncidentUpdateId } from '../incident-update.ts'

/** Writes down how it stands, with the mails that go out on it. */
export async function writeUpdate(
  tx: Tx,
  incident: Incident,
  { mailsThem, status, nextUpdateAt, ...said }: UpdateInput,
  hand: Hand,
): Promise<IncidentUpdateId> {
  const { staffId, now } = hand
  const id = newId<'IncidentUpdate'>(now)
  await tx.insert(incidentUpdates).values({
    ...{ id, incidentId: incident.id, ...said, status, nextUpdateAt },
    ...{ statusBefore: incident.status, nextUpdateBefore: incident.nextUpdateAt },
    ...{ writtenById: staffId, writtenAt: now, changedAt: now, version: 1 },
  })
  await standAs(tx, incident, { status, nextUpdateAt }, now)
  if (mailsThem) await beginMailing(tx, { id, incident }, hand)
  await enterIncident(tx, 'wrote an update on an incident', incident.id, hand)
  return id
}

/** Corrects an update and keeps what it said before. It sends nothing. */
export async function correctUpdate(
  tx: Tx,
  before: IncidentUpdate,
  { version, ...said }: CorrectionInput,
  hand: Hand,
): Promise<Change> {
  const { staffId, now } = hand
  const isThere = and(eq(incidentUpdates.id, before.id), isNull(incidentUpdates.removedAt))
  const changed = await tx
    .update(incidentUpdates)
    .set({ ...said, version: version + 1, changedAt: now })
    .where(and(isThere, eq(incidentUpdates.version, version)))
    .returning({ id: incidentUpdates.id })
  if (changed.length === 0) return (await tx.$count(incidentUpdates, isThere)) > 0 ? 'stale' : 'gone'
  if (said.text !== before.text)
    await tx.insert(incidentUpdateVersions).values({
      ...{ id: newId(now), updateId: before.id, version, text: before.text },
      ...{ replacedById: staffId, replacedAt: now },
    })
  await enterIncident(tx, 'corrected an update on an incident', before.incidentId, hand)
  return 'saved'
}

/** Takes the latest word back, as long as it has reached no customer: it stands as it did before. */
export async function takeBackUpdate(
  tx: Tx,
  id: IncidentUpdateId,
  hand: Hand,
): Promise<'done' | 'too late' | 'gone'> {
  const update = await updateById(tx, id)
  const incident = update && (await incidentById(tx, update.incidentId))
  if (!incident) return 'gone'
  if ((await latestOf(tx, incident)) !== id || !(await takeBackMails(tx, update, hand.now))) return 'too late'
  await tx.update(incidentUpdates).set({ removedAt: hand.now }).where(eq(incidentUpdates.id, id))
  const { statusBefore: status, nextUpdateBefore: nextUpdateAt } = update
  await standAs(tx, incident, { status, nextUpdateAt }, hand.now)
  await enterIncident(tx, 'took back an update on an incident', incident.id, hand)
  return 'done'
}

async function latestOf(tx: Tx, { id }: Incident): Promise<IncidentUpdateId | undefined> {
  const [latest] = await tx
    .select({ id: incidentUpdates.id })
    .from(incidentUpdates)
    .where(and(eq(incidentUpdates.incidentId, id), isNull(incidentUpdates.removedAt)))
    .orderBy(desc(incidentUpdates.writtenAt), desc(incidentUpdates.id))
    .limit(1)
  return latest?.id
}
