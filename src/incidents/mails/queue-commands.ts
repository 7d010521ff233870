import { and, asc, eq, gt, gte, inArray, isNotNull, isNull, lt, sql } from 'drizzle-orm'
import type { Reader, Tx } from '../../../db/database.ts'
import { affectedCustomers, incidentUpdates } from '../../../db/schema/incidents.ts'
import { outbox } from '../../../db/schema/outbox.ts'
import { customers, emails, people } from '../../../db/schema/people.ts'
import { MS_A_DAY } from '../../lib/milliseconds.ts'
import type { PersonId } from '../../people/person.ts'
import type { NewMail } from '../../mail/mail.ts'
import type { Hand } from '../commands.ts'
import type { Incident } from '../queries.ts'
import { COLLEAGUES_FIRST, type IncidentUpdateId } from '../incident-update.ts'
import { queueAgain, tellColleagues } from './colleague-commands.ts'
import { TO_AFFECTED, TO_COLLEAGUES } from './kinds.ts'

/** After so long a mail on how it stood is of no use any more. */
const USEFUL_DAYS = 14

/** Lets an update go out by mail: to colleagues at once, to those affected a little later. */
export async function beginMailing(
  tx: Tx,
  { id, incident }: { id: IncidentUpdateId; incident: Incident },
  hand: Hand,
): Promise<void> {
  await tx.update(incidentUpdates).set({ mailedAt: hand.now }).where(eq(incidentUpdates.id, id))
  await tellColleagues(tx, incident, hand, id)
  await queueNextMails(tx, id, { atMost: FIRST_UNIT, now: hand.now })
}

const FIRST_UNIT = 100

/** Queues the mails of the next of those affected: never two to one of them for an update. */
export async function queueNextMails(
  tx: Tx,
  id: IncidentUpdateId,
  { atMost, now }: { atMost: number; now: Date },
): Promise<'more' | 'done'> {
  const [update] = await tx
    .select()
    .from(incidentUpdates)
    .where(and(eq(incidentUpdates.id, id), isNull(incidentUpdates.removedAt)))
  if (!update?.mailedAt || update.mailsQueuedAt) return 'done'
  const next = await nextAffected(tx, update, atMost)
  for (const { id: affectedId, personId, name, address } of next)
    if (address)
      await queueAgain(
        tx,
        mailTo({ id, mailedAt: update.mailedAt }, { affectedId, personId, name, address }),
        now,
      )
  const isDone = next.length < atMost
  await tx
    .update(incidentUpdates)
    .set({ mailedUpTo: next.at(-1)?.id ?? update.mailedUpTo, ...(isDone ? { mailsQueuedAt: now } : {}) })
    .where(eq(incidentUpdates.id, id))
  return isDone ? 'done' : 'more'
}

/** Takes back the mails of an update; false where one of them has gone out already. */
export async function takeBackMails(
  tx: Tx,
  { id, mailedAt }: { id: IncidentUpdateId; mailedAt: Date | null },
  now: Date,
): Promise<boolean> {
  if (!mailedAt) return true
  const isGone = inArray(outbox.status, ['sending', 'sent'])
  if ((await tx.$count(outbox, and(isOf(TO_AFFECTED, id), isGone))) > 0) return false
  for (const kind of [TO_AFFECTED, TO_COLLEAGUES])
    await tx
      .update(outbox)
      .set({ status: 'withdrawn', reason: 'The update was taken back.', settledAt: now })
      .where(and(isOf(kind, id), eq(outbox.status, 'waiting')))
  return true
}

/** The updates whose mails are not all queued. */
export async function updatesToMail(reader: Reader): Promise<IncidentUpdateId[]> {
  const rows = await reader
    .select({ id: incidentUpdates.id })
    .from(incidentUpdates)
    .where(
      and(
        ...[isNotNull(incidentUpdates.mailedAt), isNull(incidentUpdates.mailsQueuedAt)],
        isNull(incidentUpdates.removedAt),
      ),
    )
  return rows.map(({ id }) => id)
}

interface Reached {
  personId: PersonId
  name: string
  address: string
}

function mailTo(
  update: { id: IncidentUpdateId; mailedAt: Date },
  { affectedId, personId, name, address }: Reached & { affectedId: string },
): NewMail {
  const at = update.mailedAt.getTime()
  return {
    ...{ dedupeKey: `${TO_AFFECTED} ${update.id} ${personId}`, kind: TO_AFFECTED, personId },
    ...{ to: { name, address }, payload: { updateId: update.id, affectedId } },
    ...{ dueAt: new Date(at + COLLEAGUES_FIRST), uselessAt: new Date(at + USEFUL_DAYS * MS_A_DAY) },
  }
}

/** Those who come next, with the address of those who allow mail. */
function nextAffected(
  tx: Tx,
  { incidentId, mailedUpTo }: typeof incidentUpdates.$inferSelect,
  atMost: number,
) {
  return tx
    .select({
      ...{ id: affectedCustomers.id, personId: affectedCustomers.personId, name: people.name },
      address: sql<string | null>`case when ${customers.allowsMail} and ${customers.archivedAt} is null
        and ${people.deceasedOn} is null and ${affectedCustomers.stoppedAt} is null
        then (select ${emails.address} from ${emails} where ${emails.personId} = ${people.id}
          order by ${emails.position} limit 1) end`,
    })
    .from(affectedCustomers)
    .innerJoin(people, eq(people.id, affectedCustomers.personId))
    .leftJoin(customers, eq(customers.id, people.id))
    .where(
      and(
        ...[eq(affectedCustomers.incidentId, incidentId), isNull(affectedCustomers.removedAt)],
        mailedUpTo ? gt(affectedCustomers.id, mailedUpTo) : undefined,
      ),
    )
    .orderBy(asc(affectedCustomers.id))
    .limit(atMost)
}

/** The mails of a kind on an update, by what their keys begin with: what follows it is a space. */
function isOf(kind: string, id: IncidentUpdateId) {
  return and(gte(outbox.dedupeKey, `${kind} ${id} `), lt(outbox.dedupeKey, `${kind} ${id}!`))
}
