import { alias } from 'drizzle-orm/sqlite-core'
import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { prepared, type Reader } from '../../db/database.ts'
import { caseSteps } from '../../db/schema/cases.ts'
import { promises } from '../../db/schema/facts.ts'
import { staff } from '../../db/schema/staff.ts'
import type { CaseId } from './case.ts'

/** A step of a case, with the names of those who took it, and the promise where it made one. */
export type CaseStep = Awaited<ReturnType<typeof stepsOf>>[number]

/** Everything that was done about a case, the earliest first. */
export async function stepsOf(reader: Reader, caseId: CaseId) {
  return stepsQuery(reader).execute({ caseId })
}

const given = alias(staff, 'given')
const promiser = alias(staff, 'promiser')

const stepsQuery = prepared((reader) =>
  reader
    .select({
      ...{ id: caseSteps.id, kind: caseSteps.kind, at: caseSteps.at, byId: caseSteps.byId, by: staff.name },
      ...{ because: caseSteps.because, score: caseSteps.score, how: caseSteps.how, text: caseSteps.text },
      ...{ to: given.name, dueAt: caseSteps.dueAt, outcome: caseSteps.outcome },
      promise: {
        ...{ id: promises.id, text: promises.text, audience: promises.audience },
        ...{ dueOn: promises.dueOn, keptAt: promises.keptAt },
      },
      promiser: promiser.name,
    })
    .from(caseSteps)
    .leftJoin(staff, eq(staff.id, caseSteps.byId))
    .leftJoin(given, eq(given.id, caseSteps.toId))
    .leftJoin(promises, and(eq(promises.id, caseSteps.promiseId), isNull(promises.removedAt)))
    .leftJoin(promiser, eq(promiser.id, promises.ownerId))
    .where(and(eq(caseSteps.caseId, sql.placeholder('caseId')), isNull(caseSteps.removedAt)))
    .orderBy(asc(caseSteps.at), asc(caseSteps.id))
    .prepare(),
)
