import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Tx } from '../../../db/database.ts'
import { among } from '../../../db/dialect/expressions.ts'
import { asks } from '../../../db/schema/facts.ts'
import { affectedCustomers } from '../../../db/schema/incidents.ts'
import { customers, people } from '../../../db/schema/people.ts'
import { addAsk } from '../../asks/commands.ts'
import type { AskInput } from '../../asks/forms.ts'
import { dayIn } from '../../lib/day.ts'
import { asId } from '../../lib/id.ts'
import type { AffectedId, FollowUp } from '../affected-customer.ts'
import type { IncidentId } from '../incident.ts'
import { incidentById, type Incident } from '../queries.ts'
import { followUpDays, followUpQuestion } from './follow-up.ts'

/** Plans the question of a month or two later for the next of those affected by what is over. */
export async function planNextFollowUps(
  tx: Tx,
  incidentId: IncidentId,
  { atMost, now }: { atMost: number; now: Date },
): Promise<'more' | 'done'> {
  const incident = await incidentById(tx, incidentId)
  if (!incident?.overAt) return 'done'
  const next = await tx
    .select({
      ...{ id: affectedCustomers.id, personId: affectedCustomers.personId },
      ...{ archivedAt: customers.archivedAt, deceasedOn: people.deceasedOn },
    })
    .from(affectedCustomers)
    .innerJoin(people, eq(people.id, affectedCustomers.personId))
    .leftJoin(customers, eq(customers.id, people.id))
    .where(
      and(
        ...[eq(affectedCustomers.incidentId, incidentId), isNull(affectedCustomers.removedAt)],
        isNull(affectedCustomers.followUp),
      ),
    )
    .orderBy(asc(affectedCustomers.id))
    .limit(atMost)
  for (const one of next) await plan(tx, { ...incident, overAt: incident.overAt }, one, now)
  return next.length < atMost ? 'done' : 'more'
}

/** Takes the questions back that nobody has asked, since it is not over after all. */
export async function cancelFollowUps(tx: Tx, incidentId: IncidentId, now: Date): Promise<void> {
  const planned = await tx
    .update(affectedCustomers)
    .set({ followUp: null })
    .where(
      and(
        eq(affectedCustomers.incidentId, incidentId),
        inArray(affectedCustomers.followUp, ['planned', 'left']),
      ),
    )
    .returning({ askId: affectedCustomers.askId })
  await takeBackAsks(tx, planned, now)
}

/** Takes the question to one of them back: they want none, or it has been answered. */
export async function endFollowUp(
  tx: Tx,
  { id, askId }: Pick<typeof affectedCustomers.$inferSelect, 'id' | 'askId'>,
  followUp: FollowUp | null,
  now: Date,
): Promise<void> {
  await tx.update(affectedCustomers).set({ followUp }).where(eq(affectedCustomers.id, id))
  await takeBackAsks(tx, [{ askId }], now)
}

/** Takes back the questions to those who have left or died since. */
export async function cancelForThoseWhoLeft(tx: Tx, ids: readonly AffectedId[], now: Date): Promise<void> {
  const left = await tx
    .update(affectedCustomers)
    .set({ followUp: 'left' })
    .where(and(among(affectedCustomers.id, JSON.stringify(ids)), eq(affectedCustomers.followUp, 'planned')))
    .returning({ askId: affectedCustomers.askId })
  await takeBackAsks(tx, left, now)
}

interface Next {
  id: AffectedId
  personId: typeof affectedCustomers.$inferSelect.personId
  archivedAt: Date | null
  deceasedOn: string | null
}

async function plan(tx: Tx, incident: Incident & { overAt: Date }, next: Next, now: Date): Promise<void> {
  const set = (values: Partial<typeof affectedCustomers.$inferInsert>) =>
    tx.update(affectedCustomers).set(values).where(eq(affectedCustomers.id, next.id))
  if (next.archivedAt || next.deceasedOn) {
    await set({ followUp: 'left' })
    return
  }
  const asked: AskInput = {
    question: followUpQuestion(incident.title),
    ...followUpDays(next.id, dayIn(incident.overAt, incident.place.timeZone)),
    aboutId: null,
    audience: 'everyone',
    forThemAlone: false,
    howWeKnow: 'observed',
    version: 1,
  }
  const hand = { staffId: incident.ownerId, role: 'manager', now } as const
  const added = await addAsk(tx, next.personId, asked, hand)
  await set({ followUp: 'planned', askId: 'id' in added ? (asId<'Ask'>(added.id) ?? null) : null })
}

async function takeBackAsks(tx: Tx, rows: readonly { askId: string | null }[], now: Date): Promise<void> {
  const ids = rows.flatMap(({ askId }) => askId ?? [])
  if (ids.length === 0) return
  await tx
    .update(asks)
    .set({ removedAt: now, changedAt: now })
    .where(and(among(asks.id, JSON.stringify(ids)), isNull(asks.askedAt), isNull(asks.removedAt)))
}
