import { and, asc, eq, inArray, isNull, type SQL } from 'drizzle-orm'
import type { Reader } from '../../db/database.ts'
import { personInterests } from '../../db/schema/interests.ts'
import { customers } from '../../db/schema/people.ts'
import { readableBy } from '../staff/permissions.ts'
import type { Role } from '../staff/staff-member.ts'
import type { CustomerId } from '../people/person.ts'
import type { Wanted } from './bulk-change.ts'

/** How it is with a customer now, as far as a change is about it. */
export interface State {
  id: CustomerId
  /** The tier, the instant of archiving, or the ties to the interest; '' for none. */
  now: string
}

/** How it is with those for whom the condition holds; all of them by their ids. */
export async function statesOf(
  reader: Reader,
  which: SQL | undefined,
  wanted: Wanted,
  role: Role,
  only?: CustomerId,
): Promise<State[]> {
  const rows = await reader
    .select({ id: customers.id, tier: customers.tier, archivedAt: customers.archivedAt })
    .from(customers)
    .where(which)
    .orderBy(asc(customers.id))
  if (wanted.kind === 'set the tier') return rows.map(({ id, tier }) => ({ id, now: tier ?? '' }))
  if (wanted.kind === 'archive' || wanted.kind === 'bring back')
    return rows.map(({ id, archivedAt }) => ({ id, now: archivedAt ? String(archivedAt.getTime()) : '' }))
  const ties = await tiesTo(reader, wanted, role, only)
  return rows.map(({ id }) => ({ id, now: ties.get(id)?.join(' ') ?? '' }))
}

/** The same of one of them; undefined where there is no such customer any more. */
export async function stateOf(
  reader: Reader,
  id: CustomerId,
  wanted: Wanted,
  role: Role,
): Promise<State | undefined> {
  return (await statesOf(reader, eq(customers.id, id), wanted, role, id)).at(0)
}

/** True where a customer is already as the change would have them. */
export function isSo({ now }: Pick<State, 'now'>, { kind, tier }: Wanted): boolean {
  if (kind === 'set the tier') return now === (tier ?? '')
  return kind === 'add an interest' || kind === 'archive' ? now !== '' : now === ''
}

async function tiesTo(
  reader: Reader,
  { interestId }: Wanted,
  role: Role,
  only?: CustomerId,
): Promise<Map<string, string[]>> {
  const ties = new Map<string, string[]>()
  if (!interestId) return ties
  const rows = await reader
    .select({ id: personInterests.id, personId: personInterests.personId })
    .from(personInterests)
    .where(
      and(
        eq(personInterests.interestId, interestId),
        isNull(personInterests.removedAt),
        only ? eq(personInterests.personId, only) : undefined,
        inArray(personInterests.audience, [...readableBy(role)]),
      ),
    )
    .orderBy(asc(personInterests.id))
  for (const { id, personId } of rows) ties.set(personId, [...(ties.get(personId) ?? []), id])
  return ties
}
