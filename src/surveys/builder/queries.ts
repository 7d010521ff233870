import { and, eq } from 'drizzle-orm'
import type { Reader } from '../../../db/database.ts'
import { surveys } from '../../../db/schema/surveys.ts'
import type { SurveyContent } from '../content.ts'
import { surveyById, type Survey } from '../queries.ts'
import type { SurveyId } from '../survey.ts'

/** A survey that is being built. */
export interface Drafted {
  survey: Survey
  /** What it asks, with what was changed and not published. */
  draft: SurveyContent
  isChanged: boolean
  /** What stood before the last change; null where there is none to take back. */
  before: SurveyContent | null
}

/** A survey as it is being built; undefined where there is none, or its questions are set elsewhere. */
export async function draftOf(reader: Reader, id: SurveyId): Promise<Drafted | undefined> {
  const survey = await surveyById(reader, id)
  const [row] = await reader
    .select({ draft: surveys.draft, before: surveys.draftBefore })
    .from(surveys)
    .where(and(eq(surveys.id, id), eq(surveys.kind, 'service')))
  if (!survey || !row) return undefined
  return {
    survey,
    draft: row.draft ?? survey.latest.content,
    isChanged: row.draft !== null,
    before: row.before,
  }
}
