import { eq } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { surveyInvitations } from '../../db/schema/survey-invitations.ts'
import { surveyVersions } from '../../db/schema/surveys.ts'
import { newId } from '../lib/id.ts'
import type { SurveyContent } from './content.ts'
import type { Survey } from './queries.ts'
import type { SurveyId } from './survey.ts'

/** Lets a survey ask that from now on: another version, once anybody has been invited to answer the latest. */
export async function saveContent(
  tx: Tx,
  surveyId: SurveyId,
  latest: Survey['latest'] | undefined,
  content: SurveyContent,
  now: Date,
): Promise<void> {
  if (latest && JSON.stringify(latest.content) === JSON.stringify(content)) return
  if (latest && !(await hasInvited(tx, latest.id))) {
    await tx.update(surveyVersions).set({ content }).where(eq(surveyVersions.id, latest.id))
    return
  }
  const number = (latest?.number ?? 0) + 1
  await tx
    .insert(surveyVersions)
    .values({ id: newId<'SurveyVersion'>(now), surveyId, number, content, createdAt: now })
}

async function hasInvited(tx: Tx, versionId: Survey['latest']['id']): Promise<boolean> {
  const [first] = await tx
    .select({ id: surveyInvitations.id })
    .from(surveyInvitations)
    .where(eq(surveyInvitations.versionId, versionId))
    .limit(1)
  return first !== undefined
}
