import { and, asc, count, desc, eq, gt, inArray, isNotNull, isNull, or } from 'drizzle-orm'
import type { Reader } from '../../db/database.ts'
import { bulkChanges, bulkSteps } from '../../db/schema/bulk-changes.ts'
import { interests } from '../../db/schema/interests.ts'
import { people } from '../../db/schema/people.ts'
import { staff } from '../../db/schema/staff.ts'
import type { CustomerId } from '../people/person.ts'
import type { BulkChangeId, StepCounts, StepOutcome } from './bulk-change.ts'

const columns = {
  id: bulkChanges.id,
  kind: bulkChanges.kind,
  tier: bulkChanges.tier,
  interestId: bulkChanges.interestId,
  interest: interests.name,
  madeById: bulkChanges.madeById,
  madeBy: staff.name,
  madeAt: bulkChanges.madeAt,
  finishedAt: bulkChanges.finishedAt,
  undoneById: bulkChanges.undoneById,
  undoneAt: bulkChanges.undoneAt,
  undoFinishedAt: bulkChanges.undoFinishedAt,
}

export type BulkChangeRow = NonNullable<Awaited<ReturnType<typeof bulkChangeById>>>

/** A change by id. */
export async function bulkChangeById(reader: Reader, id: BulkChangeId) {
  const [row] = await all(reader).where(eq(bulkChanges.id, id))
  return row
}

/** The changes made after a moment, the latest first. */
export function bulkChangesAfter(reader: Reader, after: Date, limit: number): Promise<BulkChangeRow[]> {
  return all(reader)
    .where(gt(bulkChanges.madeAt, after))
    .orderBy(desc(bulkChanges.madeAt), desc(bulkChanges.id))
    .limit(limit)
}

/** The changes that are being made or taken back, also by a process that has ended. */
export async function movingBulkChanges(reader: Reader): Promise<BulkChangeId[]> {
  const rows = await reader
    .select({ id: bulkChanges.id })
    .from(bulkChanges)
    .where(
      or(
        isNull(bulkChanges.finishedAt),
        and(isNotNull(bulkChanges.undoneAt), isNull(bulkChanges.undoFinishedAt)),
      ),
    )
  return rows.map(({ id }) => id)
}

/** How many steps of each of these changes have come to each outcome. */
export async function stepCounts(
  reader: Reader,
  ids: readonly BulkChangeId[],
): Promise<Map<BulkChangeId, StepCounts>> {
  const rows = await reader
    .select({ id: bulkSteps.bulkChangeId, outcome: bulkSteps.outcome, steps: count() })
    .from(bulkSteps)
    .where(inArray(bulkSteps.bulkChangeId, [...ids]))
    .groupBy(bulkSteps.bulkChangeId, bulkSteps.outcome)
  const counts = new Map<BulkChangeId, StepCounts>()
  for (const { id, outcome, steps } of rows) counts.set(id, { ...counts.get(id), [outcome]: steps })
  return counts
}

/** Some of those of a change with one of these outcomes, in the order of names. */
export async function somebodyOf(
  reader: Reader,
  id: BulkChangeId,
  outcomes: readonly StepOutcome[],
  limit: number,
): Promise<{ id: string; name: string; outcome: StepOutcome }[]> {
  return reader
    .select({ id: people.id, name: people.name, outcome: bulkSteps.outcome })
    .from(bulkSteps)
    .innerJoin(people, eq(people.id, bulkSteps.personId))
    .where(and(eq(bulkSteps.bulkChangeId, id), inArray(bulkSteps.outcome, [...outcomes])))
    .orderBy(asc(people.name))
    .limit(limit)
}

/** The names of these customers. */
export async function namesOf(
  reader: Reader,
  ids: readonly CustomerId[],
): Promise<{ id: string; name: string }[]> {
  return reader
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(inArray(people.id, [...ids]))
    .orderBy(asc(people.name))
}

function all(reader: Reader) {
  return reader
    .select(columns)
    .from(bulkChanges)
    .innerJoin(staff, eq(staff.id, bulkChanges.madeById))
    .leftJoin(interests, eq(interests.id, bulkChanges.interestId))
    .$dynamic()
}
