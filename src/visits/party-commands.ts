import type { Tx } from '../../db/database.ts'
import { visitPeople } from '../../db/schema/visits.ts'
import { newId } from '../lib/id.ts'
import type { PersonId } from '../people/person.ts'
import type { Visit } from './queries.ts'
import type { VisitId } from './visit.ts'

/** Those for whom a visit is, and who comes along. */
export interface Party {
  customerIds: readonly PersonId[]
  companionIds: readonly PersonId[]
}

/** Adds who has come along and was not expected. */
export async function addCompanions(
  tx: Tx,
  visit: Visit,
  companionIds: readonly PersonId[],
  now: Date,
): Promise<void> {
  const there = new Set(visit.people.map(({ id }) => id))
  const rows = companionIds
    .filter((id) => !there.has(id))
    .map((personId, more) => ({
      ...{ id: newId<'VisitPerson'>(now), visitId: visit.id, personId, part: 'companion' as const },
      ...{ position: visit.people.length + more, startsAt: visit.startsAt },
    }))
  if (rows.length > 0) await tx.insert(visitPeople).values(rows)
}

/** Adds the party of a visit. */
export async function addPeople(
  tx: Tx,
  visitId: VisitId,
  { customerIds, companionIds }: Party,
  startsAt: Date,
  now: Date,
): Promise<void> {
  const companions = companionIds.filter((id) => !customerIds.includes(id))
  const rows = [...new Set([...customerIds, ...companions])].map((personId, position) => ({
    id: newId<'VisitPerson'>(now),
    visitId,
    personId,
    part: customerIds.includes(personId) ? ('customer' as const) : ('companion' as const),
    position,
    startsAt,
  }))
  await tx.insert(visitPeople).values(rows)
}
