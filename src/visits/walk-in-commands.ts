import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { prepared, type Reader, type Tx } from '../../db/database.ts'
import { among } from '../../db/dialect/expressions.ts'
import { visitPeople, visits } from '../../db/schema/visits.ts'
import { dayIn } from '../lib/day.ts'
import { fold } from '../lib/text.ts'
import type { PersonId } from '../people/person.ts'
import { noteVisit, type At, type Hand, type Plan, type When } from './commands.ts'
import { addCompanions } from './party-commands.ts'
import { visitById, type Visit } from './queries.ts'
import { takeStep } from './step-commands.ts'
import type { VisitId } from './visit.ts'

/** Notes a visit; who walks in and is expected today has come for that one, and nobody is noted twice. */
export async function noteComing(
  tx: Tx,
  place: At,
  plan: Plan,
  when: When | 'now',
  hand: Hand,
): Promise<{ id: VisitId } | { expected: Visit }> {
  const expected = when === 'now' ? await arriveAsExpected(tx, place, plan, hand) : undefined
  return expected ? { expected } : noteVisit(tx, place, plan, when, hand)
}

/**
 * Marks the visit for which those who walk in are expected today, and adds to it what else was said of it.
 * Undefined where they are not expected, or not all of them together.
 */
async function arriveAsExpected(tx: Tx, place: At, plan: Plan, hand: Hand): Promise<Visit | undefined> {
  const { customerIds, companionIds, partySize, hostId } = plan
  const visit = await expectedToday(tx, place, customerIds, hand.now)
  if (!visit) return undefined
  const purpose = purposeOf(visit.purpose ?? '', plan.purpose ?? '')
  await tx
    .update(visits)
    .set({
      ...{ purpose: purpose || null, partySize: partySize ?? visit.partySize },
      hostId: hostId ?? visit.hostId,
    })
    .where(eq(visits.id, visit.id))
  await addCompanions(tx, visit, companionIds, hand.now)
  await takeStep(tx, 'arrival', visit.id, hand)
  return visit
}

/** No word is lost, and none said twice. */
function purposeOf(planned: string, said: string): string {
  const isKnown = fold(planned).includes(fold(said))
  return isKnown ? planned : [planned, said].filter(Boolean).join(', ')
}

async function expectedToday(
  reader: Reader,
  { id: placeId, timeZone }: At,
  customerIds: readonly PersonId[],
  now: Date,
): Promise<Visit | undefined> {
  const asked = { placeId, day: dayIn(now, timeZone), ids: JSON.stringify(customerIds) }
  const [row] = await expectedQuery(reader).execute({ ...asked, count: customerIds.length })
  return row && visitById(reader, row.id)
}

/** The first of the day on which they are all expected. */
const expectedQuery = prepared((reader) =>
  reader
    .select({ id: visits.id })
    .from(visits)
    .innerJoin(visitPeople, eq(visitPeople.visitId, visits.id))
    .where(
      and(
        eq(visits.placeId, sql.placeholder('placeId')),
        eq(visits.day, sql.placeholder('day')),
        among(visitPeople.personId, sql.placeholder('ids')),
        eq(visitPeople.part, 'customer'),
        isNull(visits.arrivedAt),
        isNull(visits.completedAt),
        isNull(visits.cancelledAt),
        isNull(visits.noShowAt),
      ),
    )
    .groupBy(visits.id)
    .having(sql`count(*) = ${sql.placeholder('count')}`)
    .orderBy(asc(visits.startsAt))
    .prepare(),
)
