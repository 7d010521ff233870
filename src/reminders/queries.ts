import { and, asc, eq, gt, gte, sql } from 'drizzle-orm'
import { prepared, type Reader } from '../../db/database.ts'
import { among, given } from '../../db/dialect/expressions.ts'
import { outbox } from '../../db/schema/outbox.ts'
import { customers, people } from '../../db/schema/people.ts'
import { places } from '../../db/schema/places.ts'
import { visitPeople, visits } from '../../db/schema/visits.ts'
import { addDays, dayIn } from '../lib/day.ts'
import { groupedBy } from '../lib/grouping.ts'
import type { Id } from '../lib/id.ts'
import type { PersonId } from '../people/person.ts'
import type { VisitAhead } from './recipient.ts'
import type { VisitChange, VisitMail, Wall } from './told.ts'

type VisitId = Id<'Visit'>

/** Visits by id, as far as it decides who is told of them; those that are gone are left out. Two queries. */
export async function visitsToPlan(reader: Reader, ids: readonly VisitId[]): Promise<VisitAhead[]> {
  const asked = { ids: JSON.stringify(ids) }
  const comers = groupedBy(await comersOf(reader).execute(asked), ({ visitId }) => visitId)
  const rows = await visitsOf(reader).execute(asked)
  return rows.map((row) => ({ ...row, customers: (comers.get(row.id) ?? []).map(comer) }))
}

/** The visits that have not begun, of a day up to then: by default all of them. */
export async function visitIdsAhead(reader: Reader, now: Date, until?: Date): Promise<VisitId[]> {
  // The clocks of the world show three days at once.
  const day = addDays(dayIn(now, 'UTC'), -1)
  const rows = await idsAhead(reader).execute({ now, day, until: until ?? FOR_EVER })
  return rows.map(({ id }) => id)
}

/** The visits ahead of somebody who comes, or comes along. */
export async function visitIdsOf(reader: Reader, personId: PersonId, now: Date): Promise<VisitId[]> {
  const rows = await idsOfPerson(reader).execute({ personId, now })
  return rows.map(({ visitId }) => visitId)
}

/** All mails about some visits so far, in the order in which they were queued. */
export async function mailsAbout(
  reader: Reader,
  ids: readonly VisitId[],
): Promise<Map<VisitId, VisitMail[]>> {
  const rows = await mailsOf(reader).execute({ ids: JSON.stringify(ids) })
  const all = rows.flatMap(({ kind, staffId, visitId, payload, ...row }) => {
    if (!staffId || !visitId || !isAboutVisits(kind)) return []
    // What planning wrote there is read back by planning alone.
    const { at, change } = payload as { at: Wall; change?: VisitChange }
    return [{ ...row, visitId, kind, staffId, at, change: change ?? null }]
  })
  return groupedBy(all, ({ visitId }) => visitId)
}

const FOR_EVER = new Date('9999-01-01')

function isAboutVisits(kind: string): kind is VisitMail['kind'] {
  return kind === 'visit reminder' || kind === 'visit changed'
}

type ComerRow = Awaited<ReturnType<ReturnType<typeof comersOf>['execute']>>[number]

function comer({ id, name, tier, archivedAt, deceasedOn }: ComerRow) {
  return { id, name, tier, isArchived: archivedAt !== null, hasDied: deceasedOn !== null }
}

const ids = sql.placeholder('ids')

const visitsOf = prepared((reader) =>
  reader
    .select({
      ...{ id: visits.id, placeId: visits.placeId, timeZone: places.timeZone, day: visits.day },
      ...{ time: visits.time, startsAt: visits.startsAt, createdAt: visits.createdAt },
      ...{ hostId: visits.hostId, arrivedAt: visits.arrivedAt, completedAt: visits.completedAt },
      ...{ cancelledAt: visits.cancelledAt, noShowAt: visits.noShowAt },
    })
    .from(visits)
    .innerJoin(places, eq(places.id, visits.placeId))
    .where(among(visits.id, ids))
    .orderBy(asc(visits.startsAt), asc(visits.id))
    .prepare(),
)

const comersOf = prepared((reader) =>
  reader
    .select({
      ...{ visitId: visitPeople.visitId, id: people.id, name: people.name, tier: customers.tier },
      ...{ deceasedOn: people.deceasedOn, archivedAt: customers.archivedAt },
    })
    .from(visitPeople)
    .innerJoin(people, eq(people.id, visitPeople.personId))
    .leftJoin(customers, eq(customers.id, sql`${people.id}`))
    .where(and(among(visitPeople.visitId, ids), eq(visitPeople.part, 'customer')))
    .orderBy(asc(visitPeople.position))
    .prepare(),
)

const idsAhead = prepared((reader) =>
  reader
    .select({ id: visits.id })
    .from(places)
    .innerJoin(visits, and(eq(visits.placeId, places.id), gte(visits.day, sql.placeholder('day'))))
    .where(
      and(
        gt(visits.startsAt, given(visits.startsAt, 'now')),
        sql`${visits.startsAt} < ${given(visits.startsAt, 'until')}`,
      ),
    )
    .prepare(),
)

const idsOfPerson = prepared((reader) =>
  reader
    .select({ visitId: visitPeople.visitId })
    .from(visitPeople)
    .where(
      and(
        eq(visitPeople.personId, sql.placeholder('personId')),
        gt(visitPeople.startsAt, given(visitPeople.startsAt, 'now')),
      ),
    )
    .prepare(),
)

const mailsOf = prepared((reader) =>
  reader
    .select({
      ...{ dedupeKey: outbox.dedupeKey, kind: outbox.kind, staffId: outbox.staffId },
      ...{ visitId: outbox.visitId, status: outbox.status, payload: outbox.payload },
      ...{ dueAt: outbox.dueAt, uselessAt: outbox.uselessAt, attempts: outbox.attempts },
      ...{ settledAt: outbox.settledAt, reason: outbox.reason },
    })
    .from(outbox)
    .where(among(outbox.visitId, ids))
    .orderBy(asc(outbox.id))
    .prepare(),
)
