import { and, desc, eq, gte, isNull } from 'drizzle-orm'
import { cases, caseSteps } from '../../db/schema/cases.ts'
import type { CaseId } from '../../src/cases/case.ts'
import { post } from '../support/browsing.ts'
import { MORNING } from '../support/clock.ts'
import type { World } from '../support/world.ts'
import { somebodyAsked } from '../survey-answers/given.ts'

/** Kit Rosen, asked after a visit, has answered at 15:28 on Saturday, when Luis is on duty. */
export async function kitAnswers(score: number, comment = '') {
  const asked = await somebodyAsked()
  const { world, link } = asked
  const answer = (score: number) => post(world.stranger(), link, { score: String(score) }).expect(303)
  const say = (comment: string) => post(world.stranger(), `${link}/comment`, { comment }).expect(303)
  await answer(score)
  if (comment) await say(comment)
  return { ...asked, answer, say }
}

/** The cases that were opened since the morning of the test, the latest first. */
export function newCases({ database }: World) {
  return database.read
    .select()
    .from(cases)
    .where(gte(cases.openedAt, MORNING))
    .orderBy(desc(cases.openedAt), desc(cases.id))
}

/** The only one of them. */
export async function onlyCase(world: World) {
  const [one, ...others] = await newCases(world)
  if (!one || others.length > 0) throw new Error(`There are ${String(others.length + (one ? 1 : 0))} cases`)
  return one
}

/** What was done about a case and still stands, in order. */
export function stepsOfCase({ database }: World, id: CaseId) {
  return database.read
    .select()
    .from(caseSteps)
    .where(and(eq(caseSteps.caseId, id), isNull(caseSteps.removedAt)))
    .orderBy(caseSteps.at, caseSteps.id)
}
