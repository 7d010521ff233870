import { desc, eq } from 'drizzle-orm'
import { prepared, type Reader } from '../../db/database.ts'
import { surveyRules, surveys, surveyVersions } from '../../db/schema/surveys.ts'
import type { SurveyContent } from './content.ts'
import {
  USUAL_HOUSE_RULES,
  type HouseRules,
  type SurveyId,
  type SurveyRules,
  type SurveyVersionId,
} from './survey.ts'

/** The two questions as an owner has set them up. */
export interface TwoQuestions extends SurveyRules {
  id: SurveyId
  version: number
  /** What is asked of whoever is asked from now on. */
  latest: { id: SurveyVersionId; number: number; content: SurveyContent }
}

/** The two questions; undefined until an owner has chosen. */
export async function twoQuestionsOf(reader: Reader): Promise<TwoQuestions | undefined> {
  const [row] = await twoQuestionsQuery(reader).execute()
  return row && { ...row.survey, latest: row.latest }
}

/** What holds for every survey: as an owner chose, or as usual. */
export async function houseRulesOf(reader: Reader): Promise<HouseRules> {
  const [row] = await houseRulesQuery(reader).execute()
  if (!row) return USUAL_HOUSE_RULES
  const { anyEveryDays, heldBackThen, mailFrom, mailUntil } = row
  return { anyEveryDays, heldBackThen, hours: { from: mailFrom, until: mailUntil } }
}

const twoQuestionsQuery = prepared((reader) =>
  reader
    .select({
      survey: surveys,
      latest: { id: surveyVersions.id, number: surveyVersions.number, content: surveyVersions.content },
    })
    .from(surveys)
    .innerJoin(surveyVersions, eq(surveyVersions.surveyId, surveys.id))
    .where(eq(surveys.kind, 'two questions'))
    .orderBy(desc(surveyVersions.number))
    .limit(1)
    .prepare(),
)

const houseRulesQuery = prepared((reader) => reader.select().from(surveyRules).prepare())
