import { and, asc, eq, isNull, sql, type SQL } from 'drizzle-orm'
import type { Reader } from '../../../db/database.ts'
import { asks } from '../../../db/schema/facts.ts'
import { affectedCustomers } from '../../../db/schema/incidents.ts'
import { outbox } from '../../../db/schema/outbox.ts'
import { customers, people } from '../../../db/schema/people.ts'
import { staff } from '../../../db/schema/staff.ts'
import type { MailStatus } from '../../mail/mail.ts'
import type { CustomerId, PersonId } from '../../people/person.ts'
import type { PageOfRows } from '../../web/pagination.ts'
import type { IncidentId } from '../incident.ts'
import { TO_AFFECTED } from '../mails/kinds.ts'

/** Which of those affected a list shows. */
export const SHOWN = ['everybody', 'not told', 'not offered', 'follow-up'] as const
export type Shown = (typeof SHOWN)[number]

/** One of those affected, with the names of whom and by whom, and how the latest mail to them stands. */
export type Affected = Awaited<ReturnType<typeof affectedWhere>>[number]

/** One page of those affected, by name. */
export function affectedOnPage(
  reader: Reader,
  incidentId: IncidentId,
  shown: Shown,
  { limit, offset }: PageOfRows,
): Promise<Affected[]> {
  return affectedWhere(reader, of(incidentId, shown))
    .orderBy(asc(customers.sortName), asc(people.name), asc(affectedCustomers.id))
    .limit(limit)
    .offset(offset)
}

/** How many there are of each. */
export async function affectedCounts(reader: Reader, incidentId: IncidentId): Promise<Record<Shown, number>> {
  const counts = await Promise.all(
    SHOWN.map(
      async (shown) => [shown, await reader.$count(affectedCustomers, of(incidentId, shown))] as const,
    ),
  )
  return Object.fromEntries(counts) as Record<Shown, number>
}

/** Somebody as one of those affected. */
export async function affectedPerson(
  reader: Reader,
  incidentId: IncidentId,
  personId: PersonId,
): Promise<Affected | undefined> {
  const [row] = await affectedWhere(
    reader,
    and(of(incidentId, 'everybody'), eq(affectedCustomers.personId, personId)),
  )
  return row
}

function of(incidentId: IncidentId, shown: Shown): SQL | undefined {
  return and(
    ...[eq(affectedCustomers.incidentId, incidentId), isNull(affectedCustomers.removedAt)],
    shown === 'not told' ? isNull(affectedCustomers.toldAt) : undefined,
    shown === 'not offered' ? isNull(affectedCustomers.offer) : undefined,
    shown === 'follow-up' ? eq(affectedCustomers.followUp, 'planned') : undefined,
  )
}

function affectedWhere(reader: Reader, condition: SQL | undefined) {
  return reader
    .select({
      ...{ id: affectedCustomers.id, incidentId: affectedCustomers.incidentId },
      personId: sql<CustomerId>`${affectedCustomers.personId}`,
      ...{ name: people.name, goesBy: people.goesBy, deceasedOn: people.deceasedOn },
      ...{ tier: customers.tier, photoId: customers.photoId, pickedBy: affectedCustomers.pickedBy },
      ...{ toldAt: affectedCustomers.toldAt, toldHow: affectedCustomers.toldHow, toldBy: staff.name },
      ...{
        toldById: affectedCustomers.toldById,
        reply: affectedCustomers.reply,
        offer: affectedCustomers.offer,
      },
      ...{ offerWords: affectedCustomers.offerWords, answer: affectedCustomers.answer },
      ...{ stoppedAt: affectedCustomers.stoppedAt, followUp: affectedCustomers.followUp },
      ...{ askId: affectedCustomers.askId, askedAt: asks.askedAt, version: affectedCustomers.version },
      mail: latestMail,
    })
    .from(affectedCustomers)
    .innerJoin(people, eq(people.id, affectedCustomers.personId))
    .leftJoin(customers, eq(customers.id, people.id))
    .leftJoin(staff, eq(staff.id, affectedCustomers.toldById))
    .leftJoin(asks, eq(asks.id, affectedCustomers.askId))
    .where(condition)
}

const latestMail = sql<MailStatus | null>`(select ${outbox.status} from ${outbox}
  where ${outbox.personId} = ${affectedCustomers.personId} and ${outbox.kind} = ${TO_AFFECTED}
  and instr(${outbox.payload}, ${affectedCustomers.id}) > 0 order by ${outbox.createdAt} desc limit 1)`
