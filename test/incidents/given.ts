import { eq } from 'drizzle-orm'
import { affectedCustomers, incidents, incidentUpdates } from '../../db/schema/incidents.ts'
import { goOnWithIncidents } from '../../src/incidents/afterwards/work.ts'
import type { IncidentId } from '../../src/incidents/incident.ts'
import { incidentById, type Incident } from '../../src/incidents/queries.ts'
import { post } from '../support/browsing.ts'
import { memberNamed, staffNamed } from '../support/cast.ts'
import type { Browser, World } from '../support/world.ts'

export const HOUR = 3_600_000

/** A boiler that has been cold since half past seven, opened by Mara at the moment of the test. */
export async function coldBoiler(
  world: World,
  mara: Browser,
  more: Record<string, string> = {},
): Promise<Incident> {
  const { id: ownerId } = await staffNamed(world.database.read, 'Mara Lindqvist')
  await post(mara, '/incidents', {
    ...{
      title: 'No hot water',
      what: 'The boiler went out.',
      startedDay: '2026-11-21',
      startedTime: '07:30',
    },
    ...{ ownerId, status: 'looking into it', nextDay: '2026-11-21', nextTime: '11:00', ...more },
  }).expect(303)
  return incidentNamed(world, 'No hot water')
}

/** The incident of this title. */
export async function incidentNamed({ database }: World, title: string): Promise<Incident> {
  const [row] = await database.read
    .select({ id: incidents.id })
    .from(incidents)
    .where(eq(incidents.title, title))
  const incident = row && (await incidentById(database.read, row.id))
  if (!incident) throw new Error(`No incident is called ${title}`)
  return incident
}

/** Writes a word on it. */
export function write(browser: Browser, { id }: Incident, more: Record<string, string> = {}) {
  return post(browser, `/incidents/${id}/updates`, {
    ...{ text: 'A new valve is on its way.', part: 'manager', status: 'cause known', ...more },
  })
}

/** Notes a member as affected by it, by hand. */
export async function affects(world: World, mara: Browser, { id }: Incident, name: string) {
  const member = await memberNamed(world.database.read, name)
  await post(mara, `/customers/${member.id}/incidents/${id}/addition`).expect(303)
  return member
}

/** What is noted of those affected. */
export function rowsOf({ database }: World, id: IncidentId) {
  return database.read.select().from(affectedCustomers).where(eq(affectedCustomers.incidentId, id))
}

/** What was written on it, taken back or not. */
export function updatesIn({ database }: World, id: IncidentId) {
  return database.read.select().from(incidentUpdates).where(eq(incidentUpdates.incidentId, id))
}

/** Everything that was begun is done. */
export async function settled(world: World): Promise<void> {
  await goOnWithIncidents(world)
}
