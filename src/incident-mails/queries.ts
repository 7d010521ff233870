import { and, eq, exists, isNull, sql } from 'drizzle-orm'
import { prepared, type Reader } from '../../db/database.ts'
import { affectedCustomers, incidents, incidentUpdates } from '../../db/schema/incidents.ts'
import { customers, emails, people } from '../../db/schema/people.ts'
import { places } from '../../db/schema/places.ts'
import { staff } from '../../db/schema/staff.ts'
import type { AffectedId } from '../incidents/affected-customer.ts'
import type { IncidentId } from '../incidents/incident.ts'
import type { IncidentUpdateId } from '../incidents/incident-update.ts'
import type { Language } from '../lib/language.ts'

/** What decides whether one of those affected gets an update by mail, and what it says. */
export type UpdateToAffected = Awaited<ReturnType<ReturnType<typeof toAffected>['execute']>>[number]

export async function updateToAffected(
  reader: Reader,
  { updateId, affectedId, address }: { updateId: IncidentUpdateId; affectedId: AffectedId; address: string },
): Promise<UpdateToAffected | undefined> {
  const [row] = await toAffected(reader).execute({ updateId, affectedId, address })
  return row
}

interface StoppingMails {
  id: AffectedId
  title: string
  stoppedAt: Date | null
  language: Language | null
}

/** Somebody as one of those affected, as far as a link in a mail says it. */
export async function affectedById(reader: Reader, id: AffectedId): Promise<StoppingMails | undefined> {
  const [row] = await reader
    .select({
      ...{ id: affectedCustomers.id, title: incidents.title, stoppedAt: affectedCustomers.stoppedAt },
      language: customers.language,
    })
    .from(affectedCustomers)
    .innerJoin(incidents, eq(incidents.id, affectedCustomers.incidentId))
    .leftJoin(customers, eq(customers.id, sql`${affectedCustomers.personId}`))
    .where(eq(affectedCustomers.id, id))
  return row
}

/** An incident that goes on, with its owner and when somebody last wrote. */
export type Unfinished = Awaited<ReturnType<ReturnType<typeof unfinished>['execute']>>[number]

export async function unfinishedIncidents(reader: Reader): Promise<Unfinished[]> {
  return unfinished(reader).execute()
}

/** The same of one. */
export async function unfinishedIncident(reader: Reader, id: IncidentId): Promise<Unfinished | undefined> {
  return (await unfinishedIncidents(reader)).find((one) => one.id === id)
}

const toAffected = prepared((reader) =>
  reader
    .select({
      ...{ text: incidentUpdates.text, status: incidentUpdates.status, mailedAt: incidentUpdates.mailedAt },
      ...{ nextUpdateAt: incidentUpdates.nextUpdateAt, isForColleagues: incidentUpdates.isForColleagues },
      ...{ incidentId: incidents.id, title: incidents.title, timeZone: places.timeZone },
      ...{ pageNumber: incidents.pageNumber, pageOpenAt: incidents.pageOpenAt },
      ...{ stoppedAt: affectedCustomers.stoppedAt, name: people.name, goesBy: people.goesBy },
      ...{ sensitiveUntil: people.sensitiveUntil, deceasedOn: people.deceasedOn },
      ...{ allowsMail: customers.allowsMail, archivedAt: customers.archivedAt },
      language: customers.language,
      hasAddress: sql<boolean>`${exists(
        reader
          .select({ id: emails.id })
          .from(emails)
          .where(and(eq(emails.personId, people.id), eq(emails.address, sql.placeholder('address')))),
      )}`.mapWith(Boolean),
    })
    .from(affectedCustomers)
    .innerJoin(incidents, eq(incidents.id, affectedCustomers.incidentId))
    .innerJoin(incidentUpdates, eq(incidentUpdates.incidentId, incidents.id))
    .innerJoin(places, eq(places.id, incidents.placeId))
    .innerJoin(people, eq(people.id, affectedCustomers.personId))
    .innerJoin(customers, eq(customers.id, people.id))
    .where(
      and(
        eq(affectedCustomers.id, sql.placeholder('affectedId')),
        eq(incidentUpdates.id, sql.placeholder('updateId')),
        ...[
          isNull(affectedCustomers.removedAt),
          isNull(incidents.removedAt),
          isNull(incidentUpdates.removedAt),
        ],
      ),
    )
    .prepare(),
)

const lastWord = sql<Date>`(select coalesce(max(${incidentUpdates.writtenAt}), ${incidents.openedAt})
  from ${incidentUpdates} where ${incidentUpdates.incidentId} = ${incidents.id}
  and ${incidentUpdates.removedAt} is null)`.mapWith(incidents.openedAt)

const unfinished = prepared((reader) =>
  reader
    .select({
      ...{ id: incidents.id, title: incidents.title, status: incidents.status },
      ...{ nextUpdateAt: incidents.nextUpdateAt, lastWordAt: lastWord, timeZone: places.timeZone },
      owner: { id: staff.id, name: staff.name, email: staff.email, leftAt: staff.deactivatedAt },
    })
    .from(incidents)
    .innerJoin(staff, eq(staff.id, incidents.ownerId))
    .innerJoin(places, eq(places.id, incidents.placeId))
    .where(and(isNull(incidents.overAt), isNull(incidents.removedAt)))
    .prepare(),
)
