import { eq } from 'drizzle-orm'
import type { Tx } from '../../../db/database.ts'
import { incidents } from '../../../db/schema/incidents.ts'
import type { Standing } from '../incident.ts'
import type { Incident } from '../queries.ts'
import { cancelFollowUps } from './follow-up-commands.ts'
import { storyOf } from './story-queries.ts'

/** Lets an incident stand so: what is over has its story written, what is not any more has no follow-ups. */
export async function standAs(tx: Tx, incident: Incident, standing: Standing, now: Date): Promise<void> {
  const isOver = standing.status === 'over'
  const overAt = isOver ? (incident.overAt ?? now) : null
  await tx
    .update(incidents)
    .set({ ...standing, overAt, changedAt: now })
    .where(eq(incidents.id, incident.id))
  if (isOver && !incident.overAt) await writeStory(tx, incident, now)
  if (!isOver && incident.overAt) {
    await tx.update(incidents).set({ story: null }).where(eq(incidents.id, incident.id))
    await cancelFollowUps(tx, incident.id, now)
  }
}

async function writeStory(tx: Tx, incident: Incident, now: Date): Promise<void> {
  const story = await storyOf(tx, incident, now)
  await tx.update(incidents).set({ story }).where(eq(incidents.id, incident.id))
}
