import { eq } from 'drizzle-orm'
import { surveyAnswers } from '../../db/schema/survey-answers.ts'
import { surveyInvitations } from '../../db/schema/survey-invitations.ts'
import { surveys } from '../../db/schema/surveys.ts'
import type { Site } from '../../src/web/site.ts'
import { linkToken } from '../../src/survey-invitations/link.ts'
import { MORNING } from '../support/clock.ts'
import { freshWorld } from '../support/world.ts'
import { later, leftAt, runJob, standingOf } from '../survey-invitations/given.ts'

/** Somebody has been asked after a visit, and holds the link. */
export async function somebodyAsked(name = 'Kit Rosen', more: Partial<Site> = {}) {
  const world = freshWorld('demo', more)
  const { database, clock, secret } = world
  await database.write((tx) => tx.update(surveys).set({ switchedOnAt: MORNING }))
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
      return Object.fromEntries(rows.map((row) => [row.questionKey, row.number ?? row.text]))
    },
  }
}
