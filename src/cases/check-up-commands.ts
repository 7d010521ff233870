import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { among } from '../../db/dialect/expressions.ts'
import { cases } from '../../db/schema/cases.ts'
import { asks } from '../../db/schema/facts.ts'
import { customers, people } from '../../db/schema/people.ts'
import type { AskId } from '../asks/ask.ts'
import { addAsk } from '../asks/commands.ts'
import type { Hand } from '../facts/commands.ts'
import { dayIn } from '../lib/day.ts'
import { asId } from '../lib/id.ts'
import type { CustomerId } from '../people/person.ts'
import { checkUpDays, checkUpQuestion } from './check-up.ts'
import type { CaseId } from './case.ts'
import type { Case } from './queries.ts'

/** Plans the question of some weeks later, for whoever meets them first; none for whoever has left us or died. */
export async function planCheckUp(tx: Tx, one: Case, hand: Hand): Promise<AskId | null> {
  if (await hasLeft(tx, one.customerId)) return null
  const added = await addAsk(
    tx,
    one.customerId,
    {
      question: checkUpQuestion(one.summary),
      ...checkUpDays(one.id, dayIn(hand.now, one.place.timeZone)),
      ...{ aboutId: null, audience: 'everyone', forThemAlone: false, howWeKnow: 'observed', version: 1 },
    },
    hand,
  )
  return 'id' in added ? (asId<'Ask'>(added.id) ?? null) : null
}

/** Takes the questions of cases back that nobody has asked yet. */
export async function takeBackCheckUps(tx: Tx, ids: readonly CaseId[], now: Date): Promise<void> {
  const planned = await tx
    .select({ askId: cases.askId })
    .from(cases)
    .where(among(cases.id, JSON.stringify(ids)))
  const askIds = planned.flatMap(({ askId }) => askId ?? [])
  await tx
    .update(asks)
    .set({ removedAt: now, changedAt: now })
    .where(and(among(asks.id, JSON.stringify(askIds)), isNull(asks.askedAt), isNull(asks.removedAt)))
  await tx
    .update(cases)
    .set({ askId: null })
    .where(among(cases.id, JSON.stringify(ids)))
}

async function hasLeft(tx: Tx, id: CustomerId): Promise<boolean> {
  const [row] = await tx
    .select({ archivedAt: customers.archivedAt, deceasedOn: people.deceasedOn })
    .from(customers)
    .innerJoin(people, eq(people.id, customers.id))
    .where(eq(customers.id, id))
  return !row || row.archivedAt !== null || row.deceasedOn !== null
}
