import { eq } from 'drizzle-orm'
import { surveyAnswers } from '../../db/schema/survey-answers.ts'
import { surveyInvitations } from '../../db/schema/survey-invitations.ts'
import { surveys, surveyVersions } from '../../db/schema/surveys.ts'
import type { Database } from '../../db/database.ts'
import type { SurveyContent } from '../../src/surveys/content.ts'
import { AFTER_SERVICE } from '../../src/surveys/ready-made/after-service.ts'
import type { SurveyKind } from '../../src/surveys/survey.ts'
import type { Site } from '../../src/web/site.ts'
import { linkToken } from '../../src/survey-invitations/link.ts'
import { MORNING } from '../support/clock.ts'
import { freshWorld } from '../support/world.ts'
import { later, leftAt, runJob, standingOf } from '../survey-invitations/given.ts'

/** Somebody has been asked the two questions after a visit, and holds the link. */
export function somebodyAsked(name = 'Kit Rosen', more: Partial<Site> = {}) {
  return somebodyAskedBy('two questions', name, more)
}

/** The same with the survey for a service department, as it ships or as a test has it. */
export function somebodyAskedAtLength(name = 'Kit Rosen', content: SurveyContent = AFTER_SERVICE) {
  return somebodyAskedBy('service', name, {}, content)
}

async function somebodyAskedBy(
  kind: SurveyKind,
  name: string,
  more: Partial<Site>,
  content: SurveyContent = AFTER_SERVICE,
) {
  const world = freshWorld('demo', more)
  const { database, clock, secret } = world
  await database.write(async (tx) => {
    await tx.update(surveys).set({ switchedOnAt: null, purposes: null })
    await tx.update(surveys).set({ switchedOnAt: MORNING }).where(eq(surveys.kind, kind))
  })
  if (kind === 'service') await asksInstead(database, content)
  await leftAt(database, name, later(1))
  await runJob(database, later(5))
  clock.moveTo(later(6))
  const { id } = await standingOf(database, name)
  return {
    world,
    id,
    link: `/s/${linkToken(id, 'answer a survey', secret)}`,
    stop: `/stop-surveys/${linkToken(id, 'stop surveys', secret)}`,
    standing: async () => {
      const [row] = await database.read.select().from(surveyInvitations).where(eq(surveyInvitations.id, id))
      return row
    },
    /** What has been answered, by question. */
    answers: async () => {
      const rows = await database.read.select().from(surveyAnswers).where(eq(surveyAnswers.invitationId, id))
      return Object.fromEntries(
        rows.map((row) => [row.questionKey, row.number ?? row.choices?.join(', ') ?? row.text]),
      )
    },
  }
}

/** From now on the survey for a service department asks that. */
async function asksInstead(database: Database, content: SurveyContent): Promise<void> {
  const [survey] = await database.read.select().from(surveys).where(eq(surveys.kind, 'service'))
  if (!survey) throw new Error('The club has no such survey')
  await database.write((tx) =>
    tx.update(surveyVersions).set({ content }).where(eq(surveyVersions.surveyId, survey.id)),
  )
}
